import { type Place, type Problem, problem } from "../../model/problem.ts";
import type { UnitName } from "../../model/units.ts";
import { type Holding, residual } from "../parts.ts";
import type { WorldDocument } from "../world.ts";
import type { Locate } from "../zod-problems.ts";
import type { Row } from "./balance-sheet.ts";
import { amountOf, valueOf } from "./figures.ts";

/** A claim of one sector on another [usd bn]. */
export interface OpeningClaim {
  readonly creditor: string;
  readonly debtor: string;
  readonly amount: number;
}

/** A row of the opening balance sheet in USD billions, residual holders worked out. */
export interface OpeningRow {
  readonly instrument: string;
  readonly assets: ReadonlyMap<string, number>;
  readonly liabilities: ReadonlyMap<string, number>;
  /** Who owes whom, where the row says so. */
  readonly claims: readonly OpeningClaim[];
  /** What there is of an instrument nobody owes, where the row says so. */
  readonly supply?: number;
  /** Who has or owes what the others leave, where the row says so. */
  readonly rest?: string;
  /** Σ assets − Σ liabilities of a financial instrument, Σ assets − supply of a real one; 0 where nothing is to be compared. */
  readonly gap: number;
  readonly gross: number;
}

export type Holdings = Readonly<Record<string, Holding>>;

/** Largest gap of a row of the opening balance sheet relative to its gross sum. */
const balanceTolerance = 1e-9;

/** The sides of a row as written. */
export function sides({ assets, liabilities }: Row): (readonly ["assets" | "liabilities", Holdings])[] {
  return [
    ...(assets === undefined ? [] : [["assets", assets] as const]),
    ...(liabilities === undefined ? [] : [["liabilities", liabilities] as const]),
  ];
}

/** Every instrument's row; one without a row holds nothing. */
export function openingRows(document: WorldDocument): readonly OpeningRow[] {
  return document.instruments.map(({ id, kind }) => {
    const row = document.balanceSheet[id];
    return row?.owed === undefined ? twoSided(document, id, kind, row) : fromClaims(document, id, row.owed);
  });
}

/** Both sides follow from who owes whom. */
function fromClaims(document: WorldDocument, instrument: string, owed: NonNullable<Row["owed"]>): OpeningRow {
  const assets = new Map<string, number>();
  const liabilities = new Map<string, number>();
  const claims: OpeningClaim[] = [];
  for (const [debtor, creditors] of Object.entries(owed)) {
    for (const [creditor, figure] of Object.entries(creditors)) {
      const amount = amountOf(figure, document.unit as UnitName, "usd bn");
      claims.push({ creditor, debtor, amount });
      assets.set(creditor, (assets.get(creditor) ?? 0) + amount);
      liabilities.set(debtor, (liabilities.get(debtor) ?? 0) + amount);
    }
  }
  const gap = sum(assets) - sum(liabilities);
  return { instrument, assets, liabilities, claims, gap, gross: sum(assets) + sum(liabilities) };
}

/** The residual holder has what the other side, or the supply, leaves. */
function twoSided(document: WorldDocument, instrument: string, kind: string, row: Row = {}): OpeningRow {
  const money = document.unit as UnitName;
  const amounts = (holdings: Holdings = {}): Map<string, number> => {
    const known = new Map<string, number>();
    for (const [sector, holding] of Object.entries(holdings)) {
      if (valueOf(holding) !== residual) known.set(sector, amountOf(holding as number, money, "usd bn"));
    }
    return known;
  };
  const assets = amounts(row.assets);
  const liabilities = amounts(row.liabilities);
  const supply = row.supply === undefined ? undefined : amountOf(row.supply, money, "usd bn");
  const owed = supply ?? sum(liabilities);
  let rest: string | undefined;
  for (const [side, holdings] of sides(row)) {
    const holder = Object.keys(holdings).find((sector) => valueOf(holdings[sector] ?? 0) === residual);
    if (holder === undefined) continue;
    rest = holder;
    if (side === "assets") assets.set(holder, owed - sum(assets));
    else liabilities.set(holder, sum(assets) - owed);
  }
  const compared = kind === "financial" || supply !== undefined;
  const gap = compared ? sum(assets) - (supply ?? sum(liabilities)) : 0;
  const gross = sum(assets) + (supply ?? sum(liabilities));
  return {
    instrument,
    assets,
    liabilities,
    claims: [],
    gap,
    gross,
    ...(supply === undefined ? {} : { supply }),
    ...(rest === undefined ? {} : { rest }),
  };
}

/** What is wrong with the shape of a row, before its amounts: two residuals, issuers of what nobody owes. */
export function rowShapeProblems(document: WorldDocument, locate: Locate): Problem[] {
  const kinds = new Map(document.instruments.map(({ id, kind }) => [id, kind]));
  return Object.entries(document.balanceSheet).flatMap(([instrument, row]) => {
    const kind = kinds.get(instrument);
    const at = (): Place => locate(`balanceSheet.${instrument}`, ["balanceSheet"], instrument);
    const holders = sides(row).flatMap(([side, holdings]) =>
      Object.entries(holdings).flatMap(([sector, holding]) =>
        valueOf(holding) === residual ? [`balanceSheet.${instrument}.${side}.${sector}`] : [],
      ),
    );
    const isOwed = kind === "financial";
    const problems: Problem[] = [];
    if (row.owed === undefined && row.assets === undefined) {
      problems.push(problem("world/missing", at(), { key: "assets", expected: "object" }));
    }
    if (row.owed !== undefined && (row.supply !== undefined || sides(row).length > 0)) {
      problems.push(problem("world/owed-and-sides", at(), { instrument }));
    }
    if (holders.length > 1) problems.push(problem("world/two-residuals", at(), { instrument, holders }));
    if (!isOwed && (row.liabilities !== undefined || row.owed !== undefined)) {
      problems.push(problem("world/real-has-issuer", at(), { instrument }));
    }
    if (isOwed && row.supply !== undefined) problems.push(problem("world/supply-of-a-claim", at(), { instrument }));
    if (!isOwed && holders.length > 0 && row.supply === undefined) {
      problems.push(problem("world/residual-of-nothing", at(), { instrument }));
    }
    return problems;
  });
}

/** What is wrong with the amounts of a row: more held than there is, or a gap. */
export function rowProblems(row: OpeningRow, locate: Locate): Problem[] {
  const { instrument, assets, liabilities, supply, rest, gap, gross } = row;
  const at = (): Place => locate(`balanceSheet.${instrument}`, ["balanceSheet"], instrument);
  // A residual worked out from others may miss zero by their rounding; other figures are looked at one by one.
  const short = [...assets, ...liabilities].filter(
    ([sector, amount]) => sector === rest && amount < -balanceTolerance * Math.abs(gross),
  );
  const problems = short.map(([sector, amount]) =>
    problem("world/residual-negative", at(), { instrument, sector, amount }),
  );
  if (!(Math.abs(gap) <= balanceTolerance * Math.abs(gross))) {
    const held = sum(assets);
    problems.push(
      supply === undefined
        ? problem("world/row-not-zero", at(), { instrument, assets: held, liabilities: held - gap, gap })
        : problem("world/supply-not-held", at(), { instrument, assets: held, supply, gap }),
    );
  }
  return problems;
}

/** In the order of the file, so that the same world gives the same bits. */
export function sum(amounts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const amount of amounts.values()) total += amount;
  return total;
}
