import { type Place, type Problem, problem } from "../../model/problem.ts";
import { convert, type UnitName, units, unitsLike } from "../../model/units.ts";
import type { Grade } from "../../model/vocabulary.ts";
import { type Figure, type Holding, residual } from "../parts.ts";
import type { WorldDocument } from "../world.ts";
import { printPath, type Locate } from "../zod-problems.ts";
import { type ReferenceLevel, referenceLevels } from "./reference.ts";

/** A number of a world, where it stands, the unit it has where it names none, and what it may be. */
export interface PlacedFigure {
  readonly keys: readonly PropertyKey[];
  readonly figure: Holding;
  /** None: the number is as the market quotes it. */
  readonly unit?: UnitName;
  readonly range: readonly [number, number];
}

const anything = [-Infinity, Infinity] as const;
const notNegative = [0, Infinity] as const;
const fraction = [0, 1] as const;

/** A number without its certificate; the rest of a row stays the word `residual`. */
export function valueOf(figure: Holding): number | typeof residual {
  return typeof figure === "object" ? figure.value : figure;
}

/** How well a number is known; what falls to the holder of the rest is judgement, D, where nothing else is said. */
export function gradeOf(figure: Holding | undefined): Grade | undefined {
  if (figure === undefined || typeof figure === "number") return undefined;
  const named = typeof figure === "object" ? figure.grade : undefined;
  return named ?? (valueOf(figure) === residual ? "D" : undefined);
}

export function unitOf(figure: Holding, fallback: UnitName): UnitName {
  return ((typeof figure === "object" ? figure.unit : undefined) as UnitName | undefined) ?? fallback;
}

/** A figure in `to`; `fallback` is its unit where it names none. */
export function amountOf(figure: Figure, fallback: UnitName, to: UnitName = fallback): number {
  return convert(valueOf(figure) as number, unitOf(figure, fallback), to);
}

/** A number of a world in the unit of its place: money in usd bn, whatever unit the file counts in; all else as it stands. */
export function inPlaceUnit({ figure, unit }: PlacedFigure): { readonly value: number; readonly unit?: UnitName } {
  const value = valueOf(figure) as number;
  if (unit === undefined) return { value };
  const given = unitOf(figure, unit);
  return units[given].measures === "money"
    ? { value: convert(value, given, "usd bn"), unit: "usd bn" }
    : { value, unit: given };
}

/** Every number of a world, in the order of the format. */
export function figuresOf(document: WorldDocument): readonly PlacedFigure[] {
  const money = document.unit as UnitName;
  const found: PlacedFigure[] = [];
  const add = (
    keys: readonly PropertyKey[],
    figure: Holding | undefined,
    unit: UnitName | undefined,
    range: readonly [number, number],
  ): void => {
    if (figure !== undefined) found.push({ keys, figure, range, ...(unit === undefined ? {} : { unit }) });
  };
  const addAll = (
    keys: readonly PropertyKey[],
    figures: Readonly<Record<string, Holding>> = {},
    unit: UnitName,
    range: readonly [number, number],
  ): void => {
    for (const [id, figure] of Object.entries(figures)) add([...keys, id], figure, unit, range);
  };

  for (const [instrument, row] of Object.entries(document.balanceSheet)) {
    const keys = ["balanceSheet", instrument];
    addAll([...keys, "assets"], row.assets, money, notNegative);
    addAll([...keys, "liabilities"], row.liabilities, money, notNegative);
    add([...keys, "supply"], row.supply, money, notNegative);
    for (const [debtor, claims] of Object.entries(row.owed ?? {})) {
      addAll([...keys, "owed", debtor], claims, money, notNegative);
    }
  }
  for (const [index, { price, cashFlow, rateBeta }] of (document.assets ?? []).entries()) {
    const keys = ["assets", index];
    add([...keys, "price"], price, undefined, notNegative);
    add([...keys, "cashFlow", "duration"], cashFlow?.duration, "yr", notNegative);
    add([...keys, "cashFlow", "onset"], cashFlow?.onset, "yr", notNegative);
    add([...keys, "cashFlow", "yield"], cashFlow?.yield, "share", anything);
    add([...keys, "rateBeta"], rateBeta, "x", anything);
  }
  for (const [sector, investor] of Object.entries(document.investors ?? {})) {
    const keys = ["investors", sector];
    const { redemptions, leverage } = investor;
    add([...keys, "floor"], investor.floor, money, notNegative);
    add([...keys, "creditLine"], investor.creditLine, money, notNegative);
    add([...keys, "callShare"], investor.callShare, "share", fraction);
    add([...keys, "redemptions", "notice"], redemptions?.notice, "yr", notNegative);
    add([...keys, "redemptions", "period"], redemptions?.period, "yr", notNegative);
    add([...keys, "redemptions", "gate"], redemptions?.gate, "share", fraction);
    add([...keys, "leverage", "buffer"], leverage?.buffer, "share", notNegative);
    add([...keys, "leverage", "limit"], leverage?.limit, money, notNegative);
    add([...keys, "leverage", "loanToValue"], leverage?.loanToValue, "share", fraction);
    addAll([...keys, "conviction"], investor.conviction, "share", fraction);
  }
  addAll(["conviction"], document.conviction, "share", fraction);
  for (const [level, figure] of Object.entries(document.reference ?? {})) {
    add(["reference", level], figure, referenceLevels[level as ReferenceLevel], anything);
  }
  for (const [index, { amounts }] of (document.plan ?? []).entries()) {
    addAll(["plan", index, "amounts"], amounts, "usd bn/yr", anything);
  }
  return found;
}

/** Each number by itself: its unit, its range, and the date it belongs to. */
export function figureProblems(document: WorldDocument, locate: Locate): Problem[] {
  return figuresOf(document).flatMap((placed) =>
    // Places are looked up for faults alone: a large world has thousands of figures.
    faultsOf(placed, document.date).map((fault) => fault(locate(printPath(placed.keys), placed.keys))),
  );
}

type Fault = (place: Place) => Problem;

function faultsOf({ figure, unit, range }: PlacedFigure, baseline: string): readonly Fault[] {
  const value = valueOf(figure);
  const named = typeof figure === "object" ? (figure.unit as UnitName | undefined) : undefined;
  const faults: Fault[] = [];
  if (named !== undefined && (unit === undefined || units[named].measures !== units[unit].measures)) {
    const known = unit === undefined ? [] : unitsLike(unit);
    faults.push((place) => problem("world/wrong-unit", place, { given: named, known }));
  } else if (value !== residual) {
    const [low, high] = range;
    const inUnit = unit === undefined || named === undefined ? value : convert(value, named, unit);
    if (!(inUnit >= low && inUnit <= high)) {
      const accepted = high === Infinity ? `≥ ${low}` : `${low} … ${high}`;
      faults.push((place) =>
        problem("world/out-of-range", place, { given: value, range: accepted, unit: named ?? unit }),
      );
    }
  }
  if (typeof figure !== "object" || figure.date === undefined) return faults;
  const { date, rule } = figure;
  const start = firstDay(date);
  if (start === undefined) faults.push((place) => problem("world/unreadable-date", place, { given: date }));
  // A figure of a later day says nothing about the opening unless a rule brings it back.
  else if (rule === undefined && start > baseline) {
    faults.push((place) => problem("world/after-baseline", place, { date, baseline }));
  }
  return faults;
}

/** First day of a year, quarter, month or day; none where the text is none of them. */
function firstDay(date: string): string | undefined {
  const quarter = /^(\d{4})Q([1-4])$/.exec(date);
  if (quarter !== null) return `${quarter[1]}-${String(3 * Number(quarter[2]) - 2).padStart(2, "0")}-01`;
  if (/^\d{4}$/.test(date)) return `${date}-01-01`;
  const month = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/.exec(date);
  if (month === null) return undefined;
  return month[2] === undefined ? `${date}-01` : date;
}
