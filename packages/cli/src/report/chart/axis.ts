/** Ticks of an axis: round numbers, the ends of the axis among them. */
export interface Ticks {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** Ticks for values, about as many as asked for; zero is always one of them. */
export function ticksFor(values: readonly number[], about = 4): Ticks {
  const low = values.reduce((least, each) => Math.min(least, each), 0);
  const high = values.reduce((most, each) => Math.max(most, each), 0);
  // Values within rounding of one another are one value.
  const rough = (high - low > 1e-9 ? high - low : 1) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((each) => each * power >= rough * 0.999) ?? 10) * power;
  const whole = (value: number, round: (value: number) => number): number =>
    Number((round(value / step) * step).toPrecision(12)) + 0;
  // What goes beyond a tick by less than a line is wide needs no further one.
  const slack = 0.04 * step;
  const ends = { low: whole(low + slack, Math.floor), high: whole(high - slack, Math.ceil), step };
  return ends.low === ends.high ? { ...ends, high: ends.low + step } : ends;
}

/**
 * Moves labels that stand on one line apart, as little as it takes; order is kept.
 * at: where they would stand [px]; apart: least distance [px]; between: the ends of the line.
 */
export function apart(at: readonly number[], least: number, [from, to]: readonly [number, number]): readonly number[] {
  const order = at.map((_, i) => i).toSorted((a, b) => (at[a] ?? 0) - (at[b] ?? 0));
  const placed = [...at];
  let above = from - least;
  for (const i of order) above = placed[i] = Math.max(placed[i] ?? 0, above + least);
  let below = to + least;
  for (const i of order.toReversed()) below = placed[i] = Math.min(placed[i] ?? 0, below - least);
  return placed;
}
