import type { ProblemWords } from "../../model/problem.ts";

/** Why a text cannot be read. `given` is the text at that place, where it helps. */
export const syntax = {
  empty: () => ({
    found: "The file is empty.",
    fix: "Give a file with something in it.",
  }),
  "not-text": () => ({
    found: "The file is not text in UTF-8 from here on.",
    fix: "Save it as text in UTF-8, or give another file.",
  }),
  tab: () => ({
    found: "The line is indented with a tab.",
    fix: "Indent with spaces, two for each level.",
  }),
  indentation: () => ({
    found: "The indentation does not fit the lines above, or a bracket above is not closed.",
    fix: "Begin what belongs together in the same column, two spaces for each level; close every bracket.",
  }),
  "missing-sign": () => ({
    found: "A closing quote or bracket, a comma, a colon or the space after one is missing here or just before.",
    fix: "Close what was opened, and write key: value with a space after the colon.",
  }),
  "two-colons": () => ({
    found: "A second key begins in the same line.",
    fix: "Put a text with a colon in quotes, or begin a new line.",
  }),
  "key-too-long": () => ({
    found: "A key has no colon in its own line.",
    fix: "Write key: value; put a text of several lines in quotes, or indent it below key: |",
  }),
  "lines-in-brackets": () => ({
    found: "Indented entries stand inside brackets.",
    fix: "Inside [ ] and { } put commas between the entries.",
  }),
  "needs-quotes": () => ({
    found: "A text cannot begin with this sign.",
    fix: "Put the text in quotes.",
  }),
  escape: () => ({
    found: "The backslash begins no escape that is known.",
    fix: "Write \\\\ for a backslash, or put the text in single quotes.",
  }),
  anchor: () => ({
    found: "An anchor (&) or alias (*) stands where none can.",
    fix: "Write the value out.",
  }),
  "unknown-alias": ({ given }) => ({
    found: `*${given} repeats a value, but no &${given} stands above.`,
    fix: "Write the value out, or put the text in quotes.",
  }),
  "alias-in-itself": ({ given }) => ({
    found: `*${given} stands inside the value that it repeats.`,
    fix: "Write the value out.",
  }),
  tag: () => ({
    found: "The tag (!) is not known.",
    fix: "Leave it out: numbers are read as numbers, and what is in quotes as text.",
  }),
  directive: () => ({
    found: "A line that begins with % cannot be read here.",
    fix: "Leave it out; put a text that begins with % in quotes.",
  }),
  documents: () => ({
    found: "A second document begins here.",
    fix: "Give each document a file of its own.",
  }),
  "key-not-text": () => ({
    found: "A list or a group of keys stands where a key must be.",
    fix: "Write a word as the key.",
  }),
  unexpected: () => ({
    found: "This cannot be read here.",
    fix: "Correct it, or what stands just before it.",
  }),
  "json-value": () => ({
    found: "A JSON value must stand here.",
    fix: 'Write a number, "text" in double quotes, true, false, null, [a list] or {"key": value}.',
  }),
  "json-key": () => ({
    found: "A key in double quotes must stand here.",
    fix: 'Write "key": value; no comma after the last one.',
  }),
  "json-colon": () => ({
    found: "A colon must stand here.",
    fix: 'Write "key": value.',
  }),
  "json-comma": () => ({
    found: "A comma or a closing bracket must stand here.",
    fix: "Put commas between entries, and close what was opened.",
  }),
  "json-text": () => ({
    found: "The text in double quotes cannot be read.",
    fix: 'Close it in its line; write \\" for a quote inside, \\\\ for a backslash, \\n for a new line.',
  }),
  "json-end": () => ({
    found: "The value ended before this; nothing may follow.",
    fix: "Give each value a file of its own.",
  }),
} satisfies Readonly<Record<string, (d: { given: string }) => ProblemWords>>;
export type SyntaxFault = keyof typeof syntax;
