import type { EventKind, SaleCause } from "@ebb/core";
import { dayInWords } from "./day.ts";

/** An event whose names and numbers are words already. */
export interface EventInWords {
  readonly who: string;
  readonly asset: string;
  readonly amount: string;
  /** Why somebody had to sell; of no meaning for other events. */
  readonly cause: SaleCause;
}

const causes: Readonly<Record<SaleCause, string>> = {
  payments: "to pay what was due",
  "new-bonds": "to take up new bonds",
  building: "to pay for building",
  "margin-call": "because lenders called",
  both: "to pay what was due, and because lenders called",
};

/** What `ebb run` says in English. */
export const runWords = {
  run: {
    heading: (name: string, world: string, set: string): string => `${name} · world ${world} · parameter set ${set}`,
    span: (date: string, months: number, step: string, end: string): string =>
      `Opens with the balance sheet of ${dayInWords(date)}; ${months === 1 ? "one month" : `${months} months`} by the ${step}, to ${dayInWords(end)}.`,
    age: (months: number, within: boolean): string =>
      within
        ? `That balance sheet is ${months} ${months === 1 ? "month" : "months"} old: so much of the horizon has passed by today.`
        : `That balance sheet is ${months} ${months === 1 ? "month" : "months"} old.`,
    steps: { month: "month", week: "week", quarter: "quarter", day: "day" },
    given: (list: string): string => `Set for this run: ${list}.`,
    without: (list: string): string => `Channels off: ${list}.`,
    off: (list: string): string => `Rooms off: ${list}.`,
    market: "The market for funds",
    opening: "opening",
    end: "end",
    change: "change",
    rows: {
      x: "scarcity premium x [bp]",
      "yield-10y": "10-year yield [bp]",
      "spread-ig": "spread of investment grade [bp]",
      "spread-hy": "spread of high yield [bp]",
      tightness: "tightness",
      headroom: "headroom [usd bn/yr]",
      displacement: "displacement of the next AI dollar",
      regime: "regime",
      base: "base",
      "broad-money": "broad money",
      "bank-credit": "bank credit",
      "net-liquidity": "net liquidity",
    },
    regimes: { abundance: "abundance", competition: "competition" },
    turningPoint: (period: string): string => `Turning point: ${period}, the first period of competition.`,
    noTurningPoint: "No turning point: it stays abundance.",
    assets: "Assets in this scenario, deepest fall first",
    assetColumns: ["", "end", "trough", "when", "first −10%"],
    sellers: "Forced to sell in this scenario [usd bn]",
    sellerColumns: ["", "in all", "most at once", "when"],
    nobody: "Nobody had to sell.",
    hardly: (count: number): string => `${count === 1 ? "One more" : `${count} more`} sold less than 0.05 in all.`,
    money: "Money [usd bn]",
    events: "What happens in this scenario, each thing when it first does",
    nothing: "Nothing to tell: no asset fell by 10%, and nobody had to sell.",
    event: {
      "turning-point": ({ amount }) => `competition for funds begins: tightness ${amount}`,
      "not-executed": ({ amount }) => `a plan of the state or the central bank cannot be carried out: ${amount}`,
      "not-financed": ({ amount }) => `a plan of the builders finds no money: ${amount}`,
      "dry-powder-gone": ({ who, amount }) => `${who}: the dry powder is spent, ${amount} at the opening`,
      "reserves-short": ({ amount }) => `reserves run short: banks borrow ${amount} from the central bank`,
      fall: ({ asset, amount }) => `${asset}: 10% below the opening, ${amount}`,
      "forced-sale": ({ who, asset, amount, cause }) => `${who}: sells ${amount} ${causes[cause]}, ${asset} first`,
      arrears: ({ who, amount }) => `${who}: a margin call stays open, ${amount}`,
      runaway: () => "runaway: no price stops the selling before somebody is sold out",
      "no-buyer": ({ amount }) => `sales find no buyer: ${amount}`,
      default: ({ who, amount }) => `${who}: default, with debts of ${amount}`,
    } satisfies Readonly<Record<EventKind, (event: EventInWords) => string>>,
    dollars: (amount: string): string => `${amount} usd bn`,
    flows: "Deposits gained and lost over the run, largest first [usd bn]",
    flowColumns: ["by", "whose", "change"],
    diagnostics: (rounds: number, residual: string, gain: string): string =>
      `Prices: at most ${rounds} ${rounds === 1 ? "round" : "rounds"} a period, residual ${residual} at most, loop gain ${gain} at most.`,
    runaway: (periods: number): string =>
      periods === 0 ? "No runaway." : `Runaway in ${periods} ${periods === 1 ? "period" : "periods"}.`,
    balanced: (periods: number): string =>
      periods === 1 ? "The books balance in the one period." : `The books balance in all ${periods} periods.`,
  },
};
