import { type Figure, type Holding, residual, ruleIn } from "../formats/parts.ts";
import { amountOf, unitOf, valueOf } from "../formats/world/figures.ts";
import type { UnitName } from "../model/units.ts";
import { grades } from "../model/vocabulary.ts";

type Certified = Extract<Holding, object>;
type Rule = Certified["rule"];

/** A figure times a factor: its certificate stays, and tells by what rule it was changed. The rest of a row stays the rest. */
export function times(figure: Holding, factor: number, rule: string): Holding {
  const value = valueOf(figure);
  if (factor === 1 || value === residual) return figure;
  return typeof figure === "object"
    ? { ...figure, value: value * factor, rule: joinedRules([figure.rule, rule]) }
    : value * factor;
}

/**
 * Figures added up, in the unit of the first; `fallback` is the unit of those that name none.
 * The sum is known as well as its worst known part, and as of its oldest. The rest of a row swallows what is added to it.
 */
export function together(figures: readonly Holding[], fallback: UnitName): Holding {
  const [first = 0, ...others] = figures;
  if (others.length === 0) return first;
  const rest = figures.find((each) => valueOf(each) === residual);
  if (rest !== undefined) return rest;
  const unit = unitOf(first, fallback);
  const value = (figures as readonly Figure[]).reduce<number>((sum, each) => sum + amountOf(each, fallback, unit), 0);
  const certified = figures.filter((each): each is Certified => typeof each === "object");
  return certified.length === 0 ? value : certificateOf(certified, value, unit);
}

/** Named figures, those of one name added up. */
export function addedUp<Kind extends Holding>(
  named: readonly (readonly [name: string, figure: Kind])[],
  fallback: UnitName,
): Record<string, Kind> {
  const met = new Map<string, Kind[]>();
  for (const [name, figure] of named) met.set(name, [...(met.get(name) ?? []), figure]);
  return Object.fromEntries([...met].map(([name, figures]) => [name, together(figures, fallback) as Kind]));
}

/** The mean of two figures by their weights, in the unit of the first. */
export function meanOf(
  one: Figure,
  other: Figure,
  [first, second]: readonly [number, number],
  fallback: UnitName,
): Figure {
  const rule = "mean by value";
  return together([times(one, first, rule), times(other, second, rule)], fallback) as Figure;
}

function certificateOf(figures: readonly Certified[], value: number, unit: UnitName): Holding {
  const found = {
    unit: figures.some((each) => each.unit !== undefined) ? unit : undefined,
    date: figures.flatMap(({ date }) => date ?? []).toSorted()[0],
    source: joined(figures.map((each) => each.source)),
    grade: grades.findLast((grade) => figures.some((each) => each.grade === grade)),
    rule: joinedRules(figures.map((each) => each.rule)),
  };
  return { value, ...Object.fromEntries(Object.entries(found).filter(([, part]) => part !== undefined)) };
}

/** Texts one after the other, each once; none where there is none. */
function joined(texts: readonly (string | undefined)[]): string | undefined {
  const all = new Set(texts.filter((each) => each !== undefined));
  return all.size === 0 ? undefined : [...all].join("; ");
}

/** The same for rules: in both languages where one of them is. */
function joinedRules(rules: readonly Rule[]): Rule {
  const [en, ru] = (["en", "ru"] as const).map((lang) => joined(rules.map((each) => ruleIn(each, lang))));
  return en === undefined || ru === undefined || en === ru ? en : { en, ru };
}
