import { EbbError, type Place, type Problem, problem } from "../model/problem.ts";

/** How many faults of one table are spelled out; a wrong separator alone can make millions. */
export const mostShown = 200;

/** Counts all faults and keeps the first: the rest mostly repeat them. */
export class FaultList {
  readonly #kept: Problem[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** make: called for the faults that are kept. */
  add(make: () => Problem): void {
    if (this.#count++ < mostShown) this.#kept.push(make());
  }

  /** Throws EbbError with what was found, in the order of the lines, and with how many there are where not all are shown. */
  refuseAny(file: Place): void {
    if (this.#count === 0) return;
    const sorted = this.#kept.toSorted((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
    const more =
      this.#count > mostShown ? [problem("holdings/many-faults", file, { faults: this.#count, shown: mostShown })] : [];
    throw new EbbError([...more, ...sorted]);
  }
}
