import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identityProblems, journalProblems } from "../../packages/core/src/ledger/identities.ts";
import { emptyBook, operationNames, type Step, write } from "./random-books.ts";

const step = fc.record({
  name: fc.constantFrom(...operationNames),
  amount: fc.double({ min: 1e-3, max: 1e5, noNaN: true }),
});

function cellsAfter(steps: readonly Step[]): Float64Array {
  const book = emptyBook();
  write(book, steps);
  return book.cells;
}

function expectNear(a: Float64Array, b: Float64Array, gross: number): void {
  a.forEach((value, cell) => expect(Math.abs(value - (b[cell] ?? 0))).toBeLessThanOrEqual(1e-12 * gross));
}

describe("named operations", () => {
  it("are the 73 of the reference cases", () => {
    expect(operationNames).toHaveLength(73);
  });

  it("keep every identity through any 1,000 of them, in one period or in many", () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1000, maxLength: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        (steps, perPeriod) => {
          const book = emptyBook();
          for (let from = 0; from < steps.length; from += perPeriod) {
            book.openPeriod(`period ${from}`);
            write(book, steps.slice(from, from + perPeriod));
            expect(identityProblems(book)).toEqual([]);
            expect(journalProblems(book)).toEqual([]);
          }
        },
      ),
      { numRuns: 10 },
    );
  });

  it("cancel exactly when written backwards", () => {
    fc.assert(
      fc.property(step, ({ name, amount }) => {
        const cells = cellsAfter([
          { name, amount },
          { name, amount: -amount },
        ]);
        cells.forEach((value) => expect(value).toBe(0));
      }),
    );
  });

  it("undo each other where one is the reverse of the other", () => {
    const pairs = [
      ["loan-origination", "loan-repayment"],
      ["interbank-loan", "interbank-repayment"],
      ["repo-nonbank-cash", "repo-unwind"],
      ["on-rrp-in", "on-rrp-out"],
      ["qe-from-bank", "qt-sale-to-bank"],
      ["qe-from-nonbank", "qt-sale-to-nonbank"],
      ["currency-withdrawal", "currency-deposit"],
      ["bond-issue-to-nonbank", "bond-redemption-nonbank"],
    ] as const;
    for (const [there, back] of pairs) {
      const cells = cellsAfter([
        { name: there, amount: 37 },
        { name: back, amount: 37 },
      ]);
      expect(
        cells.every((value) => value === 0),
        `${there} then ${back}`,
      ).toBe(true);
    }
  });

  it("scale: k times the amount is k times every entry", () => {
    fc.assert(
      fc.property(step, fc.double({ min: 0.01, max: 100, noNaN: true }), ({ name, amount }, k) => {
        const one = cellsAfter([{ name, amount }]).map((value) => value * k);
        expectNear(cellsAfter([{ name, amount: amount * k }]), one, amount * k);
      }),
    );
  });

  it("combined equal the sum of their parts", () => {
    const combined: readonly (readonly [Step["name"], readonly Step["name"][]])[] = [
      ["deficit-financed-nonbank", ["bond-issue-to-nonbank", "gov-spending"]],
      ["deficit-financed-bank", ["bond-issue-to-bank", "gov-spending"]],
      ["deficit-financed-cb", ["bond-issue-to-cb", "gov-spending"]],
      ["deficit-financed-nonbank-then-qe", ["deficit-financed-nonbank", "qe-from-nonbank"]],
      ["deficit-financed-rrp", ["bill-issue-to-mmf-from-rrp", "gov-spending"]],
      ["qt-runoff-refinanced-nonbank", ["qt-redemption-tga", "bond-issue-to-nonbank"]],
      ["qt-runoff-refinanced-bank", ["qt-redemption-tga", "bond-issue-to-bank"]],
      ["qt-runoff-refinanced-rrp", ["qt-redemption-tga", "bill-issue-to-mmf-from-rrp"]],
      ["capex-from-fund-bond", ["corp-bond-to-nonbank", "capex-purchase"]],
      ["call-funded-by-bitcoin-sale", ["asset-sale-bitcoin", "pe-capital-call", "pe-invests", "capex-purchase"]],
    ];
    for (const [whole, parts] of combined) {
      const amount = 64;
      const sum = cellsAfter(parts.map((name) => ({ name, amount })));
      expect([...cellsAfter([{ name: whole, amount }])], whole).toEqual([...sum]);
    }
  });

  it("financing a deficit by the central bank equals selling to a fund that sells on to it", () => {
    const direct = cellsAfter([{ name: "deficit-financed-cb", amount: 100 }]);
    expect([...cellsAfter([{ name: "deficit-financed-nonbank-then-qe", amount: 100 }])]).toEqual([...direct]);
  });
});
