import * as fc from "fast-check";
import { parseWorld, type World } from "../../packages/core/src/formats/parse-world.ts";
import type { Holding } from "../../packages/core/src/formats/parts.ts";
import type { WorldDocument } from "../../packages/core/src/formats/world.ts";

type Row = WorldDocument["balanceSheet"][string];
type Draw = fc.GeneratorValue;

/**
 * Any valid world: a central bank, a bank, a government and two to five others; rows of every kind (issued with a rest on
 * either side or none, by name, supplied, real, memo), figures with and without certificates and in several units, assets,
 * investors and a plan.
 */
export const anyWorld: fc.Arbitrary<World> = fc
  .gen()
  .map((draw) => parseWorld(JSON.stringify(worldOf(draw)), "random"));

const name = { en: "-", ru: "-" };

function worldOf(draw: Draw): WorldDocument {
  const people = Array.from({ length: 2 + draw(fc.nat, { max: 3 }) }, (_, i) => `p${i}`);
  const everyone = ["central-bank", "banks", "government", ...people];
  const deposits = people.map((id) => [id, draw(anyAmount)] as const);
  const rows: Record<string, Row> = {
    reserves: { assets: { banks: figureOf(draw, draw(anyAmount)) }, liabilities: { "central-bank": "residual" } },
    deposits: {
      assets: Object.fromEntries(deposits.map(([id, amount]) => [id, figureOf(draw, amount)])),
      liabilities: { banks: "residual" },
    },
    loans: { owed: Object.fromEntries(people.map((id) => [id, { banks: figure(draw, draw(anyAmount)) }])) },
  };
  const kinds: Record<string, "financial" | "real" | "memo"> = {};
  for (const id of Object.keys(rows)) kinds[id] = "financial";
  const assets: NonNullable<WorldDocument["assets"]> = [];
  for (let i = 0; i <= draw(fc.nat, { max: 5 }); i++) {
    const id = `i${i}`;
    const shape = draw(fc.constantFrom, "issued", "by-name", "supplied", "real", "memo");
    kinds[id] = shape === "memo" ? "memo" : shape === "supplied" || shape === "real" ? "real" : "financial";
    rows[id] = rowOf(draw, shape, everyone);
    if (shape !== "memo" && draw(fc.boolean)) assets.push(assetOf(draw, id));
  }
  return {
    format: "ebb/world.v1",
    id: "random",
    name,
    date: "2025-09-30",
    unit: draw(fc.constantFrom, "usd bn", "usd tn"),
    sectors: everyone.map((id) => ({ id, name, settles: settles[id] ?? "deposits" })),
    instruments: Object.entries(kinds).map(([id, kind]) => ({ id, name, kind })),
    assets,
    balanceSheet: rows,
    investors: Object.fromEntries(
      deposits.map(([id, cash], i) => [id, investorOf(draw, cash, people.length, i === 0)]),
    ),
    conviction: Object.fromEntries(assets.map(({ id }) => [id, draw(anyShare)])),
    reference: { gdp: figure(draw, draw(anyAmount), "usd bn/yr"), yield10y: 400 },
    plan: planOf(draw, everyone),
  };
}

const settles: Readonly<Record<string, WorldDocument["sectors"][number]["settles"]>> = {
  "central-bank": "central-bank",
  banks: "reserves",
  government: "treasury-account",
};

const anyAmount = (): fc.Arbitrary<number> => fc.double({ min: 0.01, max: 10_000, noNaN: true });
const anyShare = (): fc.Arbitrary<number> => fc.double({ min: 0, max: 0.9, noNaN: true });

/** An amount alone, with a certificate, or in thousands. */
function figure(
  draw: Draw,
  amount: number,
  unit = "usd bn",
): Exclude<Holding, "residual"> & (number | { value: number }) {
  const certificate = { source: "assumed", grade: "D" as const, date: "2025-06" };
  const inThousands = { ...certificate, value: amount / 1000, unit: unit === "usd bn" ? "usd tn" : "usd tn/yr" };
  return draw(fc.constantFrom, amount, { ...certificate, value: amount, unit }, inThousands) as number;
}

function figureOf(draw: Draw, amount: number): Holding {
  return { value: amount, unit: "usd bn", ...(draw(fc.boolean) ? { source: "a survey", grade: "B" as const } : {}) };
}

function rowOf(draw: Draw, shape: string, everyone: readonly string[]): Row {
  const some = draw(fc.shuffledSubarray<string>, [...everyone], { minLength: 2 });
  if (shape === "by-name") {
    // Owed by one whom no test merges: an asset that two owe each other is gone when they are one.
    const creditors = some.filter((id) => id !== "government");
    return { owed: { government: Object.fromEntries(creditors.map((id) => [id, figure(draw, draw(anyAmount))])) } };
  }
  const total = draw(anyAmount);
  const weights = some.map(() => draw(anyAmount));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = some.map((id, i) => [id, figureOf(draw, (total * (weights[i] ?? 0)) / whole)] as const);
  const withRest = [...shares.slice(0, -1), [some.at(-1) ?? "", "residual"] as const];
  const other = draw(fc.constantFrom, ...everyone);
  if (shape === "issued") {
    const [one, two] = draw(fc.boolean) ? (["assets", "liabilities"] as const) : (["liabilities", "assets"] as const);
    // One side in parts; on one of the two sides somebody may have the rest.
    return draw(fc.boolean)
      ? { [one]: Object.fromEntries(withRest), [two]: { [other]: figureOf(draw, total) } }
      : { [one]: Object.fromEntries(shares), [two]: { [other]: "residual" } };
  }
  if (shape === "supplied") return { supply: figureOf(draw, total) as number, assets: Object.fromEntries(withRest) };
  return { assets: Object.fromEntries(shares) };
}

function assetOf(draw: Draw, id: string): NonNullable<WorldDocument["assets"]>[number] {
  const duration = draw(anyAmount);
  return draw(fc.boolean)
    ? { id, class: "equity", price: draw(anyAmount), rateBeta: draw(anyShare) }
    : { id, class: "equity", cashFlow: { duration, onset: duration * draw(anyShare), yield: draw(anyShare) } };
}

function investorOf(
  draw: Draw,
  cash: number,
  people: number,
  isFund: boolean,
): NonNullable<WorldDocument["investors"]>[string] {
  return {
    floor: { value: cash * draw(anyShare), unit: "usd bn" },
    creditLine: figure(draw, draw(anyAmount)),
    callShare: draw(anyShare) / people,
    leverage: { debts: ["loans"], buffer: draw(anyShare), limit: { value: 1e6, unit: "usd tn" } },
    ...(isFund ? { redemptions: { flows: "hedge" as const, notice: { value: 60, unit: "d" }, gate: 0.25 } } : {}),
    ...(draw(fc.boolean) ? { opportunistic: true } : {}),
    conviction: { loans: draw(anyShare) },
  };
}

/** Random flows in all rows but the last, which takes back what they left with each sector. */
function planOf(draw: Draw, everyone: readonly string[]): NonNullable<WorldDocument["plan"]> {
  const last = everyone.at(-1) ?? "";
  const payers = everyone.slice(0, -1);
  const left = new Map<string, number>();
  const rows = Array.from({ length: draw(fc.nat, { max: 3 }) }, (_, i) => {
    const flows = payers.map((id) => [id, draw(anyAmount) - draw(anyAmount)] as const);
    for (const [id, flow] of flows) left.set(id, (left.get(id) ?? 0) - flow);
    return { id: `flow-${i}`, amounts: { ...Object.fromEntries(flows), [last]: "residual" as const } };
  });
  const back = {
    id: "change-deposits",
    instrument: "deposits",
    amounts: { ...Object.fromEntries(left), [last]: "residual" as const },
  };
  return rows.length === 0 ? [] : [...rows, back];
}
