/** A quantity over time: a line between knots, held before the first and after the last. Two knots at one time are a jump. */
export type PiecewiseLinear = readonly Knot[];

export interface Knot {
  /** [yr] since the opening. */
  readonly time: number;
  readonly value: number;
}

/** The value just before a time: a jump at that moment has not happened yet. */
export function valueBefore(line: PiecewiseLinear, time: number): number {
  const next = line.findIndex((knot) => knot.time >= time);
  return between(next < 0 ? line.length - 1 : next - 1, line, time);
}

/** The value just after a time: a jump at that moment has happened. */
function valueAfter(line: PiecewiseLinear, time: number): number {
  return between(
    line.findLastIndex((knot) => knot.time <= time),
    line,
    time,
  );
}

/** On the stretch from the knot at `index` to the next; before the first knot and after the last the value is held. */
function between(index: number, line: PiecewiseLinear, time: number): number {
  const [start, end] = [line[index], line[index + 1]];
  if (start === undefined) return end?.value ?? 0;
  if (end === undefined) return start.value;
  if (time === end.time) return end.value;
  return start.value + ((end.value - start.value) * (time - start.time)) / (end.time - start.time);
}

/** The exact mean over a time that is not empty; that of a constant is the constant itself, to the last bit. */
export function meanOver(line: PiecewiseLinear, from: number, to: number): number {
  const inside = line.map(({ time }) => time).filter((time) => from < time && time < to);
  const cuts = [from, ...inside, to];
  const means = cuts.slice(1).map((end, piece) => (valueAfter(line, cuts[piece] ?? from) + valueBefore(line, end)) / 2);
  const first = means[0] ?? 0;
  return means.reduce(
    (mean, each, piece) => mean + ((each - first) * ((cuts[piece + 1] ?? to) - (cuts[piece] ?? from))) / (to - from),
    first,
  );
}
