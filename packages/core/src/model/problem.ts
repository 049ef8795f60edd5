import type { Messages } from "../locales/messages.ts";

/** Where a problem is: in a file the user gave, or in a run. Lines and columns count from 1. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** Path inside the document, e.g. `sectors.households.deposits`, or inside a run, e.g. `squeeze · 2026-07 · fire-sales`. */
  readonly path?: string;
}

/** What a locale says about a problem: what was found against what must hold, and what to do. */
export interface ProblemWords {
  readonly found: string;
  readonly fix: string;
}

export type ProblemCode = keyof Messages["problems"];
/** The numbers and names that the words of a code show; an empty object where they show none. */
export type ProblemDetail<Code extends ProblemCode> = Code extends ProblemCode
  ? Parameters<Messages["problems"][Code]> extends readonly [infer Detail]
    ? Detail
    : Readonly<Record<string, never>>
  : never;

/** An error as a value: a code, a place and numbers. Its words live in `locales/`, by code, in every language. */
export interface Problem<Code extends ProblemCode = ProblemCode> {
  readonly code: Code;
  readonly place: Place;
  readonly detail: ProblemDetail<Code>;
}

/** A problem whose detail is checked against the words of its code. */
export function problem<Code extends ProblemCode>(code: Code, place: Place, detail: ProblemDetail<Code>): Problem {
  return { code, place, detail };
}

/** Problems that an uncaught error still names. */
const mostInMessage = 20;

/**
 * Carries every problem of one input at once; the caller prints them with `describe`.
 * `message` lists the codes and places of the first, so that an uncaught one is still readable.
 */
export class EbbError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const first = problems.slice(0, mostInMessage);
    super(first.map((each) => `${each.code} at ${printPlace(each.place)}: ${JSON.stringify(each.detail)}`).join("\n"));
    this.name = "EbbError";
    this.problems = problems;
  }
}

/** Raises one problem. */
export function fail<Code extends ProblemCode>(code: Code, place: Place, detail: ProblemDetail<Code>): never {
  throw new EbbError([problem(code, place, detail)]);
}

/** `file:line:column path`, as far as each is known. */
export function printPlace({ file, line, column, path }: Place): string {
  const position = [file, line, column].filter((part) => part !== undefined).join(":");
  return [position, path].filter((part) => part !== undefined && part !== "").join(" ") || "-";
}
