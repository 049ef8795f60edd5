import { as, asF64, asI32, dynamic, literal, typeOf, type Value } from "./values.ts";
import { type Code, constant, op, type Plain } from "./wasm.ts";

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

/** What an operator makes of two numbers. */
export function binary(operator: string, left: Value, right: Value): Value {
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

/** −value. */
export function negated(value: Value): Value {
  if (value.is === "literal") return literal(-Number(value.value));
  // −0 is no whole number: a whole number that may be 0 is turned as one only where it is used as one.
  if (typeOf(value) === "i32") return dynamic("i32", constant("i32", 0), asI32(value), op("i32.sub"));
  return dynamic("f64", asF64(value), op("f64.neg"));
}

/** !value. */
export function not(value: Value): Value {
  return value.is === "literal" ? literal(value.value === false) : dynamic("bool", asI32(value), op("i32.eqz"));
}

/** What a function of the language makes of a number; `value` may be used twice. */
export function builtin(name: string, value: Value): Value {
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
    case "Number.isNaN":
      return dynamic("bool", real, real, op("f64.ne"));
    default:
      throw new Error(`${name} cannot be lifted`);
  }
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
