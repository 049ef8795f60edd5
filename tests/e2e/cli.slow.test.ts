import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resultSchema } from "../../packages/core/src/formats/result.ts";
import { type Folder, folderWith, textbook } from "./processes.ts";

let folder: Folder;
beforeAll(() => {
  folder = folderWith({
    "good.json": textbook({ multiplier: 2.8 }),
    "wrong.json": textbook({ multiplier: 3 }),
    "nothing-expected.json": textbook({}),
    "huge.json": textbook({ money: 1e308 }).replace('"base":100', '"base":1e308'),
    "not-a-number.json": textbook({ money: 1 }).replace('"base":100', '"base":1e999'),
    "unknown.json": textbook({}, "money-multiplyer"),
    "later.json": textbook({ crps: 1 }, "stats-crps"),
    "unsolvable.yaml": "format: ebb/equations.v1\nid: own\nperiods: 1\nequations: ['x = x + 1']\n",
    "мой мир.yaml": "format: ebb/world.v1\n",
  });
});
afterAll(() => folder.remove());

describe.concurrent("the exit code is", () => {
  it.each([
    [0, "of a case that expects nothing", ["verify", "nothing-expected.json"]],
    [0, "of a kind of case that comes later", ["verify", "later.json"]],
    [0, "of all that ships", ["verify", "--summary"]],
    [0, "of an empty answer", ["--version"]],
    [2, "of a command that is none", ["nothing"]],
    [3, "of a mechanism that nobody knows", ["verify", "unknown.json"]],
    [3, "of a number that is none", ["verify", "not-a-number.json"]],
    [3, "of a folder", ["verify", "."]],
    [3, "of a file of another format", ["world", "check", "unsolvable.yaml"]],
    [4, "of a model without a solution", ["equations", "run", "unsolvable.yaml"]],
    [7, "of a case that fails", ["verify", "wrong.json"]],
    [7, "of numbers too large to hold", ["verify", "huge.json"]],
  ] as const)("%i %s", async (exit, _, args) => {
    const direct = await folder.ebb(args);
    const launched = await folder.ebb(args, { launcher: true });
    expect(direct.exit).toBe(exit);
    expect(launched).toEqual(direct);
  });
});

describe.concurrent("a case that fails", () => {
  it("shows what was expected, what came, and how far apart they are", async () => {
    const { out, err } = await folder.ebb(["verify", "wrong.json"]);
    expect(err).toBe("");
    expect(out).toMatch(/FAIL {2}textbook[^]*multiplier {2}expected 3 {2}got 2\.8 {2}error 0\.2/);
    expect(out).toContain("0 passed, 1 failed\n");
  });
});

describe.concurrent("an answer as JSON", () => {
  it.each([
    ["of what went well", ["verify", "good.json"], 0, "ok"],
    ["of what failed", ["verify", "wrong.json"], 7, "failed"],
    ["of what cannot be read", ["scenario", "validate", "good.json"], 3, "error"],
    ["of a wrong command line", ["scenario", "validate"], 2, "error"],
  ] as const)("%s is one document that keeps to its schema", async (_, args, exit, status) => {
    const { out, ...ended } = await folder.ebb([...args, "--json"]);
    expect(resultSchema.parse(JSON.parse(out))).toMatchObject({ exit, status });
    expect(ended).toEqual({ exit, err: "" });
  });

  it("has a hash of its results alone: the same in both languages, and anyone can work it out", async () => {
    const answers = await Promise.all(
      ["en", "ru"].map((lang) => folder.ebb(["verify", "good.json", "wrong.json", "--json", "--lang", lang])),
    );
    const [english, russian] = answers.map(({ out }) => resultSchema.parse(JSON.parse(out)));
    const hash = createHash("sha256").update(JSON.stringify(english?.results)).digest("hex");
    expect(english?.manifest.resultHash).toBe(hash);
    expect(russian?.manifest.resultHash).toBe(hash);
  });
});

describe.concurrent("in a process", () => {
  it.each([
    ["EBB_LANG", { EBB_LANG: "ru", LC_ALL: "C.UTF-8" }],
    ["LC_ALL", { LC_ALL: "ru_RU.UTF-8" }],
  ])("%s decides the language", async (_, env) => {
    expect((await folder.ebb(["nothing"], { env })).err).toContain("Команды «nothing» нет.");
  });

  it.each([
    ["is off where nobody watches", [], {}, false],
    ["is off there whatever FORCE_COLOR says", [], { FORCE_COLOR: "1" }, false],
    ["is on when it is asked for", ["--color", "always"], { NO_COLOR: "1" }, true],
  ] as const)("colour %s", async (_, args, env, expected) => {
    const { out } = await folder.ebb(["verify", "good.json", ...args], { env });
    expect(out.includes(String.fromCharCode(27))).toBe(expected);
  });

  it("standard input is named - in errors, and may be empty", async () => {
    expect((await folder.ebb(["verify", "-"], { input: "{" })).err).toMatch(/^verify\/unreadable · -:1:2\n/);
    expect((await folder.ebb(["scenario", "validate", "-"])).err).toMatch(/^scenario\/unreadable · -:1:1\n/);
  });

  it("streams that were closed beforehand change nothing", async () => {
    expect(await folder.shell("ebb verify good.json >&- 2>&-")).toEqual({ exit: 0, out: "", err: "" });
  });

  it("a disk that is full is told", async ({ skip }) => {
    if (!existsSync("/dev/full")) skip("this system has no /dev/full");
    const { exit, err } = await folder.shell("ebb verify good.json > /dev/full");
    expect({ exit, err }).toEqual({ exit: 6, err: "The output cannot be written (ENOSPC).\n" });
  });
});

describe.concurrent("a file", () => {
  it("in a folder with a space, with a name of another alphabet, is named as it was typed", async () => {
    const { exit, err } = await folder.ebb(["world", "check", "мой мир.yaml"]);
    expect(exit).toBe(3);
    expect(err).toContain("world/missing · мой мир.yaml:1:1 id\n");
  });

  it("that may not be read says so", async ({ skip }) => {
    if (process.getuid?.() === 0) skip("root may read every file: run the tests as a plain user");
    writeFileSync(join(folder.path, "secret.yaml"), "format: ebb/world.v1\n", { mode: 0o000 });
    const { exit, err } = await folder.ebb(["world", "check", "secret.yaml"]);
    expect(exit).toBe(3);
    expect(err).toContain("You have no permission to read the file.");
  });

  it("that never ends is given up", async ({ skip }) => {
    if (!existsSync("/dev/zero")) skip("this system has no /dev/zero");
    const { exit, err } = await folder.ebb(["world", "check", "/dev/zero"]);
    expect(exit).toBe(3);
    expect(err).toMatch(/^usage\/too-large · \/dev\/zero\n/);
  });
});
