import { expect } from "vitest";
import { type ResultDocument, type ResultRow, resultSchema } from "../../packages/core/src/formats/result.ts";
import { ebb, type Ended } from "../ebb.ts";

const known = new Map<string, Promise<Ended>>();

/** What a command line says that reads no file of a test; one run for all who type the same. */
export function ebbOnce(...args: readonly string[]): Promise<Ended> {
  const typed = args.join("\n");
  const ended = known.get(typed) ?? ebb(...args);
  known.set(typed, ended);
  return ended;
}

/** What a command line answers as JSON; it has to succeed. */
export async function answerOf(...args: readonly string[]): Promise<ResultDocument> {
  const { exit, out, err } = await ebbOnce(...args, "--json");
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  return resultSchema.parse(JSON.parse(out));
}

/** The rows of such an answer. */
export async function rowsOf(...args: readonly string[]): Promise<readonly ResultRow[]> {
  return (await answerOf(...args)).results;
}
