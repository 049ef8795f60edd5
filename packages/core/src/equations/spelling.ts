import { nearest } from "../formats/nearest.ts";

/**
 * Looks up what a mistyped name may have meant. Each look costs a comparison with every known name, so that only the
 * first 20 are answered: a file with more unknown names has another fault than spelling.
 */
export function speller(known: Iterable<string>): (given: string) => string | undefined {
  const names = [...known];
  let left = 20;
  return (given) => (left-- > 0 ? nearest(given, names) : undefined);
}
