import { type Problem, problem } from "../../model/problem.ts";
import type { UnitName } from "../../model/units.ts";
import type { WorldDocument } from "../world.ts";
import type { Locate } from "../zod-problems.ts";
import { amountOf } from "./figures.ts";
import { debtOf, openingCash, priced, type Rows, rowsByInstrument } from "./holdings.ts";
import type { OpeningRow } from "./rows.ts";

/** Investors against the balance sheet: floors, debts, shares of calls, and who holds whose fund. */
export function investorProblems(document: WorldDocument, rows: readonly OpeningRow[], locate: Locate): Problem[] {
  const byInstrument = rowsByInstrument(rows);
  return [
    ...floorProblems(document, byInstrument, locate),
    ...Object.keys(document.investors ?? {}).flatMap((sector) => debtProblems(document, byInstrument, sector, locate)),
    ...callProblems(document, locate),
    ...stakeProblems(document, rows, locate),
    ...assetProblems(document, byInstrument, locate),
  ];
}

function floorProblems({ investors = {}, sectors, unit }: WorldDocument, rows: Rows, locate: Locate): Problem[] {
  return sectors.flatMap((sector) => {
    const figure = investors[sector.id]?.floor;
    if (figure === undefined) return [];
    const floor = amountOf(figure, unit as UnitName, "usd bn");
    const cash = openingCash(sector, rows);
    if (floor <= cash) return [];
    const place = locate(`investors.${sector.id}.floor`, ["investors", sector.id, "floor"]);
    return [problem("world/floor-above-cash", place, { sector: sector.id, floor, cash })];
  });
}

function debtProblems(document: WorldDocument, rows: Rows, sector: string, locate: Locate): Problem[] {
  const leverage = document.investors?.[sector]?.leverage;
  if (leverage === undefined) return [];
  const at = (key: string): Problem["place"] =>
    locate(`investors.${sector}.leverage.${key}`, ["investors", sector, "leverage", key]);
  const debt = debtOf(leverage.debts, rows, sector);
  const problems: Problem[] = [];
  if (leverage.limit !== undefined) {
    const limit = amountOf(leverage.limit, document.unit as UnitName, "usd bn");
    if (debt > limit) problems.push(problem("world/debt-above-limit", at("limit"), { sector, debt, limit }));
  }
  if (leverage.loanToValue !== undefined) {
    const cap = amountOf(leverage.loanToValue, "share");
    const value = priced(document, rows, sector);
    if (debt > cap * value) {
      problems.push(problem("world/loan-above-value", at("loanToValue"), { sector, debt, value, cap }));
    }
  }
  return problems;
}

/** A dollar called is paid once. */
function callProblems(document: WorldDocument, locate: Locate): Problem[] {
  const shares = Object.values(document.investors ?? {}).flatMap(({ callShare }) =>
    callShare === undefined ? [] : [amountOf(callShare, "share")],
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  return total <= 1 + 1e-9 ? [] : [problem("world/call-shares", locate("investors", ["investors"]), { total })];
}

/** Funds that hold each other: a redemption would come back to the one that asked. */
function stakeProblems(document: WorldDocument, rows: readonly OpeningRow[], locate: Locate): Problem[] {
  const funds = new Set(
    Object.entries(document.investors ?? {}).flatMap(([sector, { redemptions }]) =>
      redemptions === undefined ? [] : [sector],
    ),
  );
  return rows.flatMap(({ instrument, claims }) => {
    const holds = new Map<string, string[]>();
    for (const { creditor, debtor, amount } of claims) {
      if (amount > 0 && funds.has(creditor) && funds.has(debtor)) {
        holds.set(creditor, [...(holds.get(creditor) ?? []), debtor]);
      }
    }
    const circle = circleIn(holds);
    if (circle === undefined) return [];
    const at = locate(`balanceSheet.${instrument}.owed`, ["balanceSheet", instrument, "owed"]);
    return [problem("world/circular-stakes", at, { instrument, circle })];
  });
}

/** The first circle a walk along the edges meets, its first id repeated at the end; none where there is none. */
function circleIn(edges: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const walk = (at: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(at)) return [...path.slice(path.indexOf(at)), at];
    if (done.has(at)) return undefined;
    for (const next of edges.get(at) ?? []) {
      const circle = walk(next, [...path, at]);
      if (circle !== undefined) return circle;
    }
    done.add(at);
    return undefined;
  };
  for (const start of edges.keys()) {
    const circle = walk(start, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

/** Assets somebody must hold, issuers that must owe them, cash flows that start before their mean, nests that are trees. */
function assetProblems(document: WorldDocument, rows: Rows, locate: Locate): Problem[] {
  const outer = new Map<string, string>();
  return (document.assets ?? []).flatMap(({ id, nest = [], issuers, cashFlow }, index) => {
    const at = (...keys: readonly PropertyKey[]): Problem["place"] =>
      locate(`assets[${index}].${keys.join(".")}`, ["assets", index, ...keys]);
    const problems: Problem[] = [];
    const row = rows.get(id);
    if (row === undefined || !(row.gross > 0)) problems.push(problem("world/nobody-holds", at("id"), { asset: id }));
    for (const [label, issuer] of Object.entries(issuers ?? {})) {
      if (row?.liabilities.has(issuer) !== true) {
        problems.push(problem("world/not-an-issuer", at("issuers", label), { asset: id, sector: issuer }));
      }
    }
    if (cashFlow?.onset !== undefined) {
      const onset = amountOf(cashFlow.onset, "yr");
      const duration = amountOf(cashFlow.duration, "yr");
      if (!(onset < duration)) {
        problems.push(problem("world/late-onset", at("cashFlow", "onset"), { asset: id, onset, duration }));
      }
    }
    for (const [level, node] of [...nest, id].entries()) {
      const within = nest[level - 1] ?? "";
      const known = outer.get(node) ?? within;
      if (known !== within) {
        problems.push(problem("world/nest-not-a-tree", at("nest"), { node, within: [known, within] }));
      }
      outer.set(node, within);
    }
    return problems;
  });
}
