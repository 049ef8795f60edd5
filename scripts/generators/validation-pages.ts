import { spawnSync } from "node:child_process";
import process from "node:process";
import type { Generator } from "../generate.ts";

/** `docs/validation.md`: what `ebb verify --markdown` prints of the shipped reference cases. */
export const validationPages: Generator = {
  folder: "docs",
  whole: false,
  files: () =>
    new Map([
      ["validation.md", verified("en")],
      ["validation.ru.md", verified("ru")],
    ]),
};

function verified(lang: "en" | "ru"): string {
  const command = ["--conditions=source", "packages/cli/src/main.ts", "verify", "--markdown", "--lang", lang];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8", maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`ebb verify ended with ${status}: ${stderr}`);
  return stdout;
}
