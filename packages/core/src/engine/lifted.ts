import type { Column } from "../model/column.ts";

/** What is used of WebAssembly, which this package's own library does not know: it runs in browsers too. */
interface WebAssemblyHere {
  validate: (bytes: Uint8Array) => boolean;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (
    module: object,
    imports: { readonly ebb: Readonly<Record<string, unknown>> },
  ) => { readonly exports: Readonly<Record<string, LiftedFunction>> };
  Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
}
declare const WebAssembly: WebAssemblyHere | undefined;
declare function atob(text: string): string;

/** A function of a module; true and false come back as 1 and 0. */
export type LiftedFunction = (...given: readonly number[]) => number;

/**
 * Sources lifted into WebAssembly (`scripts/lift/`).
 *
 * functions  names of those that may be called
 * bytes      the module, in base64
 * reserved   bytes at the beginning of its memory that are its own
 */
export interface LiftedModule<Name extends string = string> {
  readonly functions: readonly Name[];
  readonly bytes: string;
  readonly reserved: number;
}

/** Tables of columns by name, as the lifted functions were told of them. */
export type Tables = Readonly<Record<string, object>>;

/** Functions of a module bound to tables in its memory: what is written into these columns is what they read. */
export interface Bound<Given extends Tables, Name extends string> {
  readonly tables: Given;
  readonly functions: Readonly<Record<Name, LiftedFunction>>;
}

const compiled = new WeakMap<LiftedModule, object>();
const page = 65_536;

/**
 * A module bound to tables like the given ones: same shapes and values, in one memory of their own.
 *
 * undefined where there is no WebAssembly, a page forbids it, or no memory is left: the sources do the same, with the same bits.
 */
export function boundTo<Given extends Tables, Name extends string>(
  module: LiftedModule<Name>,
  given: Given,
): Bound<Given, Name> | undefined {
  if (typeof WebAssembly === "undefined") return undefined;
  const places = new Map<string, number>();
  const size = layOut(given, module.reserved, places);
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(size / page) });
    const ebb: Record<string, unknown> = { memory, ...Object.fromEntries(places) };
    const { exports: functions } = new WebAssembly.Instance(codeOf(module, WebAssembly), { ebb });
    return { tables: moved(given, "", memory.buffer, places) as Given, functions };
  } catch (error) {
    // Who forbids it says so in words of its own, or is short of memory; a module that is none, or not of these tables, is our fault.
    if ((error as Error).name === "LinkError" || !WebAssembly.validate(decoded(module.bytes))) throw error;
    return undefined;
  }
}

function codeOf(module: LiftedModule, { Module }: WebAssemblyHere): object {
  const code = compiled.get(module) ?? new Module(decoded(module.bytes));
  compiled.set(module, code);
  return code;
}

/** Bytes of a text in base64. */
function decoded(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  // A loop: a callback for each byte would take longer than compiling them.
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Address of every column by its path, and its length under the path with a #; the first free byte behind them. */
function layOut(tables: object, from: number, places: Map<string, number>, path = ""): number {
  let next = from;
  for (const [name, each] of Object.entries(tables)) {
    const at = path === "" ? name : `${path}.${name}`;
    if (isColumn(each)) {
      places.set(at, next).set(`${at}#`, each.length);
      next += 8 * Math.ceil(each.byteLength / 8);
    } else if (typeof each === "object" && each !== null) {
      next = layOut(each as object, next, places, at);
    }
  }
  return next;
}

function moved(tables: object, path: string, buffer: ArrayBuffer, places: ReadonlyMap<string, number>): object {
  const entries = Object.entries(tables).map(([name, each]: readonly [string, unknown]) => {
    const at = path === "" ? name : `${path}.${name}`;
    if (!isColumn(each)) return [name, moved(each as object, at, buffer, places)];
    const start = places.get(at) ?? 0;
    const column =
      each instanceof Int32Array
        ? new Int32Array(buffer, start, each.length)
        : new Float64Array(buffer, start, each.length);
    column.set(each);
    return [name, column];
  });
  return Object.fromEntries(entries) as object;
}

function isColumn(each: unknown): each is Column | Int32Array {
  return each instanceof Float64Array || each instanceof Int32Array;
}
