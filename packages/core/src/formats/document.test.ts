import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { told } from "../../../../tests/told.ts";
import { EbbError } from "../model/problem.ts";
import { limits, readDocument } from "./document.ts";

const read = (text: string): unknown => readDocument(text, "own.yaml", "scenario").value;
const refused = (text: string): string[] => told(() => read(text));

/** Why a text is unreadable, each with its line and column. */
function faults(text: string): string[] {
  try {
    read(text);
    return [];
  } catch (error) {
    if (!(error instanceof EbbError)) throw error;
    return error.problems.map(({ place: { line, column }, detail }) => {
      return `${"fault" in detail ? detail.fault : "?"} ${line}:${column}`;
    });
  }
}

describe("a text", () => {
  it("of JSON is read as JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(value !== null);
        const text = JSON.stringify(value, null, 2);
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("of 5 MB is read, one character more is not", () => {
    const comment = (size: number): string => `a: 1\n#${" ".repeat(size - 6)}`;
    expect(read(comment(limits.bytes))).toEqual({ a: 1 });
    expect(refused(comment(limits.bytes + 1))).toEqual(["scenario/too-large"]);
  });

  it.each(["", "\n\n", "# only a remark\n", "null", "~", "---\n"])("with nothing in it (%j) is empty", (text) => {
    expect(faults(text)).toEqual(["empty 1:1"]);
  });

  it.each([
    ["a zero byte", "id: a\nx: \u0000", 2, 4],
    ["bytes that are not UTF-8", "id: \uFFFD", 1, 5],
    ["a control character", "id: a\nname: b\u001b[31m", 2, 8],
  ])("with %s is not text, from there on", (_, text, line, column) => {
    expect(faults(text)).toEqual([`not-text ${line}:${column}`]);
  });

  it("keeps its lines and columns under a byte order mark and Windows line ends", () => {
    expect(read("\uFEFFa: 1\r\nb: [x]\r\n")).toEqual({ a: 1, b: ["x"] });
    const { locate } = readDocument("\uFEFFa: 1\r\nb: [x]\r\n", "own.yaml", "scenario");
    expect(locate("a", ["a"])).toMatchObject({ line: 1, column: 4 });
    expect(locate("b[0]", ["b", 0])).toMatchObject({ line: 2, column: 5 });
  });
});

describe("nesting", () => {
  const nested: readonly (readonly [string, (levels: number) => string])[] = [
    ["in square brackets", (levels) => "[".repeat(levels) + "1" + "]".repeat(levels)],
    ["in braces", (levels) => "{a: ".repeat(levels) + "1" + "}".repeat(levels)],
    ["in dashes on one line", (levels) => `${"- ".repeat(levels)}1`],
    [
      "by indentation",
      (levels) => `${Array.from({ length: levels }, (_, i) => `${" ".repeat(i)}a:\n`).join("")}${" ".repeat(levels)}1`,
    ],
    ["in dashes around a key", (levels) => `${"- ".repeat(levels - 1)}a: 1`],
  ];

  it.each(nested)("%s is read 40 levels deep and not 41", (_, text) => {
    expect(refused(text(limits.depth))).toEqual([]);
    expect(refused(text(limits.depth + 1))).toEqual([expect.stringMatching(/^scenario\/too-deep \d+:\d+$/)]);
  });

  it.each(["[", "{a: ", "- ", "? ", "- ? ", "[{"])("of a million %j is refused, not followed", (sign) => {
    expect(refused(sign.repeat(1_000_000))).toEqual([expect.stringContaining("scenario/too-deep")]);
  });

  it("does not count brackets in texts, remarks and half-open intervals", () => {
    const many = "range [0, 1) ".repeat(60);
    expect(read(`a: "${many}"\nb: ${many}\nc: '${"[{".repeat(60)}' # ${"[".repeat(60)}`)).toMatchObject({ a: many });
  });
});

describe("aliases", () => {
  it("repeat what they name", () => {
    expect(read("a: &x [1, 2]\nb: *x\n")).toEqual({ a: [1, 2], b: [1, 2] });
  });

  it("may be 100 and not 101", () => {
    const text = (count: number): string => `a: &x 1\nb: [${Array.from({ length: count }, () => "*x").join(", ")}]`;
    expect(refused(text(limits.aliases))).toEqual([]);
    expect(refused(text(limits.aliases + 1))).toEqual(["scenario/too-many-aliases"]);
  });

  it("that multiply each other are counted as often as they repeat", () => {
    const names = "abcdefgh".split("");
    const nine = (name: string | undefined): string => Array.from({ length: 9 }, () => `*${name}`).join(", ");
    const bomb = names.map((name, i) => `${name}: &${name} [${i === 0 ? "1" : nine(names[i - 1])}]`);
    expect(refused(bomb.join("\n"))).toEqual(["scenario/too-many-aliases"]);
  });

  it("of nothing, or inside what they repeat, are shown where they stand", () => {
    expect(faults("a: *x\nb: &x 1\n")).toEqual(["unknown-alias 1:4"]);
    expect(faults("a: &x\n  - 1\n  - *x\n")).toEqual(["alias-in-itself 3:5"]);
  });
});

describe("a key", () => {
  it("that is there twice is shown at its second place, with the line of the first", () => {
    const text = "id: a\nname:\n  en: x\n  en: y\nid: b\n";
    expect(refused(text)).toEqual(["scenario/duplicate-key 4:3", "scenario/duplicate-key 5:1"]);
    expect(() => read(text)).toThrow('{"key":"id","line":1}');
  });

  it("is a text even where it looks like a number", () => {
    expect(read("1: a\n0x10: b\ntrue: c\n")).toEqual({ "1": "a", "0x10": "b", true: "c" });
  });
});

// Each fault of the syntax has a text that shows it, so that none is words alone.
it.each([
  ["tab", "a:\n\tb: 1\n", ["tab 2:1"]],
  ["indentation", "a:\n    b: 1\n  c: 2\n", ["indentation 3:1"]],
  ["missing-sign", 'a: "open\n', ["missing-sign 2:1"]],
  ["missing-sign", "[1, 2\n", ["missing-sign 2:1"]],
  ["indentation", "a: [1, 2\nb: 3\n", ["indentation 2:1"]],
  ["two-colons", "note: time: money\n", ["two-colons 1:7"]],
  ["key-too-long", "a: 1\nno colon here\nb: 2\n", ["key-too-long 2:1"]],
  ["lines-in-brackets", "a: [\n  - 1\n  ]\n", ["lines-in-brackets 2:3"]],
  ["needs-quotes", "a: @b\n", ["needs-quotes 1:4"]],
  ["escape", 'a: "\\y"\n', ["escape 1:5"]],
  ["anchor", "a: &x &y 1\n", ["anchor 1:7"]],
  ["tag", "a: !include other.yaml\n", ["tag 1:4"]],
  ["tag", "a: !!binary aGk=\n", ["tag 1:4"]],
  ["directive", "%unknown line\n---\na: 1\n", ["directive 1:1"]],
  ["documents", "a: 1\n---\nb: 2\n", ["documents 2:1"]],
  ["key-not-text", "? [a]\n: 1\n", ["key-not-text 1:3"]],
  ["unexpected", "a: }\n", ["unexpected 1:4"]],
])("the fault %s is found in %j", (fault, text, expected) => {
  expect(faults(text)).toEqual(expected);
  expect(expected.join()).toContain(fault);
});

describe("faults of a text", () => {
  it("come together, the first of each line", () => {
    expect(faults("a: @b @c\nb: [1, 2\nc: }\n")).toEqual(["needs-quotes 1:4", "indentation 3:1"]);
  });

  it("end after twenty: what has more is not YAML", () => {
    expect(faults("a: }\n".repeat(200_000)).length).toBeLessThanOrEqual(21);
  });
});

it("every value is found where it is written", () => {
  const leaf = fc.stringMatching(/^[a-z]{1,8}$/);
  const tree = fc.letrec<{ node: unknown }>((again) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(again("node"), { minLength: 1, maxLength: 4 }),
      fc.dictionary(leaf, again("node"), { minKeys: 1, maxKeys: 4 }),
    ),
  })).node;
  fc.assert(
    fc.property(tree, fc.constantFrom("yaml", "json"), (value, syntax) => {
      const text = syntax === "yaml" ? stringify(value) : JSON.stringify(value, null, 1);
      const { locate } = readDocument(text, "own.yaml", "scenario");
      const lines = text.split("\n");
      const check = (part: unknown, keys: readonly PropertyKey[]): void => {
        if (typeof part === "object" && part !== null) {
          for (const [key, each] of Object.entries(part))
            check(each, [...keys, Array.isArray(part) ? Number(key) : key]);
          return;
        }
        const { line = 0, column = 0 } = locate("", keys);
        expect(
          lines[line - 1]
            ?.slice(column - 1)
            .replace('"', "")
            .startsWith(String(part)),
        ).toBe(true);
      };
      check(value, []);
    }),
  );
});

it("a missing part is shown where it belongs, a key where the key stands", () => {
  const { locate } = readDocument("a:\n  b: 1\n  c: [1]\n", "own.yaml", "scenario");
  expect(locate("a.d", ["a", "d"])).toEqual({ file: "own.yaml", line: 2, column: 3, path: "a.d" });
  expect(locate("a.c", ["a"], "c")).toMatchObject({ line: 3, column: 3 });
  expect(locate("a.d", ["a"], "d")).toMatchObject({ line: 2, column: 3 });
  expect(locate("", [])).toMatchObject({ line: 1, column: 1 });
});

it("a large mapping is searched once, not for every key of it", () => {
  const count = 20_000;
  const text = Array.from({ length: count }, (_, i) => `k${i}: ${i}\n`).join("");
  const { locate } = readDocument(text, "own.yaml", "scenario");
  const misplaced = Array.from({ length: count }, (_, i) => i).filter((i) => locate("", [`k${i}`]).line !== i + 1);
  expect(misplaced).toEqual([]);
});
