// What an expression of a lifted source may stand for while it is compiled.

import { type Code, constant, type NumberType, op } from "./wasm.ts";
import type { Definition } from "./sources.ts";

/** A number known only when the module runs: the code that puts it on the stack. A `bool` is an i32 of 0 or 1. */
export interface Dynamic {
  readonly is: "dynamic";
  readonly type: NumberType | "bool";
  readonly code: Code;
  /** It reads a variable, which may be another number later on. */
  readonly varies?: true;
}

/** A number or truth value that is known already. */
export interface Literal {
  readonly is: "literal";
  readonly value: number | boolean;
}

/** Numbers in memory: of a table, its path (`input.units`), or a constant of the module at a fixed address. */
export interface ColumnValue {
  readonly is: "column";
  readonly element: NumberType;
  readonly path: string;
  readonly fixed?: { readonly address: number; readonly length: number };
}

/** An object of columns and further such objects, known by its path and by an example of it. */
export interface TableValue {
  readonly is: "table";
  readonly path: string;
  readonly example: object;
}

export type Value = Dynamic | Literal | ColumnValue | TableValue | Definition | { readonly is: "nothing" };

export const nothing = { is: "nothing" } as const;

export function dynamic(type: Dynamic["type"], ...code: readonly Code[]): Dynamic {
  return { is: "dynamic", type, code: code.flat() };
}

export function literal(value: number | boolean): Literal {
  return { is: "literal", value };
}

/** A member of a table. Throws for what is neither numbers nor a table of them. */
export function memberOf({ path, example }: TableValue, name: string): Value {
  const member: unknown = (example as Readonly<Record<string, unknown>>)[name];
  const at = `${path}.${name}`;
  if (member instanceof Float64Array) return { is: "column", element: "f64", path: at };
  if (member instanceof Int32Array) return { is: "column", element: "i32", path: at };
  if (typeof member === "object" && member !== null) return { is: "table", path: at, example: member };
  throw new Error(`${at} is no column`);
}

/** Type a value has by itself; a whole number that is known may be either. */
export function typeOf(value: Value): NumberType | "bool" | "whole" {
  if (value.is === "dynamic") return value.type;
  if (value.is !== "literal") throw new Error(`a number is expected, not a ${value.is}`);
  if (typeof value.value === "boolean") return "bool";
  return Number.isInteger(value.value) && Math.abs(value.value) < 2 ** 31 && !Object.is(value.value, -0)
    ? "whole"
    : "f64";
}

export function asF64(value: Value): Code {
  if (value.is === "literal") return constant("f64", Number(value.value));
  const { code, type } = asDynamic(value);
  return type === "f64" ? code : [...code, ...op("f64.convert")];
}

/** Throws for a number that may have a fraction. */
export function asI32(value: Value): Code {
  const type = typeOf(value);
  if (type === "f64") throw new Error("a whole number is expected");
  return value.is === "literal" ? constant("i32", Number(value.value)) : asDynamic(value).code;
}

export function as(type: NumberType | "bool", value: Value): Code {
  return type === "f64" ? asF64(value) : asI32(value);
}

function asDynamic(value: Value): Dynamic {
  if (value.is !== "dynamic") throw new Error(`a number is expected, not a ${value.is}`);
  return value;
}

/** Tells two ways to call a function apart: by what is known of its arguments. */
export function keyOf(value: Value): string {
  if (value.is === "dynamic") return value.type;
  if (value.is === "literal") return String(value.value);
  return value.is === "column" || value.is === "table" ? value.path : value.is;
}
