import type { Place, Problem } from "../model/problem.ts";
import { EbbError, problem } from "../model/problem.ts";
import { convert, type UnitName, units, unitsLike } from "../model/units.ts";
import { nearest } from "./nearest.ts";
import { readDocument } from "./document.ts";
import { parseShape } from "./parse.ts";
import { type Holding, residual } from "./parts.ts";
import { type WorldDocument, worldSchema } from "./world.ts";
import type { Locate } from "./zod-problems.ts";

/** A row of the opening balance sheet in USD billions, residual holders worked out. */
export interface OpeningRow {
  readonly instrument: string;
  readonly assets: ReadonlyMap<string, number>;
  readonly liabilities: ReadonlyMap<string, number>;
  /** Σ assets − Σ liabilities of a financial instrument; 0 for what nobody owes. */
  readonly gap: number;
  readonly gross: number;
}

export interface World {
  readonly document: WorldDocument;
  readonly rows: readonly OpeningRow[];
}

/** Largest gap of a row of the opening balance sheet relative to its gross sum. */
const balanceTolerance = 1e-9;

/**
 * Reads a world and works out its residual holders.
 * Throws EbbError with every fault at once: syntax, unknown keys, mistyped and out-of-range values, duplicate and unknown ids,
 * units that do not measure money, negative holdings, rows that do not balance (with the gap).
 */
export function openWorld(source: string, file: string): World {
  const text = readDocument(source, file, "world");
  const { data: document, problems } = parseShape(worldSchema, text, "world");
  const faults = [...problems, ...idProblems(document, text.locate), ...holdingProblems(document, text.locate)];
  const rows = document.instruments.map(({ id, kind }) => openingRow(document, id, kind === "financial"));
  const known = new Set(document.sectors.map(({ id }) => id));
  // A row with an unknown holder is already reported; its gap would only repeat that.
  const sound = rows.filter(({ assets, liabilities }) =>
    [...assets.keys(), ...liabilities.keys()].every((id) => known.has(id)),
  );
  faults.push(...sound.flatMap((row) => rowProblems(row, text.locate)));
  if (faults.length > 0) throw new EbbError(faults);
  return { document, rows };
}

/** Ids that are there twice, or named and not there. */
function idProblems(document: WorldDocument, locate: Locate): Problem[] {
  const sectors = document.sectors.map(({ id }) => id);
  const instruments = document.instruments.map(({ id }) => id);
  const unknown = (given: string, known: readonly string[], place: Place): Problem[] =>
    known.includes(given)
      ? []
      : [problem("world/unknown-choice", place, { given, suggestion: nearest(given, known), known })];
  const twice = (list: "sectors" | "instruments", ids: readonly string[]): Problem[] =>
    ids.flatMap((id, index) =>
      ids.indexOf(id) === index
        ? []
        : [problem("world/duplicate-id", locate(`${list}[${index}].id`, [list, index, "id"]), { id, list })],
    );
  const banks = document.sectors.flatMap(({ bank }, index) =>
    bank === undefined ? [] : unknown(bank, sectors, locate(`sectors[${index}].bank`, ["sectors", index, "bank"])),
  );
  const rows = Object.entries(document.balanceSheet).flatMap(([instrument, row]) => [
    ...unknown(instrument, instruments, locate(`balanceSheet.${instrument}`, ["balanceSheet"], instrument)),
    ...sides(row).flatMap(([side, holdings]) =>
      Object.keys(holdings).flatMap((sector) =>
        unknown(
          sector,
          sectors,
          locate(`balanceSheet.${instrument}.${side}.${sector}`, ["balanceSheet", instrument, side], sector),
        ),
      ),
    ),
  ]);
  return [...twice("sectors", sectors), ...twice("instruments", instruments), ...banks, ...rows];
}

type Row = WorldDocument["balanceSheet"][string];
type Holdings = Readonly<Record<string, Holding>>;

function sides(row: Row): (["assets", Holdings] | ["liabilities", Holdings])[] {
  return [
    ["assets", row.assets],
    ...(row.liabilities === undefined ? [] : [["liabilities", row.liabilities] as ["liabilities", Holdings]]),
  ];
}

/** Each holding by itself: unit, sign, and at most one residual a row. */
function holdingProblems(document: WorldDocument, locate: Locate): Problem[] {
  return Object.entries(document.balanceSheet).flatMap(([instrument, row]) => {
    const kind = document.instruments.find(({ id }) => id === instrument)?.kind;
    const problems: Problem[] = [];
    const residuals: string[] = [];
    for (const [side, holdings] of sides(row)) {
      for (const [sector, holding] of Object.entries(holdings)) {
        const path = `balanceSheet.${instrument}.${side}.${sector}`;
        const place = locate(path, ["balanceSheet", instrument, side, sector]);
        const given = unitOf(holding, document);
        if (units[given].measures !== "money") {
          problems.push(problem("world/wrong-unit", place, { given, known: unitsLike("usd bn") }));
        }
        const amount = valueOf(holding);
        if (amount === residual) residuals.push(path);
        else if (amount < 0)
          problems.push(problem("world/out-of-range", place, { given: amount, range: "≥ 0", unit: given }));
      }
    }
    const at = locate(`balanceSheet.${instrument}`, ["balanceSheet"], instrument);
    if (residuals.length > 1) problems.push(problem("world/two-residuals", at, { instrument, holders: residuals }));
    if (kind === "real" && row.liabilities !== undefined)
      problems.push(problem("world/real-has-issuer", at, { instrument }));
    if (kind !== "financial" && residuals.length > 0)
      problems.push(problem("world/residual-of-nothing", at, { instrument }));
    return problems;
  });
}

function valueOf(holding: Holding): number | typeof residual {
  return typeof holding === "object" ? holding.value : holding;
}

function unitOf(holding: Holding, document: WorldDocument): UnitName {
  const given = typeof holding === "object" ? holding.unit : undefined;
  return (given ?? document.unit) as UnitName;
}

/** Amounts in USD billions; the residual holder has what the other side needs. */
function openingRow(document: WorldDocument, instrument: string, isFinancial: boolean): OpeningRow {
  const row = document.balanceSheet[instrument] ?? { assets: {} };
  const amounts = (holdings: Holdings = {}): Map<string, number> =>
    new Map(
      Object.entries(holdings).flatMap(([sector, holding]) => {
        const value = valueOf(holding);
        return value === residual ? [] : [[sector, convert(value, unitOf(holding, document), "usd bn")]];
      }),
    );
  const assets = amounts(row.assets);
  const liabilities = amounts(row.liabilities);
  for (const [side, holdings] of sides(row)) {
    const holder = Object.keys(holdings).find((sector) => valueOf(holdings[sector] ?? 0) === residual);
    if (holder === undefined) continue;
    const rest = sum(liabilities) - sum(assets);
    if (side === "assets") assets.set(holder, rest);
    else liabilities.set(holder, -rest);
  }
  const gross = sum(assets) + sum(liabilities);
  return { instrument, assets, liabilities, gap: isFinancial ? sum(assets) - sum(liabilities) : 0, gross };
}

function rowProblems(row: OpeningRow, locate: Locate): Problem[] {
  const { instrument, gap, gross } = row;
  const at = locate(`balanceSheet.${instrument}`, ["balanceSheet"], instrument);
  const short = [...row.assets, ...row.liabilities].filter(([, amount]) => amount < 0);
  const problems = short.map(([sector, amount]) =>
    problem("world/residual-negative", at, { instrument, sector, amount }),
  );
  if (Math.abs(gap) > balanceTolerance * gross) {
    const assets = sum(row.assets);
    problems.push(problem("world/row-not-zero", at, { instrument, assets, liabilities: assets - gap, gap }));
  }
  return problems;
}

/** In id order of the file, so that the same world gives the same bits. */
function sum(amounts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const amount of amounts.values()) total += amount;
  return total;
}
