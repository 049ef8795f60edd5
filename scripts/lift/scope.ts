// Names in sight while a function is compiled.

import type { Module } from "./sources.ts";
import type { Dynamic, Value } from "./values.ts";

/** A variable of a function being compiled. */
export interface Variable {
  readonly is: "variable";
  readonly index: number;
  readonly type: Dynamic["type"];
  /** Where it is declared. */
  readonly declared: number;
}

/** A variable that turned out to hold numbers with a fraction: the function is compiled once more, knowing that. */
export class Widened extends Error {
  readonly variable: number | "result";
  constructor(variable: number | "result") {
    super("a variable holds numbers with a fraction");
    this.variable = variable;
  }
}

/** Names in sight, from the inside out; whose module looks up what none of them has. */
export class Scope {
  readonly #names = new Map<string, Value | Variable>();
  readonly module: Module;
  readonly #outer: Scope | undefined;

  constructor(module: Module, outer?: Scope) {
    this.module = module;
    this.#outer = outer;
  }

  add(name: string, value: Value | Variable): void {
    this.#names.set(name, value);
  }

  get(name: string): Value | Variable | undefined {
    return this.#names.get(name) ?? this.#outer?.get(name);
  }
}
