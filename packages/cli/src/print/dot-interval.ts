/** A middle and its ends, drawn between two ends of an axis: `├──●────┤`. What lies beyond the right end, never too, ends in `▸`. */
export function dotInterval(
  { low, middle, high }: { readonly low: number; readonly middle: number; readonly high: number },
  [from, to]: readonly [number, number],
  columns: number,
): string {
  const last = columns - 1;
  const placeOf = (value: number): number =>
    value > to ? columns : Math.max(0, Math.round((last * (value - from)) / (to - from)));
  const [left, dot, right] = [placeOf(low), placeOf(middle), placeOf(high)];
  const marks = Array.from({ length: columns }, (_, place) => {
    if (place === last && right > last) return "▸";
    if (place === dot) return "●";
    if (place === left) return "├";
    if (place === right) return "┤";
    return place > left && place < right ? "─" : " ";
  });
  return marks.join("");
}
