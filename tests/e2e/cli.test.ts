import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resultSchema } from "../../packages/core/src/formats/result.ts";
import { type Folder, folderWith, textbook } from "./processes.ts";

// The command line as people have it: a process, its exit code, and its two streams. More of it in cli.slow.test.ts; what can
// be told without a process is told in packages/cli/src and tests/errors.

let folder: Folder;
beforeAll(() => {
  folder = folderWith({
    "good.json": textbook({ multiplier: 2.8 }),
    "wrong.json": textbook({ multiplier: 3 }),
    "later.json": textbook({ crps: 1 }, "stats-crps"),
  });
});
afterAll(() => folder.remove());

describe.concurrent("Ebb", () => {
  it("ends with 0 when what it was asked holds, through the launcher too", async () => {
    const { exit, out, err } = await folder.ebb(["verify", "good.json", "--summary"], { launcher: true });
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out).toContain("1 passed, 0 failed\n");
  });

  it("ends with 2 at a command line that makes no sense, in the language of the environment", async () => {
    expect(await folder.ebb(["verify", "--sumary"], { env: { LANG: "ru_RU.UTF-8" } })).toEqual({
      exit: 2,
      out: "",
      err: "usage/unknown-option · ebb verify --sumary\n  Ключа «--sumary» здесь нет.\n  Возможно, имелось в виду «--summary»?\n",
    });
  });

  it("ends with 3 when a file cannot be read; the others are verified", async () => {
    const { exit, out, err } = await folder.ebb(["verify", "good.json", "nowhere.json", "later.json", "--summary"]);
    expect(exit).toBe(3);
    expect(err).toContain("usage/no-file · nowhere.json");
    expect(out).toContain("1 passed, 0 failed, 1 not covered, 1 file not read\n");
  });

  it("ends quietly when its reader has seen enough, with the exit code of the answer", async () => {
    const { out, err } = await folder.shell("ebb verify wrong.json | head -n 1; echo ${PIPESTATUS[0]}");
    expect({ out, err }).toEqual({ out: "wrong.json · money-multiplier\n7\n", err: "" });
  });

  it("answers with one JSON document, in colour or not", async () => {
    const { exit, out, err } = await folder.ebb(["verify", "wrong.json", "--json", "--color", "always"]);
    expect(resultSchema.parse(JSON.parse(out))).toMatchObject({ kind: "verify", exit: 7, status: "failed" });
    expect({ exit, err }).toEqual({ exit: 7, err: "" });
  });

  it("reads standard input, with a byte order mark and Windows line ends", async () => {
    const input = "\uFEFFformat: ebb/scenario.v1\r\nid: own\r\nname: { en: Own, ru: Свой }\r\nworld: teaching\r\n";
    expect(await folder.ebb(["scenario", "validate", "-"], { input })).toMatchObject({ exit: 0, err: "" });
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("ends at once on %s, with %i, even while it waits for input", async (signal, exit) => {
    expect(await folder.ebb(["scenario", "validate", "-"], { signal })).toEqual({ exit, out: "", err: "" });
  });
});
