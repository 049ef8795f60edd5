import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { need } from "../needs.ts";

// Each is cut once and put together here, so that this file does not name it itself.
const hosts = [
  "registry.|npmjs",
  "registry.|yarnpkg",
  "npm|mirror",
  "deb.|debian",
  "security.|debian",
  "archive.|ubuntu",
];
const tools = ["claude| code", "claude|.md", "agents|.md", "co-authored|-by", "copi|lot", "cursor|rules"];
const anyOf = (cut: readonly string[]): string =>
  cut.map((each) => each.replace("|", "").replaceAll(".", "\\.")).join("|");

const nowhere = [
  new RegExp(String.raw`\b(?:${anyOf(hosts)})\b`, "gi"),
  new RegExp(String.raw`\b(?:${anyOf(tools)})\b`, "gi"),
  new RegExp(String.raw`(?<![\w.~-])${"/"}work(?![\w-])`, "g"),
];
const outsideTests = new RegExp(String.raw`\.\.${"/"}shared\b`, "g");

/** What a tracked file names that means nothing outside one machine, or that ties it to one download host. */
function foreign(path: string, text: string): readonly string[] {
  const isTest = /^(?:tests|bench)\/|\.test\.ts$/.test(path);
  return [...nowhere, ...(isTest ? [] : [outsideTests])].flatMap((each) =>
    [...text.matchAll(each)].map(([found]) => found),
  );
}

/** The files that git tracks and that are still there, or nothing outside a clone. */
function tracked(): readonly string[] | undefined {
  const { status, stdout } = spawnSync("git", ["ls-files", "-z"], { encoding: "utf8", maxBuffer: 1e8 });
  return status === 0 ? stdout.split("\0").filter((path) => existsSync(path)) : undefined;
}

describe("what git tracks", () => {
  it("names no download host, no folder of one machine and no tool of one desk", ({ skip }) => {
    const paths = need("git", tracked(), skip);
    expect(paths).toContain("package.json");
    expect(
      paths.flatMap((path) => foreign(path, readFileSync(path, "utf8")).map((found) => `${path}: ${found}`)),
    ).toEqual([]);
  });
});

describe("the check for it", () => {
  it("finds a download host", () => {
    const host = ["https://registry", "npmjs", "org/zod"].join(".");
    expect(foreign("package-lock.json", `"resolved": "${host}/-/zod.tgz"`)).toHaveLength(1);
  });

  it("finds a folder of one machine, alone and with more behind it", () => {
    const folder = ["", "work"].join("/");
    expect(foreign("docs/a.md", `see ${folder} and ${folder}/main`)).toHaveLength(2);
    expect(foreign("docs/a.md", `docs${folder}, ${folder}bench and ${folder}-shop are other words`)).toEqual([]);
  });

  it("finds the name of a tool", () => {
    expect(foreign("README.md", ["Co", "authored", "by: someone"].join("-"))).toHaveLength(1);
  });

  it("finds the folder beside the repository, unless a test reads it", () => {
    const folder = ["..", "shared"].join("/");
    expect(foreign("packages/core/src/run.ts", `read("${folder}/golden")`)).toHaveLength(1);
    expect(foreign("tests/golden/golden.test.ts", `read("${folder}/golden")`)).toEqual([]);
  });
});
