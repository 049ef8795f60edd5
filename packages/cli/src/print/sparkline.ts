const levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/** The course of a series in at most `columns` characters, from its lowest value to its highest; flat lines are flat. */
export function sparkline(values: readonly number[], columns: number): string {
  const count = Math.min(columns, values.length);
  const picked = Array.from(
    { length: count },
    (_, i) => values[Math.round((i * (values.length - 1)) / Math.max(1, count - 1))] ?? 0,
  );
  const low = picked.reduce((least, each) => Math.min(least, each), Infinity);
  const high = picked.reduce((most, each) => Math.max(most, each), -Infinity);
  const size = Math.max(Math.abs(low), Math.abs(high));
  // A spread within rounding of the level is no movement.
  if (high - low <= 1e-9 * size) return (levels[3] ?? "").repeat(count);
  return picked.map((each) => levels[Math.round(((each - low) / (high - low)) * (levels.length - 1))]).join("");
}
