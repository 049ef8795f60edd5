import type { RunRecord } from "../model/record.ts";
import { outputNames } from "../outputs/outputs.ts";
import type { AskedFigure } from "./ranges.ts";

/** Read of every asset: outputs of one value a run, and the change it ends with. */
const ofAssets = ["trough", "worst-month-end", "first-10", "rank", "half-life"] as const;

/** Series and how they are read; what has one value a run stands without. */
const ofTheRun: Readonly<Record<string, readonly AskedFigure["statistic"][]>> = {
  "turning-point": [undefined],
  x: ["max", "last"],
  tightness: ["max", "last"],
  displacement: ["max", "last"],
  headroom: ["min", "last"],
  "yield-10y": ["max", "last"],
  "spread-ig": ["max", "last"],
  "spread-hy": ["max", "last"],
  gdp: ["last"],
  base: ["last"],
  "broad-money": ["last"],
  "bank-credit": ["last"],
  "net-liquidity": ["last"],
  "credit-per-ai-dollar": ["last"],
  "spending-per-free-cash": ["max"],
  "loop-gain": ["max"],
  amplification: ["max"],
  rounds: ["max"],
  "bank-losses": ["sum"],
  breadth: ["min", "last"],
  selectivity: ["last"],
};

/** Flows of a sector, told by their sum over the run; what it sold of each asset is told of the central draw alone. */
const flows = /^(forced-sales|redemptions)\.[^.]+$/;

/** The figures a story tells of a scenario, of those its run reports. */
export function storyFigures(run: RunRecord): readonly AskedFigure[] {
  const known = outputNames(run);
  const ofAsset = run.world.assets.ids.flatMap((id): readonly AskedFigure[] => [
    ...ofAssets.map((each) => ({ output: `${id}.${each}` })),
    { output: `${id}.change`, statistic: "last" },
  ]);
  const ofRun = Object.entries(ofTheRun).flatMap(([output, statistics]) =>
    statistics.map((statistic) => ({ output, ...(statistic === undefined ? {} : { statistic }) })),
  );
  const ofFlows = known.filter((name) => flows.test(name)).map((output) => ({ output, statistic: "sum" as const }));
  return [...ofAsset, ...ofRun, ...ofFlows].filter(({ output }) => known.includes(output));
}
