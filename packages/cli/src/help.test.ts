import { describe, expect, it } from "vitest";
import { ebb } from "../../../tests/ebb.ts";
import { commands } from "./commands.ts";
import { formatHelp } from "./help.ts";
import { wordsOf } from "./locales/words.ts";

/** Examples that take seconds: many runs. All of them are in help.slow.test.ts. */
const isLong = (line: string): boolean => /^ebb (story|claims (?!list)|rank |params effects )/.test(line);

const languages = ["en", "ru"] as const;
const pages = languages.flatMap((lang) => [
  { page: "ebb", lang, text: formatHelp(wordsOf[lang]) },
  ...commands.map((spec) => ({ page: spec.name, lang, text: formatHelp(wordsOf[lang], spec) })),
]);

describe.each(pages)("help of $page in $lang", ({ page, lang, text }) => {
  it("fits 80 columns", () => {
    expect(text.split("\n").filter((line) => Array.from(line).length > 80)).toEqual([]);
  });

  it("leads with examples", () => {
    const [first = ""] = text.split("\n\n").filter((part) => part.includes("\n  "));
    expect(first.split("\n")[0]).toBe(wordsOf[lang].examplesTitle);
    expect(first).toContain("\n  ebb ");
  });

  it("is what the command line prints", async () => {
    const args = page === "ebb" ? [] : page.split(" ");
    expect(await ebb(...args, "--help", "--lang", lang)).toEqual({ exit: 0, out: text, err: "" });
  });
});

it("the examples are the same in both languages", () => {
  for (const { name } of commands) {
    expect(wordsOf.ru.commands[name].examples).toEqual(wordsOf.en.commands[name].examples);
  }
});

describe("every example works", () => {
  // What writes files is tried in a folder of its own, with its own tests.
  const reading = commands.filter(({ name }) => name !== "world new");
  const examples = reading.flatMap(({ name }) => wordsOf.en.commands[name].examples);

  // `> file` and `cat file |` are the shell's; what is left is ours.
  const lines = examples.map((line) => line.replace(/ > .*$/, "").replace(/^cat \S+ \| /, ""));
  const isOwn = (line: string): boolean => /\bmy-|(?<!\S)-(?!\S)/.test(line);

  it.each(lines.filter((line) => !isOwn(line) && !isLong(line)))("%s", async (line) => {
    const { exit, out, err } = await ebb(...line.split(" ").slice(1));
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(out).not.toBe("");
  });

  it.each(lines.filter((line) => isOwn(line) && !/ -( |$)/.test(line)))("%s, given the file", async (line) => {
    const { exit, out, err } = await ebb("--lang", "en", ...line.split(" ").slice(1));
    expect(exit).toBe(3);
    expect(out + err).toMatch(/There is no file \\?"my-/);
  });
});
