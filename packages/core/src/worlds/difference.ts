import type { World } from "../formats/parse-world.ts";
import { type Holding, ruleIn } from "../formats/parts.ts";
import { amountOf, figuresOf, valueOf } from "../formats/world/figures.ts";
import type { UnitName } from "../model/units.ts";
import { max } from "../solve/math.ts";

/** A number of two worlds; undefined where one does not have it. */
export interface NumberChange {
  /** Keys from the top of the world, ids in the place of positions. */
  readonly place: readonly string[];
  /** None: as the market quotes it. */
  readonly unit?: UnitName;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** A word of two worlds, or what stands beside a number: its grade and its source. */
export interface WordChange {
  readonly place: readonly string[];
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface ListChange {
  readonly list: "sectors" | "instruments" | "assets" | "plan";
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What differs between two worlds, whatever the order and the units they are written in. */
export interface WorldDifference {
  readonly lists: readonly ListChange[];
  /** Names, kinds, classes, terms and all else that is no number. */
  readonly words: readonly WordChange[];
  /** Rows of the balance sheet, their rests worked out [usd bn], the largest change first. */
  readonly balanceSheet: readonly NumberChange[];
  /** All other numbers. */
  readonly numbers: readonly NumberChange[];
  /** Numbers that come from elsewhere, or are known otherwise. */
  readonly sources: readonly WordChange[];
}

export function worldDifference(before: World, after: World): WorldDifference {
  const [one, other] = [numbersOf(before), numbersOf(after)];
  const changes = changed(one, other, (a, b) => !same(a, b)).map(({ place, before: a, after: b }): NumberChange => {
    const unit = a?.unit ?? b?.unit;
    return { place, before: a?.value, after: b?.value, ...(unit === undefined ? {} : { unit }) };
  });
  const size = ({ before: a = 0, after: b = 0 }: NumberChange): number => Math.abs(b - a);
  const lists = (["sectors", "instruments", "assets", "plan"] as const).map((list) => listChange(list, before, after));
  const isListed = ({ place: [list, id] }: WordChange): boolean =>
    lists.some((each) => each.list === list && [...each.added, ...each.removed].includes(id ?? ""));
  const bySource = changed(one, other, (a, b) => a !== undefined && b !== undefined && a.known !== b.known);
  return {
    lists: lists.filter(({ added, removed }) => added.length + removed.length > 0),
    words: changed(wordsOf(before), wordsOf(after), (a, b) => a !== b).filter((each) => !isListed(each)),
    balanceSheet: changes.filter(inBalanceSheet).toSorted((a, b) => size(b) - size(a)),
    numbers: changes.filter((each) => !inBalanceSheet(each)),
    sources: bySource.map(({ place, before: a, after: b }) => ({ place, before: a?.known, after: b?.known })),
  };
}

function inBalanceSheet({ place: [section] }: NumberChange): boolean {
  return section === "balanceSheet";
}

interface Known {
  readonly value: number;
  readonly unit?: UnitName | undefined;
  /** What rounding may move: a rest is as exact as its row. */
  readonly exact: number;
  /** Grade and source as one text. */
  readonly known: string;
}

function same(one: Known | undefined, other: Known | undefined): boolean {
  const [a, b] = [one?.value ?? 0, other?.value ?? 0];
  return Math.abs(a - b) <= max(one?.exact ?? 0, other?.exact ?? 0) + 1e-12 * max(Math.abs(a), Math.abs(b));
}

const separator = "\n";

function changed<Value>(
  one: ReadonlyMap<string, Value>,
  other: ReadonlyMap<string, Value>,
  differs: (a: Value | undefined, b: Value | undefined) => boolean,
): { readonly place: readonly string[]; readonly before: Value | undefined; readonly after: Value | undefined }[] {
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((key) => {
    const [before, after] = [one.get(key), other.get(key)];
    return differs(before, after) ? [{ place: key.split(separator), before, after }] : [];
  });
}

/** Every number of a world by its place; of balance-sheet rows the amounts, rests and units worked out. */
function numbersOf({ document, rows }: World): ReadonlyMap<string, Known> {
  const found = new Map<string, Known>();
  const put = (place: readonly string[], value: number, unit: UnitName | undefined, exact: number, figure?: Holding) =>
    found.set(place.join(separator), { value, unit, exact, known: knowledgeOf(figure) });
  for (const { instrument, assets, liabilities, claims, supply, gross } of rows) {
    const row = document.balanceSheet[instrument];
    const exact = 1e-12 * gross;
    const at = (...keys: string[]): readonly string[] => ["balanceSheet", instrument, ...keys];
    for (const { debtor, creditor, amount } of claims) {
      put(at("owed", debtor, creditor), amount, "usd bn", exact, row?.owed?.[debtor]?.[creditor]);
    }
    if (supply !== undefined) put(at("supply"), supply, "usd bn", exact, row?.supply);
    if (claims.length > 0) continue;
    for (const [side, holdings] of Object.entries({ assets, liabilities })) {
      const written = row?.[side as "assets" | "liabilities"];
      for (const [sector, amount] of holdings) put(at(side, sector), amount, "usd bn", exact, written?.[sector]);
    }
  }
  for (const { keys, figure, unit } of figuresOf(document)) {
    if (keys[0] === "balanceSheet" || valueOf(figure) === "residual") continue;
    const value = unit === undefined ? valueOf(figure) : amountOf(figure as number, unit);
    put(withIds(document, keys), value as number, unit, 0, figure);
  }
  return found;
}

/** What stands beside a number, in one text; a number alone is known from nowhere. */
function knowledgeOf(figure: Holding | undefined): string {
  if (typeof figure !== "object") return "";
  const { grade, source, date, rule } = figure;
  return [grade, source, date, ruleIn(rule, "en")].filter((each) => each !== undefined).join(" · ");
}

/** Ids in the place of positions in a list. */
function withIds(document: World["document"], keys: readonly PropertyKey[]): string[] {
  return keys.map((key, depth) => {
    const list = keys[depth - 1];
    return typeof key === "number" && (list === "assets" || list === "plan")
      ? (document[list]?.[key]?.id ?? String(key))
      : String(key);
  });
}

/** Everything of a world that is no figure, by its place. */
function wordsOf({ document }: World): ReadonlyMap<string, string> {
  const figures = new Set(figuresOf(document).map(({ keys }) => withIds(document, keys).join(separator)));
  const found = new Map<string, string>();
  const walk = (part: unknown, place: readonly string[]): void => {
    const key = place.join(separator);
    if (figures.has(key) || part === undefined) return;
    if (Array.isArray(part) && typeof part[0] === "string") found.set(key, part.join(", "));
    else if (typeof part === "object" && part !== null) {
      for (const [name, each] of Object.entries(part)) walk(each, [...place, nameIn(part, name, each)]);
    } else found.set(key, typeof part === "string" ? part : JSON.stringify(part));
  };
  const { balanceSheet: _, about: _about, $schema: _schema, ...rest } = document;
  walk(rest, []);
  return found;
}

/** Entries of a list go by their id; published ratios by what and when they are of. */
function nameIn(owner: object, name: string, entry: unknown): string {
  if (!Array.isArray(owner)) return name;
  const { id, ratio, date } = entry as { readonly id?: string; readonly ratio?: string; readonly date?: string };
  return id ?? (ratio === undefined ? name : `${ratio} ${date ?? ""}`);
}

function listChange(list: ListChange["list"], before: World, after: World): ListChange {
  const ids = ({ document }: World): readonly string[] => (document[list] ?? []).map(({ id }) => id);
  return {
    list,
    added: ids(after).filter((id) => !ids(before).includes(id)),
    removed: ids(before).filter((id) => !ids(after).includes(id)),
  };
}
