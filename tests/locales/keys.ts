import { withoutRemarks } from "./texts.ts";

/** Paths to the words of a locale: texts, functions that make texts, and lists of texts. */
export function keysOf(words: object, under: readonly string[] = []): (readonly string[])[] {
  return Object.entries(words).flatMap(([key, each]: [string, unknown]) => {
    const path = [...under, key];
    return typeof each === "object" && each !== null && !Array.isArray(each) ? keysOf(each, path) : [path];
  });
}

/**
 * Keys that no source asks for. A source asks for a key when it names every part of its path; where the last part is looked up
 * by a value, some source must have that value as a text or as a key of its own.
 */
export function unusedKeys(paths: readonly (readonly string[])[], sources: readonly string[]): string[] {
  const code = sources.map(withoutRemarks);
  const names = code.map((source) => new Set(source.match(/\w+(?:-\w+)*|\w+/g)));
  const named = (source: number, part: string): boolean => names[source]?.has(part) === true;
  const isValue = (part: string): boolean =>
    part === "true" ||
    part === "false" ||
    code.some((source) => source.includes(`"${part}"`) || new RegExp(`(?<![\\w-])${part}:`).test(source));
  const isUsed = (path: readonly string[]): boolean => {
    const parents = path.slice(0, -1);
    const last = path.at(-1) ?? "";
    const asking = names.map((_, index) => index).filter((index) => parents.every((part) => named(index, part)));
    return asking.some((index) => named(index, last)) || (parents.length > 0 && asking.length > 0 && isValue(last));
  };
  return paths.filter((path) => !isUsed(path)).map((path) => path.join("."));
}
