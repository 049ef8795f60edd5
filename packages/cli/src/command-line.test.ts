import { describe, expect, it } from "vitest";
import { resultSchema } from "../../core/src/formats/result.ts";
import { ebb } from "../../../tests/ebb.ts";
import { commands } from "./commands.ts";
import { version } from "./version.ts";

describe("a name that is mistyped gets the nearest", () => {
  it.each([
    [["verfy"], 2, 'Did you mean "verify"?'],
    [["wrld", "check", "teaching"], 2, 'Did you mean "world"?'],
    [["world", "chek", "teaching"], 2, 'Did you mean "check"?'],
    [["verify", "--sumary"], 2, 'Did you mean "--summary"?'],
    [["--jsn"], 2, 'Did you mean "--json"?'],
    [["--json", "world", "check", "teaching", "--clor"], 2, 'Did you mean "--color"?'],
    [["schema", "wold"], 2, 'Did you mean "world"?'],
    [["world", "check", "teachin"], 3, 'Did you mean "teaching"?'],
    [["scenario", "validate", "pakage.json"], 3, 'Did you mean "package.json"?'],
    [["scenario", "validate", "docs/glosary.md"], 3, 'Did you mean "docs/glossary.md"?'],
    [["help"], 2, 'Did you mean "--help"?'],
  ])("%j", async (args, exit, words) => {
    const ended = await ebb("--lang", "en", ...args);
    expect(ended.exit).toBe(exit);
    expect(ended.out + ended.err).toContain(args.includes("--json") ? JSON.stringify(words) : words);
  });
});

describe("a command line is refused", () => {
  it.each([
    ["an abbreviated flag", ["verify", "--summ"], "usage/unknown-option"],
    ["an abbreviated flag of every command", ["--vers"], "usage/unknown-option"],
    ["a flag of another command", ["version", "--summary"], "usage/unknown-option"],
    ["a flag without its value", ["--lang"], "usage/missing-value"],
    ["a language that is not spoken", ["--lang", "de"], "usage/unknown-name"],
    ["a colour that is none", ["--color", "sometimes"], "usage/unknown-name"],
    ["too few names", ["scenario", "validate"], "usage/missing-argument"],
    ["too many names", ["version", "now"], "usage/too-many-arguments"],
    ["a parameter that is none", ["params", "show", "nothing"], "usage/unknown-name"],
    ["a format that is none", ["schema", "nothing"], "usage/unknown-name"],
    ["a command that is none", ["nothing"], "usage/unknown-command"],
    ["a command of a group that is none", ["params", "nothing"], "usage/unknown-command"],
  ])("for %s", async (_, args, code) => {
    const { exit, out, err } = await ebb(...args);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(err.startsWith(`${code} · ebb ${args.join(" ")}\n`)).toBe(true);
  });
});

it("after -- everything is a name, even what looks like a flag", async () => {
  const { exit, err } = await ebb("verify", "--lang", "en", "--", "--summary");
  expect(exit).toBe(3);
  expect(err).toContain('There is no file "--summary".');
  expect((await ebb("scenario", "validate", "--", "--lang=ru", "x")).err).toContain("The command takes one argument");
});

it("flags of every command may stand anywhere", async () => {
  const [before, between, after] = await Promise.all([
    ebb("--json", "world", "check", "teaching"),
    ebb("world", "--json", "check", "teaching"),
    ebb("world", "check", "teaching", "--json"),
  ]);
  expect(before.out).toMatch(/^\{"\$schema"/);
  expect([between.out, after.out]).toEqual([before.out, before.out]);
});

it.each([[[]], [["--help"]], [["-h"]]])("%j shows what there is", async (args) => {
  const { exit, out, err } = await ebb("--lang", "en", ...args);
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  for (const { name } of commands) expect(out).toContain(`  ${name} `);
});

it.each(["world", "scenario", "equations", "params"])("a group shows its own commands: %s", async (group) => {
  for (const args of [[group], [group, "--help"]]) {
    const { exit, out, err } = await ebb("--lang", "en", ...args);
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    for (const { name } of commands) expect(out.includes(`\n  ${name} `)).toBe(name.startsWith(`${group} `));
  }
});

it.each(["--version", "-V"])("%s prints the version alone", async (flag) => {
  expect(await ebb(flag)).toEqual({ exit: 0, out: `${version}\n`, err: "" });
});

describe("the language", () => {
  it("is that of the flag, wherever it stands and however it is written", async () => {
    for (const args of [
      ["--lang", "ru", "params"],
      ["params", "--lang=ru"],
    ]) {
      expect((await ebb(...args)).out).toContain("Команды");
    }
  });

  it("of an answer changes words and nothing else", async () => {
    const [english, russian] = await Promise.all([
      ebb("verify", "--json", "--lang", "en"),
      ebb("verify", "--json", "--lang", "ru"),
    ]);
    expect(russian).toEqual(english);
  });
});

describe("the envelope", () => {
  it.each([
    [["version"], "version", "ok"],
    [["schema"], "schema", "ok"],
    [["params", "list"], "params", "ok"],
    [["world", "check", "teaching"], "world-check", "ok"],
    [["world", "check", "nowhere"], "error", "error"],
    [["nothing"], "error", "error"],
    [["verify", "package.json"], "verify", "error"],
  ])("of %j keeps to its schema and repeats the exit code", async (args, kind, status) => {
    const { exit, out, err } = await ebb("--json", ...args);
    const envelope = resultSchema.parse(JSON.parse(out));
    expect(envelope).toMatchObject({ kind, status, exit });
    expect(envelope.id).toBe(envelope.manifest.resultHash.slice(0, 8));
    expect(err).toBe("");
    expect(out.split("\n")).toHaveLength(2);
  });

  it("has the problems in the language of the reader, and the same hash in both", async () => {
    const [english, russian] = await Promise.all([
      ebb("--json", "--lang", "en", "world", "check", "nowhere"),
      ebb("--json", "--lang", "ru", "world", "check", "nowhere"),
    ]);
    const [en, ru] = [english, russian].map(({ out }) => resultSchema.parse(JSON.parse(out)));
    expect(en?.problems[0]?.found).toContain('There is no file "nowhere"');
    expect(ru?.problems[0]?.found).toContain("Файла «nowhere» нет");
    expect(ru?.manifest.resultHash).toBe(en?.manifest.resultHash);
  });
});

it("with --quiet nothing stands beside the answer", async () => {
  const { exit, out, err } = await ebb("-q", "version");
  expect({ exit, out, err }).toEqual({ exit: 0, out: `ebb ${version}\n`, err: "" });
});
