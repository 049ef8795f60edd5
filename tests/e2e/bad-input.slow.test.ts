import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { resultSchema } from "../../packages/core/src/formats/result.ts";
import { ebb } from "../ebb.ts";
import { folderWith } from "./processes.ts";

// What people get wrong, on the real binary: what is said, where it stands, and that nothing half-written is left.

const scenario = (more: string): string =>
  `format: ebb/scenario.v1\nid: mine\nname: { en: "Mine", ru: "Мой" }\nworld: us-2025q3\nhorizon: { months: 3 }\n${more}\n`;

const claim = (holds: string): string => `format: ebb/thesis.v1
id: mine
name: { en: "Mine", ru: "Мой" }
world: us-2025q3
scenarios:
  - { id: rest, name: { en: "Rest", ru: "Покой" }, horizon: { months: 1 } }
claims:
  - id: C1
    statement: { en: "One.", ru: "Один." }
    scenarios: [rest]
    holds: '${holds}'
    refutedIf: { en: "Never.", ru: "Никогда." }
    data: { verdict: not-testable }
`;

describe("a scenario", () => {
  it("that changes nothing is a run at rest, and says so; an empty file is refused", async () => {
    const folder = folderWith({ "rest.yaml": scenario(""), "empty.yaml": "", "blank.yaml": "\n# nothing\n" });
    try {
      const [run, valid, empty, blank] = await Promise.all([
        folder.ebb(["run", "rest.yaml", "--json"]),
        folder.ebb(["scenario", "validate", "rest.yaml"]),
        folder.ebb(["run", "empty.yaml"]),
        folder.ebb(["run", "blank.yaml"]),
      ]);
      expect(run).toMatchObject({ exit: 0, err: "" });
      const rows = resultSchema.parse(JSON.parse(run.out)).results;
      for (const { metric, series } of rows.filter(({ metric: name }) => name.endsWith(".change"))) {
        expect([metric, series]).toEqual([metric, [0, 0, 0, 0]]);
      }
      expect(rows.find(({ metric }) => metric === "events")?.["events"]).toEqual([]);
      expect(valid.out).toContain("changes no path");
      for (const { exit, out, err } of [empty, blank]) {
        expect({ exit, out }).toEqual({ exit: 3, out: "" });
        expect(err).toContain("is empty");
      }
    } finally {
      folder.remove();
    }
  });

  it("with a mistyped asset, path or name is told all at once, each with the nearest", async () => {
    const paths = "paths:\n  news.bitcon: { unit: log, value: 1 }\n  fiscal.defict: { unit: usd bn/yr, value: 1 }";
    const folder = folderWith({ "typed.yaml": scenario(paths) });
    try {
      const { exit, out, err } = await folder.ebb(["run", "typed.yaml"]);
      expect({ exit, out }).toEqual({ exit: 3, out: "" });
      expect(err).toContain(
        'typed.yaml:7:3 paths.news.bitcon\n  "news.bitcon" is not known here.\n  Did you mean "news.bitcoin"?',
      );
      expect(err).toContain('Did you mean "fiscal.deficit"?');
    } finally {
      folder.remove();
    }
  });

  it.each([
    ["run sqeeze", "en", 'Did you mean "squeeze"?'],
    ["run sqeeze", "ru", "«squeeze»"],
    ["story sqeeze --draws 1", "en", 'Did you mean "squeeze"?'],
    ["explain squeeze bitcon", "en", 'Did you mean "bitcoin'],
    ["rank sqeeze --draws 1", "en", 'Did you mean "squeeze"?'],
    ["headroom sqeeze", "en", 'Did you mean "squeeze"?'],
    ["flows sqeeze", "en", 'Did you mean "squeeze"?'],
    ["cascade sqeeze", "en", 'Did you mean "squeeze"?'],
  ])("mistyped in `ebb %s` (%s) is answered with the nearest", async (typed, lang, says) => {
    const { exit, out, err } = await ebb("--lang", lang, ...typed.split(" "));
    expect([exit === 2 || exit === 3, out]).toEqual([true, ""]);
    expect(err).toContain(says);
  });
});

describe("a claim", () => {
  const judged = async (holds: string) => {
    const folder = folderWith({ "mine.yaml": claim(holds) });
    try {
      return await folder.ebb(["claims", "check", "--thesis", "mine.yaml", "--draws", "1"]);
    } finally {
      folder.remove();
    }
  };

  it.each([
    ["an output nobody knows", 'value("rest", "tightnes", "last") > 1', 'Did you mean "tightness"?'],
    ["an asset nobody knows", 'value("rest", "bitcon", "trough") > 1', 'Did you mean "bitcoin"?'],
    ["a statistic that a text does not have", 'value("rest", "regime", "max") == "abundance"', "Known: last, at."],
    ["a scenario nobody knows", 'value("rst", "x", "last") > 1', 'Did you mean "rest"?'],
    ["a number where true or false is due", 'value("rest", "x", "last")', "claim/"],
    ["an id without quotes", "high-beta > 1", "claim/unquoted-id"],
    ["half an expression", 'value("rest", "x", "last") >', "claim/"],
  ])("that names %s is refused before anything runs", async (_, holds, says) => {
    const { exit, out, err } = await judged(holds);
    expect({ exit, out }).toEqual({ exit: 3, out: "" });
    expect(err).toContain(says);
    expect(err).toContain("mine.yaml:11:");
  });

  it("that divides by zero, or has no number to go by, is neither true nor false: told, and exit 8", async () => {
    const divided = await judged('1 / value("rest", "x", "last") > 0');
    expect(divided).toMatchObject({ exit: 8, err: "" });
    expect(divided.out).toContain("claim/division-by-zero · mine.yaml:11:");
    expect(divided.out).toContain("neither true nor false");
    const empty = await judged('value("rest", "credit-per-ai-dollar", "last") > 0');
    expect(empty.exit).toBe(8);
    expect(empty.out).toContain("neither true nor false");
  });
});

const name = String.raw`"<script>alert(1)</script> \e[31mred \e]0;title\a \u202egold \u05e9\u05dc\u05d5\u05dd"`;
const hostile = scenario("").replace('"Mine"', name).replace('"Мой"', name);
const thesis = claim('value("rest", "x", "last") == 0')
  .replaceAll('"Mine"', name)
  .replace('"One."', name)
  .replace('"Rest"', name);
// oxlint-disable-next-line no-control-regex -- what may not reach a terminal
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

describe("names of others", () => {
  it.each([
    ["run", "scenario.yaml"],
    ["scenario", "show", "scenario.yaml"],
    ["scenario", "validate", "scenario.yaml"],
    ["claims", "list", "--thesis", "thesis.yaml"],
    ["claims", "check", "--thesis", "thesis.yaml", "--draws", "0"],
    ["claims", "show", "C1", "--thesis", "thesis.yaml", "--draws", "0"],
  ])("are shown by `ebb %s %s` as text, and steer nothing", async (...typed) => {
    const folder = folderWith({ "scenario.yaml": hostile, "thesis.yaml": thesis });
    try {
      const { exit, out, err } = await folder.ebb(typed);
      expect({ exit, err }).toEqual({ exit: 0, err: "" });
      expect(out).toContain("<script>");
      expect(out).not.toMatch(steering);
    } finally {
      folder.remove();
    }
  });
});

describe("a story of others", () => {
  it("shows their names as text, on the screen and in its report", async () => {
    const folder = folderWith({ "thesis.yaml": thesis });
    try {
      const { exit, out, err } = await folder.ebb(["story", "--thesis", "thesis.yaml", "--draws", "1", "--out", "r"]);
      expect({ exit, err }).toEqual({ exit: 0, err: "" });
      expect(out).not.toMatch(steering);
      const [page = ""] = readdirSync(join(folder.path, "r"));
      const html = readFileSync(join(folder.path, "r", page), "utf8");
      expect(html).toContain("&lt;script&gt;alert(1)");
      expect(html).not.toContain("<script>alert(1)");
      expect(html).not.toMatch(steering);
    } finally {
      folder.remove();
    }
  });
});

describe("a file to be written", () => {
  it("into a folder that may not be written, or that is none, is told, and nothing is left", async ({ skip }) => {
    const folder = folderWith({ "a-file": "" });
    try {
      const closed = join(folder.path, "closed");
      mkdirSync(closed, { mode: 0o500 });
      const isRoot = process.getuid?.() === 0 || process.platform === "win32";
      const none = await folder.ebb(["world", "new", "teaching", "-o", "no-folder/my.yaml"]);
      expect(none).toMatchObject({ exit: 2, out: "" });
      expect(none.err).toContain("usage/no-folder");
      const inFile = await folder.ebb(["world", "new", "teaching", "-o", "a-file/my.yaml"]);
      expect(inFile.err).toContain("usage/no-folder");
      expect(readdirSync(folder.path).toSorted()).toEqual(["a-file", "closed"]);
      if (isRoot) skip("folders refuse nobody who is root");
      const refused = await folder.ebb(["world", "new", "teaching", "-o", "closed/my.yaml"]);
      expect(refused).toMatchObject({ exit: 2, out: "" });
      expect(refused.err).toContain("usage/unwritable");
      chmodSync(closed, 0o700);
      expect(readdirSync(closed)).toEqual([]);
    } finally {
      folder.remove();
    }
  });

  it("on a disk that fills up is there whole or not at all", async ({ skip }) => {
    const folder = folderWith({ "my.yaml": "mine\n" });
    try {
      // A limit on the size of files stands for a full disk.
      const { exit, err } = await folder.shell(
        "trap '' XFSZ; ulimit -f 8 && ebb world new us-2025q3 -o my.yaml --force",
      );
      if (err.includes("ulimit")) skip("this shell does not limit the size of files");
      expect(exit).toBe(2);
      expect(err).toContain("usage/no-room");
      expect(readFileSync(join(folder.path, "my.yaml"), "utf8")).toBe("mine\n");
      expect(readdirSync(folder.path)).toEqual(["my.yaml"]);
    } finally {
      folder.remove();
    }
  });

  it("by a story is refused before the long work where its folder is a file", async () => {
    const folder = folderWith({ "a-file": "" });
    try {
      const { exit, out, err } = await folder.ebb(["story", "--out", "a-file"]);
      expect({ exit, out }).toEqual({ exit: 2, out: "" });
      expect(err).toMatch(/^usage\/(?:no-folder|unwritable) · a-file/);
      expect(readdirSync(folder.path)).toEqual(["a-file"]);
    } finally {
      folder.remove();
    }
  });

  it("by a story that is interrupted is not there, not even a part of it", async () => {
    const folder = folderWith({});
    try {
      const main = resolve("packages/cli/src/main.ts");
      const args = ["--conditions=source", main, "story", "--draws", "5000", "--out", "report"];
      const child = spawn(process.execPath, args, { cwd: folder.path, stdio: "ignore" });
      const ended = once(child, "exit");
      setTimeout(() => child.kill("SIGINT"), 5000);
      expect(await ended).toEqual([130, null]);
      expect(
        readdirSync(folder.path, { recursive: true }).filter((each) => /\.(?:html|tmp)$/.test(String(each))),
      ).toEqual([]);
    } finally {
      folder.remove();
    }
  });
});
