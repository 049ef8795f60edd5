import { haircutClasses } from "../formats/world/assets.ts";
import { figuresOf, type PlacedFigure } from "../formats/world/figures.ts";
import type { WorldDocument } from "../formats/world.ts";
import type { CompiledWorld } from "../model/compile.ts";
import { assetClasses } from "../model/vocabulary.ts";
import { readName } from "./output-name.ts";
import { provenanceOf } from "./provenance.ts";

/** Whether a figure of a world, by its keys, is one an output starts from. */
type Starts = (keys: readonly PropertyKey[]) => boolean;

const anyOf =
  (...each: readonly Starts[]): Starts =>
  (keys) =>
    each.some((one) => one(keys));

/** The row of an instrument in the balance sheet: who holds it, who owes it, how much there is. */
const row =
  (...instruments: readonly string[]): Starts =>
  ([section, instrument]) =>
    section === "balanceSheet" && instruments.includes(String(instrument));

/** What one sector holds or owes of an instrument; of all instruments unless one is named. */
const held =
  (sector: string, instrument?: string): Starts =>
  ([section, item, ...at]) =>
    section === "balanceSheet" && (instrument === undefined || item === instrument) && at.includes(sector);

const level =
  (...names: readonly string[]): Starts =>
  ([section, name]) =>
    section === "reference" && names.includes(String(name));

const investor =
  (sector: string): Starts =>
  ([section, id]) =>
    section === "investors" && id === sector;

/** Terms of leverage of every investor. */
const leverage: Starts = ([section, , terms]) => section === "investors" && terms === "leverage";

const funds = level(
  "gdp",
  "netUses",
  "deficit",
  "privateSaving",
  "foreignInflow",
  "otherBorrowing",
  "aiSpending",
  "aiFinance",
  "aiOperatingCash",
  "aiCalls",
);

/** Where outputs start, by pattern of the vocabulary; first and second are the ids in the name. */
const starts: Readonly<Record<string, (first: string, second: string, terms: (asset?: string) => Starts) => Starts>> = {
  "<asset>.": (asset, _, terms) => anyOf(row(asset), terms(asset)),
  "channel.": (asset, _, terms) => anyOf(row(asset), terms(asset)),
  "<sector>.<instrument>": (sector, instrument) => held(sector, instrument),
  base: () => row("reserves", "currency"),
  "broad-money": () => row("currency", "deposits"),
  "bank-credit": () => row("bank-loans"),
  "credit-per-ai-dollar": () => anyOf(row("bank-loans"), level("aiSpending")),
  "spending-per-free-cash": () => level("aiSpending", "aiOperatingCash"),
  "net-liquidity": () => anyOf(held("central-bank"), row("treasury-account", "reverse-repo")),
  "yield-10y": () => level("yield10y"),
  "spread-ig": (_, __, terms) => anyOf(level("spreadIg"), terms("ig")),
  "spread-hy": (_, __, terms) => anyOf(level("spreadHy"), terms("hy")),
  gdp: () => level("gdp"),
  "forced-sales.": (sector, asset) => anyOf(investor(sector), asset === "" ? held(sector) : held(sector, asset)),
  "redemptions.": (fund) => anyOf(investor(fund), held(fund, "fund-shares")),
  "bank-losses": () => row("bank-loans", "bank-equity"),
  "loop-gain": () => leverage,
  amplification: () => leverage,
  rounds: () => leverage,
  runaway: () => leverage,
  breadth: (_, __, terms) => terms(),
  selectivity: (_, __, terms) => terms(),
};

/** Figures of a world that an output starts from, in the order of the file; none for a name of nothing. */
export function openingFiguresOf(name: string, document: WorldDocument, world: CompiledWorld): readonly PlacedFigure[] {
  const found = readName(name, world);
  if (found === undefined) return [];
  const parts = name.split(".");
  const ids = found.pattern.split(".").flatMap((part, i) => (part.startsWith("<") ? [parts[i] ?? ""] : []));
  const [first = "", second = ""] = ids;
  const terms =
    (asset?: string): Starts =>
    ([section, index]) =>
      section === "assets" && (asset === undefined || document.assets?.[Number(index)]?.id === asset);
  const key = Object.keys(starts).find(
    (each) => found.pattern === each || (each.endsWith(".") && found.pattern.startsWith(each)),
  );
  const start = key === undefined ? funds : starts[key]?.(first, second, terms);
  return start === undefined ? [] : figuresOf(document).filter(({ keys }) => start(keys));
}

/** Parameters of the rooms that make an output, without those that are of other assets or classes than its own. */
export function parametersBehind(name: string, world: CompiledWorld): readonly string[] {
  const { parameters = [] } = provenanceOf(name, world) ?? {};
  const asset = world.assets.ids.indexOf(name.split(".").find((part) => world.assets.ids.includes(part)) ?? "");
  if (asset < 0) return parameters;
  const own = [
    world.assets.ids[asset],
    assetClasses[world.assets.class[asset] as number],
    haircutClasses[world.assets.haircut[asset] as number],
  ];
  const all: readonly string[] = [...world.assets.ids, ...assetClasses, ...haircutClasses];
  return parameters.filter((key) => {
    const [, , member] = key.split(".");
    return member === undefined || own.includes(member) || !all.includes(member);
  });
}
