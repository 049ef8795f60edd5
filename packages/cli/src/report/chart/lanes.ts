import { type Cascade, type CascadeLane, fixed, percent, type RunRecord } from "@ebb/core";
import type { EChartsOption } from "echarts";
import { type Html, html } from "../html.ts";
import { colour } from "../palette.ts";
import { chartName, type Telling } from "../telling.ts";
import { yearAt } from "./asset-paths.ts";
import { drawn } from "./drawn.ts";

const laneHeight = 22;
const edges = { top: 26, right: 8, bottom: 8 };

/** A lane a line, a month a column: how much happened where, from those who begin to what comes of it. */
export function lanesChart(
  id: string,
  lanes: readonly CascadeLane[],
  { periods }: Cascade,
  run: RunRecord,
  telling: Telling,
): Html {
  const { report: say } = telling;
  const description = lanes.map((lane) => `${laneName(lane, telling)}: ${totalOf(lane, telling)}`).join("; ");
  const height = edges.top + edges.bottom + laneHeight * lanes.length;
  const draw = (own: string, width: number, left: number, letters: number): Html =>
    drawn(
      own,
      optionOf(lanes, periods.length, run, left, letters, telling),
      { width, height },
      { title: say.lanesTitle, description },
    );
  return html`<div class="wider">${draw(id, 900, 262, 33)}</div><div class="narrow">${draw(`${id}-narrow`, 360, 172, 24)}</div>`;
}

/** `Crypto traders sell`, `Bitcoin`: who or what a lane is about. */
export function laneName({ kind, id }: CascadeLane, { report: say, sector, asset }: Telling): string {
  if (kind === "asset") return asset(id);
  if (kind === "confidence") return say.confidenceOf[id] ?? id;
  return say.lane[kind](sector(id));
}

/** What a lane comes to over the run. */
export function totalOf({ kind, total }: CascadeLane, { lang, words }: Telling): string {
  if (kind === "asset") return percent(total, 0, lang);
  if (kind === "confidence") return fixed(total, 2, lang);
  return words.run.dollars(fixed(total, Math.abs(total) < 10 ? 1 : 0, lang));
}

function optionOf(
  lanes: readonly CascadeLane[],
  periods: number,
  run: RunRecord,
  left: number,
  letters: number,
  telling: Telling,
): EChartsOption {
  const perMonth = 12 * run.scenario.dt;
  const most = lanes.map((lane) => Math.max(...lane.cells.map((cell) => sizeOf(lane, cell)), 1e-12));
  const isWide = left > 200;
  /** A date where a half year begins, on a narrow chart a year; none where nothing follows. */
  const labelAt = (period: number): string => {
    const months = Math.round(period * perMonth);
    if (period >= periods || months % (isWide ? 6 : 12) !== 0) return "";
    return isWide
      ? yearAt(run.world.date, months + 1, telling.lang)
      : (run.scenario.periodNames[period] ?? "").slice(0, 7);
  };
  return {
    grid: { ...edges, left },
    xAxis: {
      type: "value",
      position: "top",
      min: 0.5,
      max: periods + 0.5,
      interval: 6 / perMonth,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: colour("grid") } },
      axisLabel: {
        color: colour("quiet"),
        fontSize: 11.5,
        showMinLabel: true,
        align: "left",
        formatter: (value: number) => labelAt(value - 0.5),
      },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: lanes.map((lane) => chartName(laneName(lane, telling), letters)),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: colour("ink"), fontSize: isWide ? 12 : 11, margin: isWide ? 10 : 6, interval: 0 },
      splitLine: { show: false },
    },
    series: [
      {
        type: "custom",
        silent: true,
        data: lanes.map((_, i) => [1, i]),
        renderItem: ({ dataIndex }: { dataIndex: number }, api: { coord(point: readonly number[]): number[] }) => {
          const lane = lanes[dataIndex];
          if (lane === undefined) return undefined;
          const [x0 = 0, y = 0] = api.coord([1, dataIndex]);
          const [x1 = 0] = api.coord([2, dataIndex]);
          const [end = 0] = api.coord([periods + 0.5, dataIndex]);
          const width = x1 - x0;
          return {
            type: "group",
            children: [
              {
                type: "line",
                shape: { x1: x0 - width / 2, x2: end, y1: y, y2: y },
                style: { stroke: colour("grid"), lineWidth: 1 },
              },
              ...lane.cells.map((cell) => {
                const { row, amount } = cell;
                const share = sizeOf(lane, cell) / (most[dataIndex] ?? 1);
                const half = Math.max(0.75, ((laneHeight - 5) / 2) * share);
                const x = x0 + (row - 1) * width;
                return {
                  type: "rect",
                  shape: { x: x - width * 0.38, y: y - half, width: width * 0.76, height: 2 * half },
                  style: { fill: inkOf(lane, amount) },
                };
              }),
            ],
          };
        },
      },
    ] as NonNullable<EChartsOption["series"]>,
  };
}

/** How much happened: of confidence, its distance from rest. */
function sizeOf({ kind }: CascadeLane, { amount }: CascadeLane["cells"][number]): number {
  return kind === "confidence" ? Math.abs(1 - amount) : Math.abs(amount);
}

function inkOf({ kind }: CascadeLane, amount: number): string {
  if (kind === "asset") return colour(amount > 0 ? "up" : "down");
  if (kind === "seller") return colour("down");
  if (kind === "powder") return colour("source");
  return colour(kind === "spender" ? "use" : "between");
}
