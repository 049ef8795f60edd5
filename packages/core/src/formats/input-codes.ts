/** Faults that any text of ours can have: syntax, size, a key or value that its format does not take. */
const anyText = [
  "unreadable",
  "duplicate-key",
  "too-large",
  "too-deep",
  "missing",
  "unknown-key",
  "unknown-choice",
  "wrong-type",
  "not-a-number",
  "out-of-range",
] as const;
/** Files that people write also name their format, and in YAML may repeat values by alias. */
const anyFormat = [...anyText, "wrong-format", "too-many-aliases"] as const;

/** Which of the faults of `locales/<lang>/input.ts` each kind of file can have; the code is `<area>/<fault>`. */
export const inputCodes = {
  world: [...anyFormat, "wrong-unit"],
  scenario: [...anyFormat, "wrong-unit"],
  thesis: [...anyFormat, "wrong-unit"],
  equations: anyFormat,
  verify: anyText,
  result: [...anyText, "wrong-format"],
} as const;
export type InputArea = keyof typeof inputCodes;
