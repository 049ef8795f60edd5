import { pathProblems } from "../formats/parse-scenario.ts";
import type { PathDocument, ScenarioBody } from "../formats/scenario.ts";
import { parameterRegistry } from "../mechanisms/registry.ts";
import { yearsAfter } from "./calendar.ts";
import { type Column, column } from "./column.ts";
import type { CompiledWorld } from "./compile.ts";
import { datedPath } from "./dated-path.ts";
import { endOfEach, meanOfEach, type Periods, periodsOf, type Step } from "./periods.ts";
import type { PiecewiseLinear } from "./piecewise-linear.ts";
import { EbbError, type Problem, problem } from "./problem.ts";
import { type UnitName, units } from "./units.ts";
import type { Channel, Room, ScenarioPath } from "./vocabulary.ts";

/** What a scenario does to a world, period by period, in engine units. */
export interface CompiledScenario {
  readonly id: string;
  /** Whole steps of the horizon, and the length of one [yr]. */
  readonly periods: number;
  readonly dt: number;
  /** Each period by its last day, as 2025-10-31; where a step is a month or more only by its month, as 2025-10. */
  readonly periodNames: readonly string[];
  readonly paths: ScenarioColumns;
  /** Parameters the scenario sets, by key: the mean of each period. */
  readonly parameters: ReadonlyMap<string, Column>;
  /** Whether any of them changes during the run. */
  readonly parametersChange: boolean;
  readonly without: readonly Channel[];
  readonly off: readonly Room[];
}

/**
 * One value a period; at rest where the scenario says nothing.
 * Flows and shares are the exact mean of their path over the period; levels stand as the period ends.
 */
export interface ScenarioColumns {
  /** Over the plan [usd bn/yr], and the share of it that the central bank buys. */
  readonly deficit: Column;
  readonly backstop: Column;
  /** What the central bank buys [usd bn/yr], < 0 sells; 1 where the other side is banks, 0 where it is not. */
  readonly purchases: Column;
  readonly fromBanks: Column;
  /** Levels [usd bn]. */
  readonly treasuryAccount: Column;
  readonly reverseRepo: Column;
  /** All spending [usd bn/yr]; calls over the plan [usd bn/yr]. */
  readonly aiSpending: Column;
  readonly labCalls: Column;
  /** Payouts that builders keep back to spend, over the plan [usd bn/yr]. */
  readonly ownCash: Column;
  /** 1 where banks lend what base money allows, 0 where deposits follow loans. */
  readonly multiplierView: Column;
  /** Who pays for spending over the plan; absent where the scenario leaves it to the parameters. */
  readonly financeShares?: FinanceShares;
  /** Level of the shift [decimal]. */
  readonly policyYield: Column;
  /** Over the plan [usd bn/yr]. */
  readonly savingShift: Column;
  readonly foreignShift: Column;
  /** Levels [log] by asset of the world, absent where the scenario says nothing of it. */
  readonly news: readonly (Column | undefined)[];
  readonly ownShock: readonly (Column | undefined)[];
}

export type FinanceShares = Readonly<Record<"cash" | "bonds" | "calls" | "sales", Column>>;

export interface ScenarioOptions {
  /** In place of the scenario's own horizon. */
  readonly months?: number | undefined;
  readonly step?: Step | undefined;
  /** Where a parameter rests before its path begins, by key, in engine units; its central value unless said otherwise. */
  readonly restOf?: ((key: string) => number) | undefined;
}

/**
 * Dated paths to columns by period. Time 0 is the end of the world's opening day. Deviations rest at 0, AI spending at the
 * plan of the world, the Treasury account and reverse repo at what the world opens with.
 * Throws EbbError with every fault at once: all that `parseScenario` refuses, with the assets of this world and
 * its output of a year as the largest flow and stock of money;
 * `scenario/horizon-too-short` and `scenario/path-too-short` for points that end before the horizon does.
 */
export function compileScenario(
  scenario: ScenarioBody,
  world: CompiledWorld,
  { months = scenario.horizon.months, step = scenario.horizon.step, restOf = centralValue }: ScenarioOptions = {},
): CompiledScenario {
  const periods = periodsOf({ months, step }, world.date);
  const faults = faultsOf(scenario, world, { months, step }, periods);
  if (faults.length > 0) throw new EbbError(faults);

  const line = (name: string, rest: number): PiecewiseLinear => datedPath(scenario.paths[name], rest, world.date);
  const flow = (name: ScenarioPath, rest = 0): Column => meanOfEach(periods, line(name, rest));
  const level = (name: ScenarioPath, rest = 0): Column => endOfEach(periods, line(name, rest));
  const ofEachAsset = (prefix: "news" | "own-shock"): ScenarioColumns["news"] =>
    world.assets.ids.map((asset) => {
      const name = `${prefix}.${asset}`;
      return name in scenario.paths ? endOfEach(periods, line(name, 0)) : undefined;
    });
  const chosen = (name: ScenarioPath, choice: string): Column => {
    const path = scenario.paths[name];
    return column(periods.count).fill(path !== undefined && "choice" in path && path.choice === choice ? 1 : 0);
  };
  const shares = financeShares(scenario.paths["ai-capex.finance-shares"], periods);
  const parameters = new Map(
    parameterRegistry
      .filter(({ key }) => key in scenario.paths)
      .map(({ key }) => [key, meanOfEach(periods, line(key, restOf(key)))]),
  );
  return {
    id: scenario.id,
    periods: periods.count,
    dt: 1 / periods.perYear,
    periodNames: periods.names,
    paths: {
      deficit: flow("fiscal.deficit"),
      backstop: flow("fiscal.backstop"),
      purchases: flow("central-bank.purchases"),
      fromBanks: chosen("central-bank.counterparty", "banks"),
      multiplierView: chosen("money-creation.view", "multiplier"),
      treasuryAccount: level("central-bank.treasury-account", openingLiabilities(world, "treasury-account")),
      reverseRepo: level("central-bank.reverse-repo", openingLiabilities(world, "reverse-repo")),
      aiSpending: flow("ai-capex.spending", world.reference.aiSpending),
      labCalls: flow("ai-capex.lab-calls"),
      ownCash: flow("ai-capex.own-cash"),
      ...(shares && { financeShares: shares }),
      policyYield: level("discounting.policy-yield"),
      savingShift: flow("saving.shift"),
      foreignShift: flow("foreign.shift"),
      news: ofEachAsset("news"),
      ownShock: ofEachAsset("own-shock"),
    },
    parameters,
    parametersChange: [...parameters.values()].some((values) => values.some((each) => each !== values[0])),
    without: scenario.without,
    off: scenario.off,
  };
}

function faultsOf(
  { id, paths }: ScenarioBody,
  world: CompiledWorld,
  { months, step }: ScenarioBody["horizon"],
  { count, lastDay }: Periods,
): readonly Problem[] {
  const locate = (path: string) => ({ path: `${id} · ${path}` });
  const faults = pathProblems(Object.entries(paths), locate, [], world.assets.ids, world.reference.gdp);
  if (!(count >= 1)) return [...faults, problem("scenario/horizon-too-short", locate("horizon"), { months, step })];
  for (const [name, path] of Object.entries(paths)) {
    const last = "points" in path ? path.points.at(-1)?.at : undefined;
    if (last === undefined || yearsAfter(world.date, last) >= yearsAfter(world.date, lastDay)) continue;
    faults.push(problem("scenario/path-too-short", locate(`paths.${name}`), { last, end: lastDay }));
  }
  return faults;
}

function financeShares(path: PathDocument | undefined, { count }: Periods): FinanceShares | undefined {
  if (path === undefined || !("shares" in path)) return undefined;
  const { factor } = units[path.unit as UnitName];
  const held = (share: number): Column => column(count).fill(share * factor);
  const { cash, bonds, calls, sales } = path.shares;
  return { cash: held(cash), bonds: held(bonds), calls: held(calls), sales: held(sales) };
}

/** All that is owed in an instrument as the world opens [usd bn]; 0 where there is no such instrument. */
function openingLiabilities({ layout, openingCells }: CompiledWorld, id: string): number {
  const instrument = layout.instruments.indexOf(id);
  if (instrument < 0) return 0;
  const start = layout.liabilitiesStart + instrument * layout.width;
  return openingCells.subarray(start, start + layout.width).reduce((sum, each) => sum + each, 0);
}

function centralValue(key: string): number {
  const spec = parameterRegistry.find((each) => each.key === key);
  return spec === undefined ? 0 : spec.value * units[spec.unit].factor;
}
