/**
 * Units as data: what a person may write, and the factor into the engine's units
 * (USD billions, decimals per year, years, shares, logs).
 */
export const units = {
  "usd bn": { measures: "money", factor: 1 },
  "usd tn": { measures: "money", factor: 1000 },
  "usd mn": { measures: "money", factor: 1e-3 },
  "usd bn/yr": { measures: "flow", factor: 1 },
  "usd tn/yr": { measures: "flow", factor: 1000 },
  "1/yr": { measures: "rate", factor: 1 },
  bp: { measures: "yield", factor: 1e-4 },
  pct: { measures: "share", factor: 1e-2 },
  share: { measures: "share", factor: 1 },
  log: { measures: "log", factor: 1 },
  yr: { measures: "time", factor: 1 },
  mo: { measures: "time", factor: 1 / 12 },
  d: { measures: "time", factor: 1 / 365 },
  x: { measures: "ratio", factor: 1 },
} as const satisfies Readonly<Record<string, { measures: string; factor: number }>>;

export type UnitName = keyof typeof units;
export const unitNames = Object.keys(units) as readonly UnitName[];

/** Units that measure the same as this one and may stand in its place. */
export function unitsLike(name: UnitName): readonly UnitName[] {
  return unitNames.filter((each) => units[each].measures === units[name].measures);
}

/** A value in the unit of `to`, for units that measure the same. */
export function convert(value: number, from: UnitName, to: UnitName): number {
  return from === to ? value : (value * units[from].factor) / units[to].factor;
}
