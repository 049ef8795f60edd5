import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { boundTo } from "../../packages/core/src/engine/lifted.ts";
import { exp, expm1, log1p } from "../../packages/core/src/solve/math.ts";
import { log } from "../../packages/core/src/solve/log.ts";
import { type Entry, Lifter } from "../../scripts/lift/lifter.ts";

const folder = mkdtempSync(join(tmpdir(), "ebb-lifter-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

type Given = Entry["given"];
interface Lifted<Tables> {
  readonly tables: Tables;
  readonly lifted: (...numbers: readonly number[]) => number;
}

/** The function `f` of a source, lifted, over tables like the given ones. */
function lift<Tables extends Readonly<Record<string, object>>>(
  source: string,
  tables: Tables,
  numbers: Given = [],
): Lifted<Tables> {
  const path = join(folder, `${files++}.ts`);
  writeFileSync(path, source);
  return liftedFrom(path, "f", tables, numbers);
}

function liftedFrom<Tables extends Readonly<Record<string, object>>>(
  module: string,
  name: string,
  tables: Tables,
  numbers: Given,
): Lifted<Tables> {
  const lifter = new Lifter();
  const given = Object.entries(tables).map(([path, table]) => ({ [path]: table }));
  lifter.enter({ module, name, given: [...given, ...numbers] });
  const { bytes, reserved } = lifter.module();
  const bound = boundTo({ functions: [name], bytes: Buffer.from(bytes).toString("base64"), reserved }, tables);
  const lifted = bound?.functions[name];
  if (bound === undefined || lifted === undefined) throw new Error("nothing was lifted");
  return { tables: bound.tables, lifted };
}

const table = (...x: readonly number[]): { readonly t: { readonly x: Float64Array; readonly i: Int32Array } } => ({
  t: { x: Float64Array.from(x), i: Int32Array.from(x) },
});

describe("a lifted function", () => {
  it("counts, skips and leaves loops as it is written", () => {
    const { lifted } = lift(
      `export function f({ x }: { x: Float64Array }, most: number): number {
        let sum = 0;
        let seen = 0;
        for (let a = 0; a < x.length; a++) {
          if (x[a] < 0) continue;
          if (seen++ === most) break;
          for (let b = a; b >= 0; b--) {
            if (b === 1) continue;
            sum += x[b];
          }
        }
        return sum * 10 + seen;
      }`,
      table(1, 2, -3, 4, 5),
      ["i32"],
    );
    // Rows of 1; 1; 4 − 3 + 1; and of 5 + 4 − 3 + 1.
    expect([0, 1, 2, 3, 4].map((most) => lifted(most))).toEqual([1, 12, 23, 44, 114]);
  });

  it("holds a count as a whole number until it is given a fraction", () => {
    const { lifted } = lift(
      `export function f({ i }: { i: Int32Array }): number {
        let turns = 7;
        let last = 0;
        for (; turns > 0; ) { last = i[last]; turns = Math.floor(turns / 2) - 0.5 > 0 ? turns - 2.5 : 0; }
        return turns - last / 4;
      }`,
      table(2, 0, 1),
    );
    expect(lifted()).toBe(-0.5); // 7, 4.5, 2, −0.5
  });

  it("writes many places at once, adds to them, fills and copies them", () => {
    writeFileSync(join(folder, "helper.ts"), "export const twice = 2;");
    const { lifted, tables } = lift(
      `import { twice } from "./helper.ts";
      export function f({ x, y, i }: { x: Float64Array; y: Float64Array; i: Int32Array }): void {
        y.set(x);
        x[0] = y[1] = i[2] = 3;
        let at = 0;
        y[at++] += twice;
        y[at] *= 2;
        i.fill(7);
        i[0] -= 1;
      }`,
      { t: { x: Float64Array.of(1, 2, 4), y: new Float64Array(3), i: new Int32Array(3) } },
    );
    lifted();
    expect([...tables.t.x, ...tables.t.y, ...tables.t.i]).toEqual([3, 2, 4, 3, 6, 4, 6, 7, 7]);
  });

  it("looks at the second condition only where the first leaves it open", () => {
    const { lifted } = lift(
      `function touch(x: Float64Array, at: number): boolean { x[0] += at; return at > 1; }
      export function f({ x }: { x: Float64Array }, a: number, b: number): number {
        const both = touch(x, a) && touch(x, b);
        const one = touch(x, a) || touch(x, b);
        return x[0] * 100 + (both ? 10 : 0) + (one ? 1 : 0);
      }`,
      table(0),
      ["i32", "i32"],
    );
    expect(lifted(1, 5)).toBe(701); // 1 · 1 5
    expect(lifted(2, 1)).toBe(1201); // 7 + 2 1 · 2
    expect(lifted(2, 3)).toBe(1911); // 12 + 2 3 · 2
  });

  it.each([
    ["let a = x[0]; const b = a; a = 5; return b;", 1],
    ["let i = 0; const first = i; i++; return x[first] * 10 + i;", 11],
    ["let a = x[0]; return a + (a = 7);", 8],
    ["let at = 0; return twice(at, at++);", 0],
  ])("keeps what a variable was: %s", (body, result) => {
    const source = `function twice(a: number, b: number): number { return a * 10 + b; }
      export function f({ x }: { x: Float64Array }): number { ${body} }`;
    expect(lift(source, table(1, 2)).lifted()).toBe(result);
  });

  it("has the bits of exp, expm1, log and log1p, at every end too", () => {
    const solve = join(import.meta.dirname, "../../packages/core/src/solve");
    const pairs = [
      ["expm1", "expm1", expm1],
      ["log", "log", log],
      ["log", "log1p", log1p],
      ["exp", "exp", exp],
    ] as const;
    for (const [file, name, own] of pairs) {
      const { lifted } = liftedFrom(join(solve, `${file}.ts`), name, {}, ["f64"]);
      const ends = [0, -0, 1, -1, Infinity, -Infinity, NaN, 5e-324, -5e-324, 709.8, -745.2, 1e308, -40.5, 38];
      for (const x of ends) expect(lifted(x)).toBe(own(x));
      fc.assert(
        fc.property(fc.oneof(fc.double(), fc.double({ min: -800, max: 800 }), fc.double({ min: -1, max: 1 })), (x) => {
          expect(lifted(x)).toBe(own(x));
        }),
        { numRuns: 2000 },
      );
    }
  });
});

describe("what cannot be lifted", () => {
  it.each([
    ["an object made on the way", "const a = { b: 1 }; return a.b;", "ObjectExpression"],
    ["a closure", "const g = () => 1; return g();", "ArrowFunctionExpression"],
    ["text", 'const a = "b"; return a.length;', "Literal"],
    ["a name nobody knows", "return unknown;", "nothing is called unknown"],
    ["a number that stands for a condition", "if (x[0]) return 1; return 2;", "true or false"],
    ["a fraction that stands for a place", "return x[0.5];", "whole number"],
    ["a function of the machine's own", "return Math.exp(x[0]);", "Math.exp"],
    ["a variable that counts on before it is read", "let a = 0; return x[++a];", "counts on"],
    ["a constant that is written", "const a = x[0]; a = 2; return a;", "does not vary"],
  ])("is refused: %s", (_, body, problem) => {
    expect(() => lift(`export function f({ x }: { x: Float64Array }): number { ${body} }`, table(1))).toThrow(problem);
  });
});
