import { describe, expect, it } from "vitest";
import type { Column } from "../../packages/core/src/model/column.ts";
import type { RunRecord } from "../../packages/core/src/model/record.ts";
import { world } from "../runs.ts";
import { type Sample, trials } from "./sample.ts";
import { type Horizon, story } from "./scenarios.ts";

const steps = ["month", "week", "day"] as const;
type Step = (typeof steps)[number];
/** A year is a whole number of each. */
const year = (step: Step): Horizon => ({ months: 12, step });

/** What differs between two steps and is of the order of the step, against the same of a shorter one, both measured by days. */
const firstOrder = (1 / 12 - 1 / 365) / (1 / 52 - 1 / 365);

/** Steps compared with days see nothing below this [log]: settled prices are that exact. */
const negligible = 1e-7;

/** What is left of a run: log prices as it ends, whether anything happened at a date or not at all, and when lenders first called. */
interface Outcome {
  readonly logPrices: readonly number[];
  readonly hasEvent: boolean;
  readonly calls: readonly number[];
}
type Outcomes = Readonly<Record<Step, Outcome>>;

function outcomeOf({ price, sold, state, sectors, world: { assets }, scenario: { periods } }: RunRecord): Outcome {
  const happened = [sold, sectors.called, sectors.inDefault, state.runaway, state.unsold, state.aiBacklog];
  return {
    logPrices: Array.from(price.subarray(periods * assets.ids.length), Math.log),
    hasEvent: happened.some((column) => column.some((each) => each !== 0)),
    calls: firstCalls(sectors.called, periods),
  };
}

/** When each borrower was first called by its lenders [months], Infinity where it never was. */
function firstCalls(called: Column, periods: number): readonly number[] {
  const width = called.length / (periods + 1);
  return Array.from({ length: width }, (_, sector) => {
    const at = called.findIndex((each, cell) => cell % width === sector && each > 0);
    return at < 0 ? Infinity : (12 * Math.floor(at / width)) / periods;
  });
}

/** Every draw of a sample in three steps. */
function outcomes(sample: Sample): readonly Outcomes[] {
  const found: Outcomes[] = [];
  const [inWeeks, inDays] = [trials(sample, story, year("week")), trials(sample, story, year("day"))];
  for (const month of trials(sample, story, year("month"))) {
    const [week, day] = [inWeeks.next().value, inDays.next().value];
    if (!week || !day) break;
    found.push({ month: outcomeOf(month.run()), week: outcomeOf(week.run()), day: outcomeOf(day.run()) });
  }
  return found;
}

/** Furthest from days at the end of the year, over all assets [log]. */
function errorOf(step: Step, { [step]: one, day }: Outcomes): number {
  return Math.max(...one.logPrices.map((each, a) => Math.abs(each - (day.logPrices[a] ?? Number.NaN))));
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN;
}

/** Invariant 5: a shorter step is the same run, seen better. */
export function stepConsistencyLaws(sample: Sample): void {
  describe("step consistency", () => {
    let known: readonly Outcomes[] | undefined;
    const all = (): readonly Outcomes[] => (known ??= outcomes(sample));

    it("without an event prices come closer at least as fast as the step gets shorter", () => {
      const calm = all().filter(
        (each) => !steps.some((step) => each[step].hasEvent) && errorOf("month", each) > negligible,
      );
      const ratios = calm.map((each) => errorOf("month", each) / errorOf("week", each));
      expect(calm.length).toBeGreaterThan(all().length / 20);
      expect(quantile(ratios, 0)).toBeGreaterThan(0.8 * firstOrder);
      expect(quantile(ratios, 0.5)).toBeGreaterThan(0.95 * firstOrder);
    });

    it("across events the dates of margin calls converge", () => {
      const late: Record<"month" | "week", number[]> = { month: [], week: [] };
      let once = 0;
      for (const each of all()) {
        for (const step of ["month", "week"] as const) {
          each[step].calls.forEach((date, sector) => {
            const inDays = each.day.calls[sector] ?? Infinity;
            if (date < Infinity && inDays < Infinity) late[step].push(Math.abs(date - inDays));
            else if (date < Infinity || inDays < Infinity) once++;
          });
        }
      }
      expect(once).toBeLessThan(0.2 * late.month.length);
      expect(quantile(late.week, 0.5)).toBeLessThan(quantile(late.month, 0.5) / 2);
      expect(quantile(late.week, 0.9)).toBeLessThan(1);
    });

    // Quantiles of a few draws say nothing.
    if (sample.draws < 200) return;
    it("across events the quantiles of an ensemble converge", () => {
      const bitcoin = world.assets.ids.indexOf("bitcoin");
      const at = (step: Step, part: number): number =>
        quantile(
          all().map((each) => each[step].logPrices[bitcoin] ?? Number.NaN),
          part,
        );
      const gap = (step: Step): number =>
        [0.05, 0.1, 0.25, 0.5, 0.75, 0.9].reduce((sum, part) => sum + Math.abs(at(step, part) - at("day", part)), 0);
      expect(gap("week")).toBeLessThan(gap("month") / 2);
    });
  });
}
