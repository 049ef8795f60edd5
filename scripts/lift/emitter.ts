import type { Lifter } from "./lifter.ts";
import { asI32, type ColumnValue, type Dynamic, dynamic, type Value } from "./values.ts";
import { at, type Code, constant, type NumberType, op } from "./wasm.ts";

/** What a function has become so far: its parameters, its locals and its code. */
export class Emitter {
  readonly #lifter: Lifter;
  readonly parameters: NumberType[] = [];
  readonly locals: NumberType[] = [];
  /** Where columns stand and how long they are, read once as the function begins. */
  readonly #read = new Map<string, number>();
  #prologue: number[] = [];
  #out: number[] = [];

  constructor(lifter: Lifter) {
    this.#lifter = lifter;
  }

  get code(): Code {
    return [...this.#prologue, ...this.#out];
  }

  emit(...code: readonly Code[]): void {
    for (const each of code) this.#out.push(...each);
  }

  /** What is emitted while something runs, apart from the rest. */
  apart(work: () => void): Code {
    const outer = this.#out;
    this.#out = [];
    work();
    const code = this.#out;
    this.#out = outer;
    return code;
  }

  local(type: Dynamic["type"]): number {
    return this.parameters.length + this.locals.push(type === "f64" ? "f64" : "i32") - 1;
  }

  /** A value that may be used again: a number not known is worked out now and kept in a local. */
  kept(value: Value): Value {
    if (value.is !== "dynamic" || (isLocal(value.code) && value.varies !== true)) return value;
    const index = this.local(value.type);
    this.emit(value.code, at("local.set", index));
    return dynamic(value.type, at("local.get", index));
  }

  /** What the host says of a column: read once, as the function begins. */
  given(name: string): Dynamic {
    let index = this.#read.get(name);
    if (index === undefined) {
      index = this.local("i32");
      this.#prologue = [...this.#prologue, ...at("global.get", this.#lifter.global(name)), ...at("local.set", index)];
      this.#read.set(name, index);
    }
    return dynamic("i32", at("local.get", index));
  }

  address({ path, element, fixed }: ColumnValue, index: Value): { readonly address: Code; readonly offset: number } {
    const size = element === "f64" ? 3 : 2;
    const place = asI32(index);
    if (fixed !== undefined) {
      if (index.is === "literal") {
        return { address: constant("i32", 0), offset: fixed.address + (Number(index.value) << size) };
      }
      return { address: [...place, ...constant("i32", size), ...op("i32.shl")], offset: fixed.address };
    }
    const base = this.given(path).code;
    if (index.is === "literal") return { address: base, offset: Number(index.value) << size };
    return {
      address: [...base, ...place, ...constant("i32", size), ...op("i32.shl"), ...op("i32.add")],
      offset: 0,
    };
  }
}

/** Whether code only reads a local, one of the first 128. */
export function isLocal(code: Code): boolean {
  return code.length === 2 && code[0] === at("local.get", 0)[0];
}
