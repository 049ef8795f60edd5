import type { Compiled, Lifter } from "./lifter.ts";
import type { Expression, FunctionNode, Module, Parameter, Statement } from "./sources.ts";
import {
  as,
  asF64,
  asI32,
  type ColumnValue,
  dynamic,
  type Dynamic,
  literal,
  memberOf,
  nothing,
  typeOf,
  type Value,
} from "./values.ts";
import { access, at, type Code, constant, type NumberType, op, open, type Plain, type WasmFunction } from "./wasm.ts";

/** A variable that turned out to hold numbers with a fraction: the function is compiled once more, knowing that. */
class Widened extends Error {
  readonly variable: number | "result";
  constructor(variable: number | "result") {
    super("a variable holds numbers with a fraction");
    this.variable = variable;
  }
}

/** A variable of a function being compiled. */
interface Variable {
  readonly is: "variable";
  readonly index: number;
  readonly type: Dynamic["type"];
  /** Where it is declared. */
  readonly declared: number;
}

/** Names in sight, from the inside out; whose module looks up what none of them has. */
class Scope {
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

const arithmetic: Readonly<Record<string, Plain>> = { "+": "f64.add", "-": "f64.sub", "*": "f64.mul", "/": "f64.div" };
const wholeArithmetic: Readonly<Record<string, Plain>> = { "+": "i32.add", "-": "i32.sub", "*": "i32.mul" };
const bits: Readonly<Record<string, Plain>> = { "|": "i32.or", "&": "i32.and", ">>": "i32.shr", "<<": "i32.shl" };
const comparisons: Readonly<Record<string, "eq" | "ne" | "lt" | "gt" | "le" | "ge">> = {
  "===": "eq",
  "!==": "ne",
  "<": "lt",
  ">": "gt",
  "<=": "le",
  ">=": "ge",
};

/** One function on its way into WebAssembly. */
export class FunctionCompiler {
  readonly #lifter: Lifter;
  readonly #wide: ReadonlySet<number | "result">;
  readonly #locals: NumberType[] = [];
  readonly #parameters: NumberType[] = [];
  /** Where columns stand and how long they are, read once as the function begins. */
  readonly #read = new Map<string, number>();
  #prologue: number[] = [];
  #out: number[] = [];
  #result: Compiled["result"];
  /** Blocks that are open: what `break` and `continue` leave. */
  readonly #open: ("break" | "continue" | "other")[] = [];

  private constructor(lifter: Lifter, wide: ReadonlySet<number | "result">) {
    this.#lifter = lifter;
    this.#wide = wide;
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
      const index = this.#parameters.push(value.type === "f64" ? "f64" : "i32") - 1;
      return dynamic(value.type, at("local.get", index));
    });
    for (const [index, parameter] of node.params.entries()) this.#bind(scope, parameter, taken[index]);
    this.#statements(scope, node.body?.body ?? []);
    if (this.#result !== undefined) this.#emit(op("unreachable"));
    const result = this.#result === undefined ? undefined : this.#result === "f64" ? "f64" : "i32";
    const code = [...this.#prologue, ...this.#out];
    return { wasm: { parameters: this.#parameters, result, locals: this.#locals, code }, result: this.#result };
  }

  #emit(...code: readonly Code[]): void {
    for (const each of code) this.#out.push(...each);
  }

  /** What is emitted while something runs, apart from the rest. */
  #apart(work: () => void): Code {
    const outer = this.#out;
    this.#out = [];
    work();
    const code = this.#out;
    this.#out = outer;
    return code;
  }

  #local(type: Dynamic["type"]): number {
    return this.#parameters.length + this.#locals.push(type === "f64" ? "f64" : "i32") - 1;
  }

  // Names.

  #bind(scope: Scope, to: Parameter, value: Value | undefined): void {
    if (to.type === "AssignmentPattern") {
      this.#bind(scope, to.left, value ?? this.#value(scope, to.right));
    } else if (to.type === "Identifier") {
      if (value === undefined) throw new Error(`${to.name} is not given`);
      scope.add(to.name, this.#kept(value));
    } else if (to.type === "ObjectPattern" && value?.is === "table") {
      for (const property of to.properties) {
        if (property.type !== "Property" || property.key.type !== "Identifier") throw new Error("unknown pattern");
        this.#bind(scope, property.value, memberOf(value, property.key.name));
      }
    } else {
      throw new Error(`${to.type} cannot be given a ${value?.is ?? "nothing"}`);
    }
  }

  /** A value that may be used again: a number not known is worked out now and kept in a local. */
  #kept(value: Value): Value {
    if (value.is !== "dynamic" || isLocal(value.code)) return value;
    const index = this.#local(value.type);
    this.#emit(value.code, at("local.set", index));
    return dynamic(value.type, at("local.get", index));
  }

  #lookUp(scope: Scope, name: string): Value | Variable {
    const near = scope.get(name);
    if (near !== undefined) return near;
    if (name === "Infinity") return literal(Infinity);
    if (name === "NaN") return literal(NaN);
    const known = this.#lifter.known(name);
    if (known !== undefined) return literal(known);
    const found = scope.module.find(name);
    return found.is === "function" ? found : this.#constant(name, new Scope(found.module), found.value);
  }

  /** A constant of a module: a number, a column of numbers, or a cell it works in. */
  #constant(name: string, scope: Scope, node: Expression): Value {
    if (node.type === "CallExpression" && node.arguments[0]?.type === "ArrayExpression") {
      const values = node.arguments[0].elements.map((each) => {
        const value = each === null ? nothing : this.#value(scope, each as Expression);
        if (value.is !== "literal") throw new Error(`${name} holds more than numbers`);
        return Number(value.value);
      });
      return this.#lifter.constants(`${scope.module.path}#${name}`, Float64Array.from(values));
    }
    if (node.type === "NewExpression") {
      const [given] = node.arguments;
      if (given?.type === "Literal") {
        return this.#lifter.constants(`${scope.module.path}#${name}`, new Float64Array(Number(given.value)));
      }
      if (given?.type === "MemberExpression" && given.object.type === "Identifier") {
        const cell = this.#lookUp(scope, given.object.name);
        if (cell.is === "column") return { ...cell, element: "i32" };
      }
    }
    return this.#value(scope, node);
  }

  // Statements.

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
          const value = this.#value(scope, init);
          if (node.kind === "const" || id.type !== "Identifier") this.#bind(scope, id, value);
          else scope.add(id.name, this.#variable(value, id.start));
        }
        return;
      case "ExpressionStatement": {
        const value = this.#value(scope, node.expression, "effect");
        if (value.is === "dynamic") this.#emit(value.code, op("drop"));
        return;
      }
      case "IfStatement": {
        this.#emit(this.#truth(scope, node.test), open("if"));
        this.#open.push("other");
        this.#statement(new Scope(scope.module, scope), node.consequent);
        if (node.alternate !== null) {
          this.#emit(op("else"));
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
        this.#emit(at("br", this.#open.length - 1 - this.#open.lastIndexOf(target)));
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
    const index = this.#local(type);
    this.#emit(as(type, value), at("local.set", index));
    return { is: "variable", index, type, declared };
  }

  #loop(scope: Scope, { init, test, update, body }: Extract<Statement, { type: "ForStatement" }>): void {
    const inner = new Scope(scope.module, scope);
    if (init !== null) {
      if (init.type !== "VariableDeclaration") throw new Error("a loop declares its variable");
      this.#statement(inner, init);
    }
    this.#emit(open("block"));
    this.#open.push("break");
    this.#emit(open("loop"));
    this.#open.push("other");
    if (test !== null) this.#emit(this.#truth(inner, test), op("i32.eqz"), at("br_if", 1));
    this.#emit(open("block"));
    this.#open.push("continue");
    this.#statement(new Scope(scope.module, inner), body);
    this.#close();
    if (update !== null) {
      const value = this.#value(inner, update, "effect");
      if (value.is === "dynamic") this.#emit(value.code, op("drop"));
    }
    this.#emit(at("br", 0));
    this.#close();
    this.#close();
  }

  #close(): void {
    this.#open.pop();
    this.#emit(op("end"));
  }

  #return(scope: Scope, node: Expression | null): void {
    if (node !== null) {
      const value = this.#value(scope, node);
      const own = typeOf(value);
      const type = this.#wide.has("result") ? "f64" : own === "whole" ? "i32" : own;
      if (this.#result === undefined) this.#result = type;
      else if (this.#result !== type && this.#result !== "f64") throw new Widened("result");
      this.#emit(as(this.#result, value));
    }
    this.#emit(op("return"));
  }

  // Expressions.

  #truth(scope: Scope, node: Expression): Code {
    const value = this.#value(scope, node);
    if (typeOf(value) !== "bool") throw new Error(`${scope.module.path}: a condition is true or false`);
    return asI32(value);
  }

  /** `effect`: nobody reads the value, and none may be left. */
  #value(scope: Scope, node: Expression, use: "value" | "effect" = "value"): Value {
    switch (node.type) {
      case "Literal":
        if (typeof node.value === "number" || typeof node.value === "boolean") return literal(node.value);
        break;
      case "Identifier": {
        const found = this.#lookUp(scope, node.name);
        return found.is === "variable" ? dynamic(found.type, at("local.get", found.index)) : found;
      }
      case "TSAsExpression":
        return this.#value(scope, node.expression);
      case "MemberExpression":
        return this.#member(scope, node);
      case "UnaryExpression":
        return this.#unary(scope, node);
      case "BinaryExpression":
        return this.#binary(node.operator, this.#value(scope, node.left as Expression), this.#value(scope, node.right));
      case "LogicalExpression":
        return this.#logical(scope, node);
      case "ConditionalExpression":
        return this.#conditional(scope, node);
      case "AssignmentExpression":
        return this.#assignment(scope, node, use);
      case "UpdateExpression":
        return this.#update(scope, node, use);
      case "CallExpression":
        return this.#call(scope, node);
      default:
        break;
    }
    throw new Error(`${scope.module.path}: ${node.type} cannot be lifted`);
  }

  #member(scope: Scope, node: Extract<Expression, { type: "MemberExpression" }>): Value {
    const object = this.#value(scope, node.object);
    if (node.computed) {
      if (object.is !== "column") throw new Error(`a ${object.is} has no numbers`);
      const { address, offset } = this.#address(object, this.#value(scope, node.property));
      return dynamic(object.element, address, access(object.element, "load", offset));
    }
    if (node.property.type !== "Identifier") throw new Error("a member has a name");
    const { name } = node.property;
    if (object.is === "column" && name === "length") {
      return object.fixed === undefined ? this.#given(`${object.path}#`) : literal(object.fixed.length);
    }
    if (object.is !== "table") throw new Error(`${scope.module.path}: a ${object.is} has no ${name}`);
    return memberOf(object, name);
  }

  /** What the host says of a column: read once, as the function begins. */
  #given(name: string): Dynamic {
    let index = this.#read.get(name);
    if (index === undefined) {
      index = this.#local("i32");
      this.#prologue = [...this.#prologue, ...at("global.get", this.#lifter.global(name)), ...at("local.set", index)];
      this.#read.set(name, index);
    }
    return dynamic("i32", at("local.get", index));
  }

  #address({ path, element, fixed }: ColumnValue, index: Value): { readonly address: Code; readonly offset: number } {
    const size = element === "f64" ? 3 : 2;
    const place = asI32(index);
    if (fixed !== undefined) {
      if (index.is === "literal") {
        return { address: constant("i32", 0), offset: fixed.address + (Number(index.value) << size) };
      }
      return { address: [...place, ...constant("i32", size), ...op("i32.shl")], offset: fixed.address };
    }
    const base = this.#given(path).code;
    if (index.is === "literal") return { address: base, offset: Number(index.value) << size };
    return {
      address: [...base, ...place, ...constant("i32", size), ...op("i32.shl"), ...op("i32.add")],
      offset: 0,
    };
  }

  #unary(scope: Scope, node: Extract<Expression, { type: "UnaryExpression" }>): Value {
    const value = this.#value(scope, node.argument);
    if (node.operator === "!") {
      return value.is === "literal" ? literal(value.value === false) : dynamic("bool", asI32(value), op("i32.eqz"));
    }
    if (node.operator !== "-") throw new Error(`${node.operator} cannot be lifted`);
    if (value.is === "literal") return literal(-Number(value.value));
    // −0 is no whole number: a whole number that may be 0 is turned as one only where it is used as one.
    if (typeOf(value) === "i32") return dynamic("i32", constant("i32", 0), asI32(value), op("i32.sub"));
    return dynamic("f64", asF64(value), op("f64.neg"));
  }

  #binary(operator: string, left: Value, right: Value): Value {
    const bitwise = bits[operator];
    if (bitwise !== undefined) {
      const whole = (value: Value): Code =>
        typeOf(value) === "f64" ? [...asF64(value), ...op("i32.truncate")] : asI32(value);
      const isCut = operator === "|" && right.is === "literal" && right.value === 0;
      return isCut ? dynamic("i32", whole(left)) : dynamic("i32", whole(left), whole(right), op(bitwise));
    }
    const isWhole = typeOf(left) !== "f64" && typeOf(right) !== "f64";
    const comparison = comparisons[operator];
    if (comparison !== undefined) {
      const type = isWhole ? "i32" : "f64";
      return dynamic("bool", as(type, left), as(type, right), op(`${type}.${comparison}`));
    }
    if (left.is === "literal" && right.is === "literal") return literal(folded(operator, left, right));
    const whole = wholeArithmetic[operator];
    if (isWhole && whole !== undefined) return dynamic("i32", asI32(left), asI32(right), op(whole));
    const real = arithmetic[operator];
    if (real === undefined) throw new Error(`${operator} cannot be lifted`);
    return dynamic("f64", asF64(left), asF64(right), op(real));
  }

  #logical(scope: Scope, node: Extract<Expression, { type: "LogicalExpression" }>): Value {
    const left = this.#truth(scope, node.left);
    let right: Code = [];
    const before = this.#apart(() => {
      right = this.#truth(scope, node.right);
    });
    const late = [...before, ...right];
    if (node.operator === "&&") {
      return dynamic("bool", left, open("if", "i32"), late, op("else"), constant("i32", 0), op("end"));
    }
    if (node.operator !== "||") throw new Error(`${node.operator} cannot be lifted`);
    return dynamic("bool", left, open("if", "i32"), constant("i32", 1), op("else"), late, op("end"));
  }

  #conditional(scope: Scope, node: Extract<Expression, { type: "ConditionalExpression" }>): Value {
    const test = this.#truth(scope, node.test);
    const branch = (each: Expression): { readonly before: Code; readonly value: Value } => {
      let value: Value = nothing;
      const before = this.#apart(() => {
        value = this.#value(scope, each);
      });
      return { before, value };
    };
    const [one, other] = [branch(node.consequent), branch(node.alternate)];
    const types = [typeOf(one.value), typeOf(other.value)];
    const type = types.includes("f64") ? "f64" : types.includes("bool") ? "bool" : "i32";
    const code = ({ before, value }: typeof one): Code => [...before, ...as(type, value)];
    // Two numbers at hand: taking one of them is quicker than a branch.
    if ([one, other].every(isAtHand)) return dynamic(type, code(one), code(other), test, op("select"));
    const result = type === "f64" ? "f64" : "i32";
    return dynamic(type, test, open("if", result), code(one), op("else"), code(other), op("end"));
  }

  #assignment(
    scope: Scope,
    node: Extract<Expression, { type: "AssignmentExpression" }>,
    use: "value" | "effect",
  ): Value {
    const operator = node.operator.slice(0, -1);
    const isRead = use === "value";
    if (node.left.type === "Identifier") {
      const variable = this.#lookUp(scope, node.left.name);
      if (variable.is !== "variable") throw new Error(`${node.left.name} does not vary`);
      const given = this.#value(scope, node.right);
      const before = dynamic(variable.type, at("local.get", variable.index));
      this.#set(variable, operator === "" ? given : this.#binary(operator, before, given));
      return isRead ? dynamic(variable.type, at("local.get", variable.index)) : nothing;
    }
    if (node.left.type !== "MemberExpression" || !node.left.computed) throw new Error("only numbers are written");
    const column = this.#value(scope, node.left.object);
    if (column.is !== "column") throw new Error("only columns are written");
    const { address, offset } = this.#address(column, this.#value(scope, node.left.property));
    const { element } = column;
    if (operator === "") {
      const given = this.#value(scope, node.right);
      const value = isRead ? this.#kept(given) : given;
      this.#emit(address, as(element, value), access(element, "store", offset));
      return isRead ? value : nothing;
    }
    const place = this.#local("i32");
    this.#emit(address, at("local.set", place));
    const before = dynamic(element, at("local.get", place), access(element, "load", offset));
    const after = this.#binary(operator, before, this.#value(scope, node.right));
    this.#emit(at("local.get", place), as(element, after), access(element, "store", offset));
    if (isRead) throw new Error("a sum that is written is not read at once");
    return nothing;
  }

  #set({ index, type, declared }: Variable, value: Value): void {
    if (type !== "f64" && typeOf(value) === "f64") throw new Widened(declared);
    this.#emit(as(type, value), at("local.set", index));
  }

  #update(scope: Scope, node: Extract<Expression, { type: "UpdateExpression" }>, use: "value" | "effect"): Value {
    if (node.argument.type !== "Identifier") throw new Error("only variables are counted on");
    const variable = this.#lookUp(scope, node.argument.name);
    if (variable.is !== "variable") throw new Error(`${node.argument.name} does not vary`);
    const before = dynamic(variable.type, at("local.get", variable.index));
    const after = this.#binary(node.operator === "++" ? "+" : "-", before, literal(1));
    const count = [...as(variable.type, after), ...at("local.set", variable.index)];
    if (use === "effect") {
      this.#emit(count);
      return nothing;
    }
    // The old value stays on the stack while the variable moves on.
    return dynamic(variable.type, before.code, count);
  }

  #call(scope: Scope, node: Extract<Expression, { type: "CallExpression" }>): Value {
    const { callee } = node;
    const given = (): Value[] => node.arguments.map((each) => this.#value(scope, each as Expression));
    if (callee.type === "MemberExpression" && callee.property.type === "Identifier") {
      const { name } = callee.property;
      if (callee.object.type === "Identifier" && (callee.object.name === "Math" || callee.object.name === "Number")) {
        return this.#builtin(`${callee.object.name}.${name}`, given());
      }
      return this.#bulk(name, this.#value(scope, callee.object), given());
    }
    if (callee.type !== "Identifier") throw new Error("only functions with a name are called");
    const called = this.#lookUp(scope, callee.name);
    if (called.is !== "function") throw new Error(`${callee.name} is no function`);
    const taken = given();
    const body = called.node.body?.body ?? [];
    const [only] = body;
    if (body.length === 1 && only?.type === "ReturnStatement" && only.argument !== null) {
      const inner = new Scope(called.module);
      for (const [index, parameter] of called.node.params.entries()) this.#bind(inner, parameter, taken[index]);
      return this.#value(inner, only.argument);
    }
    const { index, result } = this.#lifter.call(called, taken);
    const numbers = taken.flatMap((value) => (value.is === "dynamic" ? value.code : []));
    const code = [...numbers, ...at("call", index)];
    if (result !== undefined) return dynamic(result, code);
    this.#emit(code);
    return nothing;
  }

  #builtin(name: string, [value = nothing]: readonly Value[]): Value {
    const real = asF64(value);
    switch (name) {
      case "Math.abs":
        return dynamic("f64", real, op("f64.abs"));
      case "Math.floor":
        return dynamic("f64", real, op("f64.floor"));
      case "Math.sqrt":
        return dynamic("f64", real, op("f64.sqrt"));
      case "Number.isFinite":
        if (value.is === "literal") return literal(Number.isFinite(value.value));
        return dynamic("bool", real, op("f64.abs"), constant("f64", Infinity), op("f64.lt"));
      case "Number.isNaN": {
        const kept = asF64(this.#kept(value));
        return dynamic("bool", kept, kept, op("f64.ne"));
      }
      default:
        throw new Error(`${name} cannot be lifted`);
    }
  }

  /** column.fill(number) and column.set(column), as loops. */
  #bulk(name: string, column: Value, [given = nothing]: readonly Value[]): Value {
    if (column.is !== "column") throw new Error(`a ${column.is} has no ${name}`);
    const length = (of: ColumnValue): Value =>
      of.fixed === undefined ? this.#given(`${of.path}#`) : literal(of.fixed.length);
    if (name !== "fill" && !(name === "set" && given.is === "column")) throw new Error(`${name} cannot be lifted`);
    const index = this.#local("i32");
    const i = dynamic("i32", at("local.get", index));
    const value = given.is === "column" ? nothing : this.#kept(given);
    this.#emit(constant("i32", 0), at("local.set", index), open("block"), open("loop"));
    this.#emit(i.code, asI32(length(given.is === "column" ? given : column)), op("i32.ge"), at("br_if", 1));
    const into = this.#address(column, i);
    this.#emit(into.address);
    if (given.is === "column") {
      const from = this.#address(given, i);
      this.#emit(from.address, access(given.element, "load", from.offset));
    } else {
      this.#emit(as(column.element, value));
    }
    this.#emit(access(column.element, "store", into.offset));
    this.#emit(i.code, constant("i32", 1), op("i32.add"), at("local.set", index), at("br", 0), op("end"), op("end"));
    return nothing;
  }
}

function isAtHand({ before, value }: { readonly before: Code; readonly value: Value }): boolean {
  return before.length === 0 && (value.is === "literal" || (value.is === "dynamic" && isLocal(value.code)));
}

/** Whether code only reads a local, one of the first 128. */
function isLocal(code: Code): boolean {
  return code.length === 2 && code[0] === at("local.get", 0)[0];
}

function folded(
  operator: string,
  { value: left }: { readonly value: number | boolean },
  { value: right }: { readonly value: number | boolean },
): number {
  const [a, b] = [Number(left), Number(right)];
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    default:
      throw new Error(`${operator} cannot be lifted`);
  }
}
