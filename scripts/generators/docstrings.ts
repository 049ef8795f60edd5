/** A docstring as it stands, without its frame, and the name of what it describes. */
export interface Docstring {
  readonly name: string;
  readonly text: string;
}

/** Docstrings of the functions and mechanisms a source defines, in its order. */
export function docstringsOf(source: string): readonly Docstring[] {
  const defined = /export function (\w+)|(?:export )?const (\w+) = mechanism\(/;
  return described(source, defined);
}

/** The docstring of the one exported constant, such as a table of parameters; empty where it has none. */
export function docstringOfTable(source: string): string {
  return described(source, /export const (\w+Parameters)\b/)[0]?.text ?? "";
}

function described(source: string, defined: RegExp): readonly Docstring[] {
  const pattern = new RegExp(String.raw`^/\*\*((?:(?!\*/)[\s\S])*)\*/\n(?:${defined.source})`, "gm");
  return [...source.matchAll(pattern)].map(([, text = "", ...names]) => ({
    name: names.find((each) => each !== undefined) ?? "",
    text: text
      .split("\n")
      .map((line) => line.replace(/^ ?\* ?/, "").trimEnd())
      .join("\n")
      .trim(),
  }));
}

/** A part of a docstring: prose, or formulas, which are the lines set in from the margin. */
export interface Part {
  readonly kind: "prose" | "formulas";
  readonly text: string;
}

export function partsOf(docstring: string): readonly Part[] {
  return docstring
    .split(/\n\s*\n/)
    .flatMap((block) => {
      const lines = block.split("\n");
      const first = lines.findIndex((line) => /^ {2,}\S/.test(line));
      if (first < 0) return [{ kind: "prose" as const, text: block }];
      const end = lines.findIndex((line, i) => i > first && !/^ {2,}\S/.test(line));
      const formulas = lines.slice(first, end < 0 ? undefined : end);
      const margin = Math.min(...formulas.map((line) => /^ */.exec(line)?.[0].length ?? 0));
      return [
        { kind: "prose" as const, text: lines.slice(0, first).join("\n") },
        { kind: "formulas" as const, text: formulas.map((line) => line.slice(margin)).join("\n") },
        ...(end < 0 ? [] : partsOf(lines.slice(end).join("\n"))),
      ];
    })
    .filter(({ text }) => text.trim() !== "");
}
