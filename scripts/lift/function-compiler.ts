import { Emitter } from "./emitter.ts";
import { Expressions } from "./expressions.ts";
import type { Compiled, Lifter } from "./lifter.ts";
import { Scope, type Variable, Widened } from "./scope.ts";
import type { Expression, FunctionNode, Module, Statement } from "./sources.ts";
import { as, dynamic, typeOf, type Value } from "./values.ts";
import { at, op, open, type WasmFunction } from "./wasm.ts";

/** One function on its way into WebAssembly: its statements. */
export class FunctionCompiler {
  readonly #wide: ReadonlySet<number | "result">;
  readonly #out: Emitter;
  readonly #expressions: Expressions;
  #result: Compiled["result"];
  /** Blocks that are open: what `break` and `continue` leave. */
  readonly #open: ("break" | "continue" | "other")[] = [];

  private constructor(lifter: Lifter, wide: ReadonlySet<number | "result">) {
    this.#wide = wide;
    this.#out = new Emitter(lifter);
    this.#expressions = new Expressions(lifter, this.#out);
  }

  /** Compiled again, knowing more, until every variable can hold what it is given. */
  static compile(
    lifter: Lifter,
    module: Module,
    node: FunctionNode,
    given: readonly Value[],
  ): { readonly wasm: WasmFunction; readonly result: Compiled["result"] } {
    const wide = new Set<number | "result">();
    for (;;) {
      const compiler = new FunctionCompiler(lifter, wide);
      try {
        return compiler.#function(module, node, given);
      } catch (error) {
        if (!(error instanceof Widened)) throw error;
        wide.add(error.variable);
      }
    }
  }

  #function(
    module: Module,
    node: FunctionNode,
    given: readonly Value[],
  ): { readonly wasm: WasmFunction; readonly result: Compiled["result"] } {
    const scope = new Scope(module);
    // What is not known comes as a parameter of its own, before all other locals.
    const taken = given.map((value): Value => {
      if (value.is !== "dynamic") return value;
      const index = this.#out.parameters.push(value.type === "f64" ? "f64" : "i32") - 1;
      return dynamic(value.type, at("local.get", index));
    });
    for (const [index, parameter] of node.params.entries()) this.#expressions.bind(scope, parameter, taken[index]);
    this.#statements(scope, node.body?.body ?? []);
    if (this.#result !== undefined) this.#out.emit(op("unreachable"));
    const result = this.#result === undefined ? undefined : this.#result === "f64" ? "f64" : "i32";
    const { parameters, locals, code } = this.#out;
    return { wasm: { parameters, result, locals, code }, result: this.#result };
  }

  #statements(scope: Scope, nodes: readonly Statement[]): void {
    for (const node of nodes) this.#statement(scope, node);
  }

  #statement(scope: Scope, node: Statement): void {
    switch (node.type) {
      case "BlockStatement":
        this.#statements(new Scope(scope.module, scope), node.body);
        return;
      case "VariableDeclaration":
        for (const { id, init } of node.declarations) {
          if (init === null) throw new Error("a variable begins with a value");
          const value = this.#expressions.value(scope, init);
          if (node.kind === "const" || id.type !== "Identifier") this.#expressions.bind(scope, id, value);
          else scope.add(id.name, this.#variable(value, id.start));
        }
        return;
      case "ExpressionStatement": {
        const value = this.#expressions.value(scope, node.expression, "effect");
        if (value.is === "dynamic") this.#out.emit(value.code, op("drop"));
        return;
      }
      case "IfStatement": {
        this.#out.emit(this.#expressions.truth(scope, node.test), open("if"));
        this.#open.push("other");
        this.#statement(new Scope(scope.module, scope), node.consequent);
        if (node.alternate !== null) {
          this.#out.emit(op("else"));
          this.#statement(new Scope(scope.module, scope), node.alternate);
        }
        this.#close();
        return;
      }
      case "ForStatement":
        this.#loop(scope, node);
        return;
      case "ContinueStatement":
      case "BreakStatement": {
        const target = node.type === "BreakStatement" ? "break" : "continue";
        this.#out.emit(at("br", this.#open.length - 1 - this.#open.lastIndexOf(target)));
        return;
      }
      case "ReturnStatement":
        this.#return(scope, node.argument);
        return;
      case "EmptyStatement":
        return;
      default:
        throw new Error(`${scope.module.path}: ${node.type} cannot be lifted`);
    }
  }

  #variable(value: Value, declared: number): Variable {
    const own = typeOf(value);
    const type = this.#wide.has(declared) ? "f64" : own === "whole" ? "i32" : own;
    const index = this.#out.local(type);
    this.#out.emit(as(type, value), at("local.set", index));
    return { is: "variable", index, type, declared };
  }

  #loop(scope: Scope, { init, test, update, body }: Extract<Statement, { type: "ForStatement" }>): void {
    const inner = new Scope(scope.module, scope);
    if (init !== null) {
      if (init.type !== "VariableDeclaration") throw new Error("a loop declares its variable");
      this.#statement(inner, init);
    }
    this.#out.emit(open("block"));
    this.#open.push("break");
    this.#out.emit(open("loop"));
    this.#open.push("other");
    if (test !== null) this.#out.emit(this.#expressions.truth(inner, test), op("i32.eqz"), at("br_if", 1));
    this.#out.emit(open("block"));
    this.#open.push("continue");
    this.#statement(new Scope(scope.module, inner), body);
    this.#close();
    if (update !== null) {
      const value = this.#expressions.value(inner, update, "effect");
      if (value.is === "dynamic") this.#out.emit(value.code, op("drop"));
    }
    this.#out.emit(at("br", 0));
    this.#close();
    this.#close();
  }

  #close(): void {
    this.#open.pop();
    this.#out.emit(op("end"));
  }

  #return(scope: Scope, node: Expression | null): void {
    if (node !== null) {
      const value = this.#expressions.value(scope, node);
      const own = typeOf(value);
      const type = this.#wide.has("result") ? "f64" : own === "whole" ? "i32" : own;
      if (this.#result === undefined) this.#result = type;
      else if (this.#result !== type && this.#result !== "f64") throw new Widened("result");
      this.#out.emit(as(this.#result, value));
    }
    this.#out.emit(op("return"));
  }
}
