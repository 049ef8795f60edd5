import { EbbError, fail, type Place, type Problem, problem } from "../model/problem.ts";
import type { InputArea } from "./input-codes.ts";
import { type EntryPlace, jsonParser } from "./json-parser.ts";
import { linesOf, type LocatedValue, notText, withoutByteOrderMark } from "./text-places.ts";

/** More than a table of cases needs, and less than what would keep a reader waiting. */
export const jsonLimits = { bytes: 20_000_000, depth: 100 } as const;

/** A kind of file that programs write in JSON. */
export type JsonArea = Extract<InputArea, "verify" | "result">;

/**
 * Reads JSON, and knows where every part stands.
 * Throws EbbError: not text, empty, too large, too deep, the first fault of the syntax, or every key that is there twice.
 */
export function readJson(given: string, file: string, area: JsonArea): LocatedValue {
  const text = withoutByteOrderMark(given);
  if (text.length > jsonLimits.bytes) {
    return fail(`${area}/too-large`, { file }, { bytes: text.length, limit: jsonLimits.bytes });
  }
  const place = linesOf(text);
  const at = (offset: number): Place => ({ file, ...place(offset) });
  const unreadable = `${area}/unreadable` as const;
  const binary = notText(text);
  if (binary >= 0) fail(unreadable, at(binary), { fault: "not-text", given: "" });
  if (text.trim() === "") fail(unreadable, at(0), { fault: "empty", given: "" });

  const duplicates: Problem[] = [];
  const starts = new WeakMap<object, number>();
  const parser = jsonParser(text, jsonLimits.depth, {
    refuse: (offset, fault) => fail(unreadable, at(offset), { fault, given: "" }),
    tooDeep: (offset) => fail(`${area}/too-deep`, at(offset), { limit: jsonLimits.depth }),
    twice: (key, first, again) =>
      void duplicates.push(problem(`${area}/duplicate-key`, at(again), { key, line: place(first).line })),
    container: (value, offset) => void starts.set(value, offset),
  });
  const value = parser.whole();
  if (duplicates.length > 0) throw new EbbError(duplicates);

  // Places are looked up when something is wrong; then often many in the same list.
  const entries = new WeakMap<object, ReadonlyMap<string, EntryPlace>>();
  const entryPlace = (within: object, key: PropertyKey): EntryPlace | undefined => {
    const known = entries.get(within) ?? parser.entriesAt(starts.get(within) ?? 0);
    entries.set(within, known);
    return known.get(String(key));
  };
  return {
    value,
    locate(path, keys, key) {
      let within: unknown = value;
      let offset = starts.get(Object(value)) ?? 0;
      for (const each of keys) {
        const found = isContainer(within) ? entryPlace(within, each) : undefined;
        if (found === undefined || !isContainer(within)) break;
        within = within[String(each)];
        offset = found.value;
      }
      const ofKey = key === undefined || !isContainer(within) ? undefined : entryPlace(within, key)?.key;
      return { ...at(ofKey ?? offset), path };
    },
  };
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
