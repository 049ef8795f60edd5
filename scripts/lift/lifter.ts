import { FunctionCompiler } from "./function-compiler.ts";
import { Module } from "./sources.ts";
import { type ColumnValue, dynamic, keyOf, type Value } from "./values.ts";
import { encoded, type NumberType, type WasmFunction } from "./wasm.ts";

/** A function as it can be called: where it stands in the module, and what comes back. */
export interface Compiled {
  readonly index: number;
  readonly result: NumberType | "bool" | undefined;
}

/** Constants that the sources find out about their machine, and a lifted module knows. */
const ofWebAssembly: ReadonlyMap<string, number> = new Map([["solve/binary64.ts#HIGH", 1]]); // little-endian

/** What is entered from outside: a function of a module, tables and columns it works on, types of the numbers it is given. */
export interface Entry {
  readonly module: string;
  readonly name: string;
  readonly given: readonly (Readonly<Record<string, object>> | NumberType)[];
}

/**
 * Lifts functions over columns into WebAssembly: the sources as they stand, with every table a function is given known by name.
 *
 * What a function is given that is not a number decides which version of it is compiled; loops, conditions and arithmetic stay as
 * written, so each result has the bits of the sources. Whole numbers are i32 where they are used as such, all others f64.
 * Whole numbers stay below 2³¹ and have no −0, and places lie inside their column: nothing looks at either.
 * Throws for what it does not know: objects made on the way, closures, text.
 */
export class Lifter {
  readonly #modules = new Map<string, Module>();
  readonly #functions: WasmFunction[] = [];
  readonly #compiled = new Map<string, Compiled>();
  readonly #globals: string[] = [];
  readonly #exports = new Map<string, number>();
  readonly #constants = new Map<string, ColumnValue>();
  #data: number[] = [];

  enter({ module: path, name, given }: Entry): void {
    const module = this.#modules.get(path) ?? new Module(path, this.#modules);
    const found = module.find(name);
    if (found.is !== "function") throw new Error(`${name} is no function`);
    const values = given.map((each): Value => {
      if (typeof each === "string") return dynamic(each);
      const [[path, example] = ["", {}]] = Object.entries(each);
      return { is: "table", path, example };
    });
    this.#exports.set(name, this.call(found, values).index);
  }

  /** The version of a function for what is known of its arguments; compiled when it is first asked for. */
  call({ node, module }: Extract<Value, { is: "function" }>, given: readonly Value[]): Compiled {
    const key = `${module.path}#${node.start}(${given.map(keyOf).join(", ")})`;
    const known = this.#compiled.get(key);
    if (known !== undefined) return known;
    const { wasm, result } = FunctionCompiler.compile(this, module, node, given);
    const compiled = { index: this.#functions.push(wasm) - 1, result };
    this.#compiled.set(key, compiled);
    return compiled;
  }

  /** Index of the global that says where a column stands, or how long it is. */
  global(name: string): number {
    const index = this.#globals.indexOf(name);
    return index >= 0 ? index : this.#globals.push(name) - 1;
  }

  /** A number that a module finds out about its machine. */
  known(path: string, name: string): number | undefined {
    for (const [place, value] of ofWebAssembly) if (`${path}#${name}`.endsWith(`/${place}`)) return value;
    return undefined;
  }

  /** Numbers of a module that never change, or a cell it works in, at a fixed address. */
  constants(name: string, values: Float64Array): ColumnValue {
    const there = this.#constants.get(name);
    if (there !== undefined) return there;
    const fixed = { address: this.#data.length, length: values.length };
    this.#data = [...this.#data, ...new Uint8Array(values.buffer)];
    const column: ColumnValue = { is: "column", element: "f64", path: name, fixed };
    this.#constants.set(name, column);
    return column;
  }

  /** The module, names of the functions it exports, and how many bytes at the beginning of its memory are its own. */
  module(): {
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly functions: readonly string[];
    readonly reserved: number;
  } {
    const data = Uint8Array.from(this.#data);
    const bytes = encoded({ globals: this.#globals, functions: this.#functions, exports: this.#exports, data });
    return { bytes, functions: [...this.#exports.keys()], reserved: data.length };
  }
}
