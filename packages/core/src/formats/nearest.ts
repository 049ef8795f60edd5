import { min } from "../solve/math.ts";

/**
 * The known word nearest to a mistyped one, or undefined when none is near: at most one edit for every three letters of its
 * longest part (`commitment-calls` of `commitment-calls.drawRate`): two names of one room are not near for that alone.
 * Distance: edits with transposition of neighbours (optimal string alignment).
 */
export function nearest(given: string, known: readonly string[]): string | undefined {
  const longest = given.split(".").reduce((length, part) => (part.length > length ? part.length : length), 0);
  let best: string | undefined;
  let bestDistance = Math.floor(longest / 3) + 1;
  const lower = given.toLowerCase();
  for (const word of known) {
    // As many letters as one has more must be added at least.
    if (Math.abs(word.length - given.length) >= bestDistance) continue;
    const distance = editDistance(lower, word.toLowerCase());
    if (distance < bestDistance) {
      best = word;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let twoBack: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let distance = min(substitution, min(previous[j] ?? 0, current[j - 1] ?? 0) + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) distance = min(distance, (twoBack[j - 2] ?? 0) + 1);
      current.push(distance);
    }
    twoBack = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
