import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EbbError } from "../model/problem.ts";
import { Book } from "./book.ts";
import { flows } from "./flows.ts";
import { flowOfFunds } from "./flow-of-funds.ts";
import { identityProblems } from "./identities.ts";
import { type InstrumentSpec, layoutOf, type SectorSpec } from "./layout.ts";

const sectors: readonly SectorSpec[] = [
  { id: "central-bank", settles: "central-bank" },
  { id: "government", settles: "treasury-account" },
  { id: "bank-a", settles: "reserves" },
  { id: "bank-b", settles: "reserves" },
  { id: "anna", settles: "deposits" },
  { id: "boris", settles: "deposits" },
  { id: "clara", settles: "deposits", bank: "bank-b" },
];
const instruments: readonly InstrumentSpec[] = [
  { id: "deposits", kind: "financial" },
  { id: "reserves", kind: "financial" },
  { id: "treasury-account", kind: "financial" },
  { id: "loans", kind: "financial" },
  { id: "gold", kind: "real" },
  { id: "promises", kind: "memo" },
];
const [centralBank, government, bankA, bankB, anna, boris, clara] = [0, 1, 2, 3, 4, 5, 6];
const [deposits, reserves, treasuryAccount, loans, gold, promises] = [0, 1, 2, 3, 4, 5];

function book(): Book {
  return new Book(layoutOf(sectors, instruments, flows), ["lending", "spending"]);
}

/** Stocks that are not zero, as `sector side instrument`. */
function stocks(of: Book): Record<string, number> {
  const { layout } = of;
  const entries = layout.instruments.flatMap((name, instrument) =>
    [...layout.sectors, "nature"].flatMap((sector, index) => [
      [`${sector} has ${name}`, of.asset(instrument, index)] as const,
      [`${sector} owes ${name}`, of.liability(instrument, index)] as const,
    ]),
  );
  return Object.fromEntries(entries.filter(([, amount]) => amount !== 0));
}

function afterPayment(payer: number, payee: number): Record<string, number> {
  const paid = book();
  paid.pay({ payer, payee, amount: 10 });
  paid.close();
  return stocks(paid);
}

describe("a payment", () => {
  it("within one bank moves a deposit and nothing else", () => {
    expect(afterPayment(anna, boris)).toEqual({ "anna has deposits": -10, "boris has deposits": 10 });
  });

  it("between banks takes reserves along", () => {
    expect(afterPayment(anna, clara)).toEqual({
      "anna has deposits": -10,
      "bank-a owes deposits": -10,
      "bank-a has reserves": -10,
      "bank-b has reserves": 10,
      "bank-b owes deposits": 10,
      "clara has deposits": 10,
    });
  });

  it("to the state drains reserves into its account", () => {
    expect(afterPayment(anna, government)).toEqual({
      "anna has deposits": -10,
      "bank-a owes deposits": -10,
      "bank-a has reserves": -10,
      "central-bank owes reserves": -10,
      "central-bank owes treasury-account": 10,
      "government has treasury-account": 10,
    });
  });

  it("by the central bank makes reserves and a deposit", () => {
    expect(afterPayment(centralBank, anna)).toEqual({
      "central-bank owes reserves": 10,
      "bank-a has reserves": 10,
      "bank-a owes deposits": 10,
      "anna has deposits": 10,
    });
  });

  it("to one's own bank ends the deposit", () => {
    expect(afterPayment(anna, bankA)).toEqual({ "anna has deposits": -10, "bank-a owes deposits": -10 });
  });

  it("by a bank to a customer of its own makes a deposit without reserves", () => {
    expect(afterPayment(bankA, anna)).toEqual({ "bank-a owes deposits": 10, "anna has deposits": 10 });
  });

  it("from the state to the central bank touches no bank", () => {
    expect(afterPayment(government, centralBank)).toEqual({
      "government has treasury-account": -10,
      "central-bank owes treasury-account": -10,
    });
  });

  it("there and back leaves no trace, whoever the two are", () => {
    const party = fc.integer({ min: 0, max: sectors.length - 1 });
    fc.assert(
      fc.property(party, party, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (payer, payee, amount) => {
        const paid = book();
        paid.pay({ payer, payee, amount });
        paid.pay({ payer: payee, payee: payer, amount });
        paid.close();
        expect(stocks(paid)).toEqual({});
      }),
    );
  });

  it("changes the net worth of both by the amount, and no row", () => {
    const party = fc.integer({ min: 0, max: sectors.length - 1 });
    fc.assert(
      fc.property(party, party, (payer, payee) => {
        fc.pre(payer !== payee);
        const paid = book();
        paid.pay({ payer, payee, amount: 10 });
        paid.earn({ sector: payer, flow: 0, amount: -10 });
        paid.earn({ sector: payee, flow: 0, amount: 10 });
        paid.close();
        expect(identityProblems(paid)).toEqual([]);
      }),
    );
  });
});

describe("a stage", () => {
  it("sees the world as it opened: entries land together when it closes", () => {
    const written = book();
    written.open(0);
    written.lend({ creditor: bankA, debtor: anna, instrument: loans, amount: 40 });
    written.pay({ payer: bankA, payee: anna, amount: 40 });
    expect(stocks(written)).toEqual({});
    written.open(1);
    expect(written.asset(deposits, anna)).toBe(40);
  });

  it("gives no advantage to the agent that acts first", () => {
    const rule = (order: readonly number[]): Record<string, number> => {
      const shared = book();
      for (const sector of [anna, boris, clara]) shared.pay({ payer: centralBank, payee: sector, amount: 30 * sector });
      shared.open(1);
      // Each spends half of what it had when the stage opened on the next one.
      for (const sector of order) {
        const next = sector === clara ? anna : sector + 1;
        shared.pay({ payer: sector, payee: next, amount: shared.asset(deposits, sector) / 2 });
      }
      shared.close();
      return stocks(shared);
    };
    expect(rule([boris, clara, anna])).toEqual(rule([anna, boris, clara]));
  });
});

describe("a period", () => {
  it("turns its flows into net worth and starts from none", () => {
    const kept = book();
    kept.pay({ payer: anna, payee: boris, amount: 7 });
    kept.earn({ sector: anna, flow: flows.indexOf("wages"), amount: -7 });
    kept.earn({ sector: boris, flow: flows.indexOf("wages"), amount: 7 });
    kept.openPeriod("next");
    expect(kept.netWorth(boris)).toBe(7);
    expect(kept.flow(flows.indexOf("wages"), boris)).toBe(0);
    expect(kept.written).toBe(0);
    expect(identityProblems(kept)).toEqual([]);
  });

  it("tells who moved what", () => {
    const moved = book();
    moved.openPeriod("2026-01");
    moved.open(0);
    moved.lend({ creditor: bankA, debtor: anna, instrument: loans, amount: 40 });
    moved.open(1);
    moved.pay({ payer: anna, payee: boris, amount: 15 });
    moved.pay({ payer: anna, payee: boris, amount: 5 });
    moved.pay({ payer: boris, payee: clara, amount: 3 });
    moved.pay({ payer: clara, payee: boris, amount: 3 });
    expect(flowOfFunds(moved)).toEqual([
      { writer: "lending", sector: "bank-a", side: "asset", item: "loans", amount: 40 },
      { writer: "lending", sector: "anna", side: "liability", item: "loans", amount: 40 },
      { writer: "spending", sector: "anna", side: "asset", item: "deposits", amount: -20 },
      { writer: "spending", sector: "boris", side: "asset", item: "deposits", amount: 20 },
    ]);
  });
});

describe("what nobody owes", () => {
  it("is issued by nature, so its row sums to zero too", () => {
    const made = book();
    made.make({ owner: anna, instrument: gold, amount: 12 });
    made.earn({ sector: anna, flow: flows.indexOf("revaluation"), amount: 12 });
    made.close();
    expect(stocks(made)).toEqual({ "anna has gold": 12, "nature owes gold": 12 });
    expect(identityProblems(made)).toEqual([]);
  });

  it("and memos leave every identity as it was", () => {
    const noted = book();
    noted.memo({ sector: anna, instrument: promises, amount: 500 });
    noted.close();
    expect(noted.asset(promises, anna)).toBe(500);
    expect(identityProblems(noted)).toEqual([]);
  });
});

describe("a posting of nothing", () => {
  it.each([
    ["0", 0],
    ["−0", -0],
  ])("of %s writes nothing, whatever it is", (_, amount) => {
    const quiet = book();
    quiet.pay({ payer: anna, payee: government, amount });
    quiet.payAcross({ payer: anna, payerBank: bankA, payee: boris, payeeBank: bankB, amount });
    quiet.lend({ creditor: bankA, debtor: anna, instrument: loans, amount });
    quiet.repay({ creditor: bankA, debtor: anna, instrument: loans, amount });
    quiet.hand({ from: anna, to: boris, instrument: gold, amount });
    quiet.earn({ sector: anna, flow: 0, amount });
    quiet.make({ owner: anna, instrument: gold, amount });
    quiet.memo({ sector: anna, instrument: promises, amount });
    quiet.revalue({ instrument: loans, flow: 0, share: amount });
    expect(quiet.written).toBe(0);
  });

  it("is refused as any other where a sector, an instrument or a flow is not the book's", () => {
    expect(() => book().pay({ payer: 7, payee: anna, amount: 0 })).toThrow(EbbError);
    expect(() => book().hand({ from: anna, to: boris, instrument: 6, amount: 0 })).toThrow(EbbError);
    expect(() => book().lend({ creditor: anna, debtor: boris, instrument: gold, amount: 0 })).toThrow(EbbError);
    expect(() => book().earn({ sector: anna, flow: flows.length, amount: 0 })).toThrow(EbbError);
  });
});

describe("a change of price", () => {
  const revaluation = flows.indexOf("revaluation");

  /** Loans of 40 and 60 that Anna owes, gold with Boris and Clara. */
  function held(): Book {
    const opened = book();
    opened.lend({ creditor: bankA, debtor: anna, instrument: loans, amount: 40 });
    opened.lend({ creditor: boris, debtor: anna, instrument: loans, amount: 60 });
    opened.make({ owner: boris, instrument: gold, amount: 12 });
    opened.make({ owner: clara, instrument: gold, amount: 4 });
    for (const [sector, amount] of [
      [bankA, 40],
      [boris, 72],
      [clara, 4],
      [anna, -100],
    ] as const) {
      opened.earn({ sector, flow: revaluation, amount });
    }
    opened.openPeriod("2026-01");
    return opened;
  }

  it("moves every holding and every debt of an instrument by one share, and nothing else", () => {
    const priced = held();
    priced.revalue({ instrument: loans, flow: revaluation, share: -0.25 });
    priced.close();
    expect(stocks(priced)).toEqual({
      "bank-a has loans": 30,
      "boris has loans": 45,
      "anna owes loans": 75,
      "boris has gold": 12,
      "clara has gold": 4,
      "nature owes gold": 16,
    });
  });

  it("is a loss of holders and a gain of who owes, under the name of the flow; nature has no net worth to gain", () => {
    const priced = held();
    priced.revalue({ instrument: loans, flow: revaluation, share: -0.25 });
    priced.revalue({ instrument: gold, flow: revaluation, share: 0.5 });
    priced.close();
    expect([anna, bankA, boris, clara].map((sector) => priced.flow(revaluation, sector))).toEqual([25, -10, -9, 2]);
    expect(priced.flow(revaluation, priced.layout.nature)).toBe(0);
    expect(identityProblems(priced)).toEqual([]);
  });

  it("reads the world as the stage opened: what is handed over in the same stage comes at the old amount", () => {
    const priced = held();
    priced.revalue({ instrument: gold, flow: revaluation, share: 0.5 });
    priced.hand({ from: boris, to: clara, instrument: gold, amount: 6 });
    priced.close();
    expect([priced.asset(gold, boris), priced.asset(gold, clara)]).toEqual([12, 12]);
  });

  it("to nothing empties the row, there and back leaves what was, and of what nobody has writes nothing", () => {
    const priced = held();
    priced.revalue({ instrument: gold, flow: revaluation, share: -1 });
    priced.close();
    expect([priced.asset(gold, boris), priced.liability(gold, priced.layout.nature)]).toEqual([0, 0]);
    const { written } = priced;
    priced.revalue({ instrument: gold, flow: revaluation, share: 7 });
    expect(priced.written).toBe(written);
    fc.assert(
      fc.property(fc.double({ min: -0.999, max: 100, noNaN: true }), (share) => {
        const turned = held();
        turned.revalue({ instrument: loans, flow: revaluation, share });
        turned.close();
        turned.revalue({ instrument: loans, flow: revaluation, share: 1 / (1 + share) - 1 });
        turned.close();
        expect(turned.asset(loans, boris)).toBeCloseTo(60, 9);
        expect(identityProblems(turned)).toEqual([]);
      }),
    );
  });

  it("of a row wider than the journal has room for is written whole", () => {
    const count = 3000;
    const wide = new Book(
      layoutOf(
        Array.from({ length: count }, (_, i) => ({ id: `s${i}`, settles: i === 0 ? "reserves" : "deposits" })),
        instruments,
        flows,
      ),
      ["any"],
    );
    for (let sector = 0; sector < count; sector++) {
      wide.lend({ creditor: sector, debtor: (sector + 1) % count, instrument: loans, amount: 8 });
    }
    wide.close();
    wide.revalue({ instrument: loans, flow: revaluation, share: 0.5 });
    wide.close();
    expect([wide.asset(loans, 0), wide.asset(loans, count - 1), wide.liability(loans, 0)]).toEqual([12, 12, 12]);
    expect(identityProblems(wide)).toEqual([]);
  });

  it("must name an instrument, a flow and a share that exist", () => {
    const refused = (write: (pen: Book) => void): unknown => {
      try {
        write(book());
      } catch (error) {
        return error instanceof EbbError ? error.problems[0]?.code : error;
      }
      return "nothing";
    };
    expect(refused((pen) => pen.revalue({ instrument: 6, flow: revaluation, share: 0.1 }))).toBe(
      "ledger/unknown-instrument",
    );
    expect(refused((pen) => pen.revalue({ instrument: loans, flow: flows.length, share: 0.1 }))).toBe(
      "ledger/unknown-flow",
    );
    expect(refused((pen) => pen.revalue({ instrument: loans, flow: revaluation, share: Number.NaN }))).toBe(
      "ledger/not-finite",
    );
  });
});

describe("the pen refuses, naming who wrote", () => {
  const refusal = (write: (pen: Book) => void): unknown => {
    const refused = book();
    refused.openPeriod("2026-01");
    refused.open(1);
    try {
      write(refused);
    } catch (error) {
      if (error instanceof EbbError) return [error.problems[0]?.code, error.problems[0]?.place.path];
      throw error;
    }
    return "nothing";
  };

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%d as an amount", (amount) => {
    expect(refusal((pen) => pen.pay({ payer: anna, payee: boris, amount }))).toEqual([
      "ledger/not-finite",
      "2026-01 · spending",
    ]);
  });

  it("sectors, instruments and flows the book does not have", () => {
    const codes = [
      refusal((pen) => pen.pay({ payer: 7, payee: boris, amount: 1 })),
      refusal((pen) => pen.pay({ payer: anna, payee: -1, amount: 1 })),
      refusal((pen) => pen.lend({ creditor: anna, debtor: boris, instrument: 6, amount: 1 })),
      refusal((pen) => pen.lend({ creditor: anna, debtor: boris, instrument: Number.NaN, amount: 1 })),
      refusal((pen) => pen.earn({ sector: anna, flow: flows.length, amount: 1 })),
      refusal((pen) => pen.pay({ payer: anna + 0.5, payee: boris, amount: 1 })),
      refusal((pen) => pen.hand({ from: anna, to: boris, instrument: loans + 0.25, amount: 1 })),
    ].map((each) => (Array.isArray(each) ? (each[0] as string) : each));
    expect(codes).toEqual([
      "ledger/unknown-sector",
      "ledger/unknown-sector",
      "ledger/unknown-instrument",
      "ledger/unknown-instrument",
      "ledger/unknown-flow",
      "ledger/unknown-sector",
      "ledger/unknown-instrument",
    ]);
  });

  it("making what somebody owes, lending what nobody can owe, and memos on balance sheets", () => {
    for (const instrument of [gold, promises]) {
      expect(refusal((pen) => pen.lend({ creditor: anna, debtor: boris, instrument, amount: 1 }))).toEqual([
        "ledger/not-a-claim",
        "2026-01 · spending",
      ]);
    }
    expect(refusal((pen) => pen.make({ owner: anna, instrument: loans, amount: 1 }))).toEqual([
      "ledger/has-an-issuer",
      "2026-01 · spending",
    ]);
    expect(refusal((pen) => pen.memo({ sector: anna, instrument: gold, amount: 1 }))).toEqual([
      "ledger/not-a-memo",
      "2026-01 · spending",
    ]);
  });

  it("payments through reserves in a world without a central bank", () => {
    const bare = new Book(layoutOf(sectors.slice(1), instruments, flows), ["spending"]);
    expect(() => bare.pay({ payer: 0, payee: 3, amount: 1 })).toThrow("ledger/no-central-bank");
  });
});

it("a book of one sector and one of 20,000 keep the same identities", () => {
  for (const count of [1, 3, 20_000]) {
    const wide = new Book(
      layoutOf(
        Array.from({ length: count }, (_, i) => ({ id: `s${i}`, settles: i === 0 ? "reserves" : "deposits" })),
        instruments,
        flows,
      ),
      ["any"],
    );
    for (let sector = 0; sector < count; sector++) {
      wide.lend({ creditor: sector, debtor: (sector * 7) % count, instrument: loans, amount: sector });
      wide.pay({ payer: sector, payee: (sector * 7) % count, amount: sector });
    }
    wide.close();
    expect(identityProblems(wide)).toEqual([]);
  }
});

it("a treasury account and reserves are the central bank's debt", () => {
  const state = book();
  state.pay({ payer: centralBank, payee: government, amount: 9 });
  state.pay({ payer: centralBank, payee: bankB, amount: 4 });
  state.close();
  expect(state.liability(treasuryAccount, centralBank)).toBe(9);
  expect(state.liability(reserves, centralBank)).toBe(4);
});

it("a book opened again is as new: its stocks those it is given, its journal empty", () => {
  const again = book();
  const opening = again.cells.slice();
  again.pay({ payer: anna, payee: clara, amount: 10 });
  again.close();
  again.pay({ payer: anna, payee: boris, amount: 5 });
  again.reopen(opening);
  expect([again.written, again.period, flowOfFunds(again)]).toEqual([0, "opening", []]);
  again.close();
  expect([...again.cells]).toEqual([...opening]);
  again.pay({ payer: boris, payee: anna, amount: 1 });
  again.close();
  expect(stocks(again)).toEqual({ "boris has deposits": -1, "anna has deposits": 1 });
});
