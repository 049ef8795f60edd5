import { percent } from "@ebb/core";
import type { EChartsOption } from "echarts";
import { type Html } from "../html.ts";
import { colour } from "../palette.ts";
import { change, type Telling } from "../telling.ts";
import { apart, ticksFor } from "./axis.ts";
import { drawn } from "./drawn.ts";
import { valueAxis } from "./value-axis.ts";

const size = { width: 300, height: 190 };
const edges = { left: 44, right: 52, top: 10, bottom: 26 };

/** The course of one asset under each parameter set: the central run as a line, 80 of 100 draws as a band. */
export function assetPath(asset: string, telling: Telling): Html {
  const { story, lang, report: say } = telling;
  const paths = story.sets.flatMap(({ parameterSet, ranges }) => {
    const changes = ranges.changes.get(asset);
    return changes === undefined ? [] : [{ parameterSet, changes }];
  });
  const run = story.runs[0];
  const rows = paths[0]?.changes.central.length ?? 0;
  const months = (row: number): number => 12 * (run?.scenario.dt ?? 0) * row;
  const all = paths.flatMap(({ changes: { central, low, high } }) => [...central, ...low, ...high]);
  const ticks = ticksFor(all, 4);
  const inside = size.height - edges.top - edges.bottom;
  const heightOf = (value: number): number => edges.top + (inside * (ticks.high - value)) / (ticks.high - ticks.low);
  const ends = paths.map(({ changes }) => changes.central[rows - 1] ?? 0);
  const labels = apart(ends.map(heightOf), 13, [edges.top + 4, size.height - edges.bottom - 4]);
  const heights = valueAxis(ticks, 11, (value) => percent(value, 0, lang));
  const option: EChartsOption = {
    grid: { ...edges },
    xAxis: {
      type: "value",
      min: 0,
      max: months(rows - 1),
      interval: 12,
      axisLine: { onZero: false, lineStyle: { color: colour("rule") } },
      axisTick: { lineStyle: { color: colour("rule") } },
      splitLine: { show: false },
      axisLabel: {
        color: colour("quiet"),
        fontSize: 11,
        formatter: (value: number) => yearAt(run?.world.date ?? "", value, lang),
      },
    },
    yAxis: {
      ...heights,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...heights.axisLabel, margin: 6 },
    },
    series: [
      zeroLine(),
      ...paths.flatMap(({ parameterSet, changes }, which) => {
        const ink = colour(parameterSet);
        const points = (of: Float64Array): [number, number][] => Array.from(of, (value, row) => [months(row), value]);
        const band = [...points(changes.low), ...points(changes.high).toReversed()];
        return [
          area(band, ink),
          {
            type: "line" as const,
            data: points(changes.central),
            symbol: "none",
            silent: true,
            lineStyle: {
              color: ink,
              width: 2,
              type: parameterSet === "essay" ? ([5, 3] as number[]) : ("solid" as const),
            },
            endLabel: {
              show: true,
              color: ink,
              fontSize: 12,
              fontWeight: 600,
              distance: 5,
              offset: [0, (labels[which] ?? 0) - heightOf(ends[which] ?? 0)] as [number, number],
              formatter: change(ends[which] ?? 0, 0, lang),
            },
          },
        ];
      }),
    ] as NonNullable<EChartsOption["series"]>,
  };
  const described = paths.map(({ parameterSet, changes }, which) => {
    const lowest = changes.central.reduce((least, each) => Math.min(least, each), 0);
    const at = rows - 1;
    return say.pathText(
      parameterSet,
      change(lowest, 0, lang),
      change(ends[which] ?? 0, 0, lang),
      `${change(changes.low[at] ?? 0, 0, lang)} … ${change(changes.high[at] ?? 0, 0, lang)}`,
    );
  });
  return drawn(`path-${telling.assets.indexOf(asset)}`, option, size, {
    title: say.pathTitle(telling.asset(asset)),
    description: described.join(" "),
  });
}

function zeroLine(): object {
  return {
    type: "line",
    data: [],
    silent: true,
    lineStyle: { color: colour("quiet") },
    markLine: {
      silent: true,
      symbol: "none",
      label: { show: false },
      lineStyle: { color: colour("quiet"), type: "solid", width: 1 },
      data: [{ yAxis: 0 }],
    },
  };
}

/** A filled shape through points of the chart. */
function area(points: readonly (readonly [number, number])[], ink: string): object {
  return {
    type: "custom",
    silent: true,
    clip: true,
    data: [points.flat()],
    renderItem: (_: unknown, api: { coord(point: readonly number[]): number[] }) => ({
      type: "polygon",
      shape: { points: points.map((each) => api.coord(each)) },
      style: { fill: ink, opacity: 0.16 },
    }),
  };
}

/** The month and year so many months after the opening. */
export function yearAt(opening: string, months: number, lang: "en" | "ru"): string {
  const [year = 0, month = 0] = opening.split("-").map(Number);
  const at = year * 12 + month - 1 + Math.round(months);
  const names =
    lang === "en"
      ? ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
      : ["янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек."];
  return `${names[at % 12] ?? ""} ${Math.floor(at / 12)}`;
}
