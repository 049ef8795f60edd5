import { type Emitter, isLocal } from "./emitter.ts";
import type { Lifter } from "./lifter.ts";
import { binary, builtin, negated, not } from "./operators.ts";
import { Scope, type Variable, Widened } from "./scope.ts";
import type { Expression, Parameter } from "./sources.ts";
import { as, asI32, type ColumnValue, dynamic, literal, memberOf, nothing, typeOf, type Value } from "./values.ts";
import { access, at, type Code, constant, op, open } from "./wasm.ts";

/** Expressions of a function: what they stand for, and the code that works them out. */
export class Expressions {
  readonly #lifter: Lifter;
  readonly #out: Emitter;

  constructor(lifter: Lifter, out: Emitter) {
    this.#lifter = lifter;
    this.#out = out;
  }

  bind(scope: Scope, to: Parameter, value: Value | undefined): void {
    if (to.type === "AssignmentPattern") {
      this.bind(scope, to.left, value ?? this.value(scope, to.right));
    } else if (to.type === "Identifier") {
      if (value === undefined) throw new Error(`${to.name} is not given`);
      scope.add(to.name, this.#out.kept(value));
    } else if (to.type === "ObjectPattern" && value?.is === "table") {
      for (const property of to.properties) {
        if (property.type !== "Property" || property.key.type !== "Identifier") throw new Error("unknown pattern");
        this.bind(scope, property.value, memberOf(value, property.key.name));
      }
    } else {
      throw new Error(`${to.type} cannot be given a ${value?.is ?? "nothing"}`);
    }
  }

  #lookUp(scope: Scope, name: string): Value | Variable {
    const near = scope.get(name);
    if (near !== undefined) return near;
    if (name === "Infinity") return literal(Infinity);
    if (name === "NaN") return literal(NaN);
    const found = scope.module.find(name);
    const known = this.#lifter.known(found.module.path, name);
    if (known !== undefined) return literal(known);
    return found.is === "function" ? found : this.#constant(name, new Scope(found.module), found.value);
  }

  /** A constant of a module: a number, a column of numbers, or a cell it works in. */
  #constant(name: string, scope: Scope, node: Expression): Value {
    if (node.type === "CallExpression" && node.arguments[0]?.type === "ArrayExpression") {
      const values = node.arguments[0].elements.map((each) => {
        const value = each === null ? nothing : this.value(scope, each as Expression);
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
    return this.value(scope, node);
  }

  truth(scope: Scope, node: Expression): Code {
    const value = this.value(scope, node);
    if (typeOf(value) !== "bool") throw new Error(`${scope.module.path}: a condition is true or false`);
    return asI32(value);
  }

  /** `effect`: nobody reads the value, and none may be left. */
  value(scope: Scope, node: Expression, use: "value" | "effect" = "value"): Value {
    switch (node.type) {
      case "Literal":
        if (typeof node.value === "number" || typeof node.value === "boolean") return literal(node.value);
        break;
      case "Identifier": {
        const found = this.#lookUp(scope, node.name);
        return found.is === "variable" ? { ...dynamic(found.type, at("local.get", found.index)), varies: true } : found;
      }
      case "TSAsExpression":
        return this.value(scope, node.expression);
      case "MemberExpression":
        return this.#member(scope, node);
      case "UnaryExpression":
        return this.#unary(scope, node);
      case "BinaryExpression":
        return binary(node.operator, ...this.#inOrder(scope, node.left as Expression, node.right));
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

  /** Two values, the first as it was before the second is worked out. */
  #inOrder(scope: Scope, first: Expression, second: Expression): readonly [Value, Value] {
    const left = this.value(scope, first);
    let right: Value = nothing;
    const late = this.#out.apart(() => {
      right = this.value(scope, second);
    });
    const kept = late.length === 0 ? left : this.#out.kept(left);
    this.#out.emit(late);
    return [kept, right];
  }

  #member(scope: Scope, node: Extract<Expression, { type: "MemberExpression" }>): Value {
    const object = this.value(scope, node.object);
    if (node.computed) {
      if (object.is !== "column") throw new Error(`a ${object.is} has no numbers`);
      const { address, offset } = this.#out.address(object, this.value(scope, node.property));
      return dynamic(object.element, address, access(object.element, "load", offset));
    }
    if (node.property.type !== "Identifier") throw new Error("a member has a name");
    const { name } = node.property;
    if (object.is === "column" && name === "length") {
      return object.fixed === undefined ? this.#out.given(`${object.path}#`) : literal(object.fixed.length);
    }
    if (object.is !== "table") throw new Error(`${scope.module.path}: a ${object.is} has no ${name}`);
    return memberOf(object, name);
  }

  #unary(scope: Scope, node: Extract<Expression, { type: "UnaryExpression" }>): Value {
    const value = this.value(scope, node.argument);
    if (node.operator === "!") return not(value);
    if (node.operator === "-") return negated(value);
    throw new Error(`${node.operator} cannot be lifted`);
  }

  #logical(scope: Scope, node: Extract<Expression, { type: "LogicalExpression" }>): Value {
    const left = this.truth(scope, node.left);
    let right: Code = [];
    const before = this.#out.apart(() => {
      right = this.truth(scope, node.right);
    });
    const late = [...before, ...right];
    if (node.operator === "&&") {
      return dynamic("bool", left, open("if", "i32"), late, op("else"), constant("i32", 0), op("end"));
    }
    if (node.operator !== "||") throw new Error(`${node.operator} cannot be lifted`);
    return dynamic("bool", left, open("if", "i32"), constant("i32", 1), op("else"), late, op("end"));
  }

  #conditional(scope: Scope, node: Extract<Expression, { type: "ConditionalExpression" }>): Value {
    const test = this.truth(scope, node.test);
    const branch = (each: Expression): { readonly before: Code; readonly value: Value } => {
      let value: Value = nothing;
      const before = this.#out.apart(() => {
        value = this.value(scope, each);
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
      const given = this.value(scope, node.right);
      const before = dynamic(variable.type, at("local.get", variable.index));
      this.#set(variable, operator === "" ? given : binary(operator, before, given));
      return isRead ? dynamic(variable.type, at("local.get", variable.index)) : nothing;
    }
    if (node.left.type !== "MemberExpression" || !node.left.computed) throw new Error("only numbers are written");
    const column = this.value(scope, node.left.object);
    if (column.is !== "column") throw new Error("only columns are written");
    const { address, offset } = this.#out.address(column, this.value(scope, node.left.property));
    const { element } = column;
    if (operator === "") {
      const given = this.value(scope, node.right);
      const value = isRead ? this.#out.kept(given) : given;
      this.#out.emit(address, as(element, value), access(element, "store", offset));
      return isRead ? value : nothing;
    }
    const place = this.#out.local("i32");
    this.#out.emit(address, at("local.set", place));
    const before = dynamic(element, at("local.get", place), access(element, "load", offset));
    const after = binary(operator, before, this.value(scope, node.right));
    this.#out.emit(at("local.get", place), as(element, after), access(element, "store", offset));
    if (isRead) throw new Error("a sum that is written is not read at once");
    return nothing;
  }

  #set({ index, type, declared }: Variable, value: Value): void {
    if (type !== "f64" && typeOf(value) === "f64") throw new Widened(declared);
    this.#out.emit(as(type, value), at("local.set", index));
  }

  #update(scope: Scope, node: Extract<Expression, { type: "UpdateExpression" }>, use: "value" | "effect"): Value {
    if (node.argument.type !== "Identifier") throw new Error("only variables are counted on");
    const variable = this.#lookUp(scope, node.argument.name);
    if (variable.is !== "variable") throw new Error(`${node.argument.name} does not vary`);
    const before = dynamic(variable.type, at("local.get", variable.index));
    const after = binary(node.operator === "++" ? "+" : "-", before, literal(1));
    const count = [...as(variable.type, after), ...at("local.set", variable.index)];
    if (use === "effect") {
      this.#out.emit(count);
      return nothing;
    }
    if (node.prefix) throw new Error("a variable that counts on is read before it does");
    // The old value stays on the stack while the variable moves on.
    return dynamic(variable.type, before.code, count);
  }

  #call(scope: Scope, node: Extract<Expression, { type: "CallExpression" }>): Value {
    const { callee } = node;
    const given = (): Value[] => node.arguments.map((each) => this.value(scope, each as Expression));
    if (callee.type === "MemberExpression" && callee.property.type === "Identifier") {
      const { name } = callee.property;
      if (callee.object.type === "Identifier" && (callee.object.name === "Math" || callee.object.name === "Number")) {
        const [value = nothing] = given();
        return builtin(`${callee.object.name}.${name}`, this.#out.kept(value));
      }
      return this.#bulk(name, this.value(scope, callee.object), given());
    }
    if (callee.type !== "Identifier") throw new Error("only functions with a name are called");
    const called = this.#lookUp(scope, callee.name);
    if (called.is !== "function") throw new Error(`${callee.name} is no function`);
    const taken = given();
    const body = called.node.body?.body ?? [];
    const [only] = body;
    if (body.length === 1 && only?.type === "ReturnStatement" && only.argument !== null) {
      const inner = new Scope(called.module);
      for (const [index, parameter] of called.node.params.entries()) this.bind(inner, parameter, taken[index]);
      return this.value(inner, only.argument);
    }
    const { index, result } = this.#lifter.call(called, taken);
    const numbers = taken.flatMap((value) => (value.is === "dynamic" ? value.code : []));
    const code = [...numbers, ...at("call", index)];
    if (result !== undefined) return dynamic(result, code);
    this.#out.emit(code);
    return nothing;
  }

  /** column.fill(number) and column.set(column), as loops. */
  #bulk(name: string, column: Value, [given = nothing]: readonly Value[]): Value {
    if (column.is !== "column") throw new Error(`a ${column.is} has no ${name}`);
    const length = (of: ColumnValue): Value =>
      of.fixed === undefined ? this.#out.given(`${of.path}#`) : literal(of.fixed.length);
    if (name !== "fill" && !(name === "set" && given.is === "column")) throw new Error(`${name} cannot be lifted`);
    const index = this.#out.local("i32");
    const i = dynamic("i32", at("local.get", index));
    const value = given.is === "column" ? nothing : this.#out.kept(given);
    this.#out.emit(constant("i32", 0), at("local.set", index), open("block"), open("loop"));
    this.#out.emit(i.code, asI32(length(given.is === "column" ? given : column)), op("i32.ge"), at("br_if", 1));
    const into = this.#out.address(column, i);
    this.#out.emit(into.address);
    if (given.is === "column") {
      const from = this.#out.address(given, i);
      this.#out.emit(from.address, access(given.element, "load", from.offset));
    } else {
      this.#out.emit(as(column.element, value));
    }
    this.#out.emit(access(column.element, "store", into.offset));
    this.#out.emit(
      i.code,
      constant("i32", 1),
      op("i32.add"),
      at("local.set", index),
      at("br", 0),
      op("end"),
      op("end"),
    );
    return nothing;
  }
}

/** Whether a value is there without work. */
function isAtHand({ before, value }: { readonly before: Code; readonly value: Value }): boolean {
  return before.length === 0 && (value.is === "literal" || (value.is === "dynamic" && isLocal(value.code)));
}
