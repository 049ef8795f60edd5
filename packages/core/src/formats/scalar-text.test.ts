import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMap, parseDocument, type Scalar, stringify } from "yaml";
import { placeInScalar } from "./scalar-text.ts";

/** The text at key `a` of a file, and the offset in the file of each of its characters. */
function places(file: string): { text: string; at: number[] } {
  const { contents } = parseDocument(file);
  const scalar = (isMap(contents) ? contents.get("a", true) : undefined) as Scalar.Parsed;
  const text = String(scalar.value);
  return { text, at: Array.from(text, (_, offset) => placeInScalar(file, scalar, offset)) };
}

/** What the file has at the place of each character, white space aside, which may be folded. */
function shown(file: string): { text: string; found: string } {
  const { text, at } = places(file);
  const found = at.map((place, offset) => (/\s/.test(text[offset] ?? "") ? text[offset] : file[place])).join("");
  return { text, found };
}

describe("a character of a text is found", () => {
  it.each([
    ["on one line", "a: one two three\n"],
    ["behind a quote", "a: 'one two'\n"],
    ["on its own line of a plain text", "a: one\n  two\n\n  three\n"],
    ["on its own line of a quoted text", 'a: "one\n  two\n\n    three"\n'],
    ["on its own line of a block", "a: |\n  one\n   two\n  three\n"],
    ["on its own line of a folded block", "a: >-\n  one\n  two\n\n  three\n"],
    ["in a block with a remark on its first line", "a: | # why\n  one\n"],
    ["in a file with Windows line ends", "a: >-\r\n  one\r\n  two\r\nb: 1\r\n"],
    ["inside brackets", "{ b: 1, a: one two }\n"],
    ["behind a joined line", 'a: "one\\\n   two"\n'],
  ])("%s", (_, file) => {
    const { text, found } = shown(file);
    expect(text.length).toBeGreaterThan(2);
    expect(found).toBe(text);
  });

  it("behind the escapes before it", () => {
    const file = String.raw`a: "\"x\" \u0041\x42\ty\\z"` + "\n";
    const { text, at } = places(file);
    expect(text).toBe('"x" AB\ty\\z');
    for (const letter of "xyz") expect(at[text.indexOf(letter)]).toBe(file.indexOf(letter, 4));
  });

  it("behind doubled quotes", () => {
    const file = "a: 'it''s so'\n";
    const { text, at } = places(file);
    expect(at[text.indexOf("s")]).toBe(file.indexOf("s"));
    expect(at[text.indexOf("o")]).toBe(file.indexOf("o"));
  });

  it("whatever the text, its length and its style", () => {
    const word = fc.stringMatching(/^[a-z(][a-z0-9()<>=&|."]{0,12}$/);
    const style = fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_FOLDED", "BLOCK_LITERAL");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), style, fc.nat(8), (words, type, indent) => {
        const file = stringify(
          { b: 1, a: words.join(" ") },
          { defaultStringType: type, defaultKeyType: "PLAIN", lineWidth: 30, indent: 2 + indent },
        );
        const { text, found } = shown(file);
        expect(text.trimEnd()).toBe(words.join(" "));
        // An escaped quote is found at its backslash.
        expect(found.replaceAll("\\", '"')).toBe(text);
      }),
    );
  });
});
