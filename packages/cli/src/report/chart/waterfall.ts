import { type ChannelAttribution, fixed } from "@ebb/core";
import type { EChartsOption } from "echarts";
import { type Html } from "../html.ts";
import { colour } from "../palette.ts";
import type { Telling } from "../telling.ts";
import { drawn } from "./drawn.ts";

/** Log points, a hundredth of a log: small ones are per cent. */
export function logPoints(value: number, lang: "en" | "ru"): string {
  const text = fixed(100 * value, 1, lang);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Room that a number beside a bar takes [px]. */
const labelWidth = 50;

/** Ends of the axis: every bar from its start to its end, and beside it room for its number, one of `labels` on a line. */
function extent(
  rows: readonly { readonly from: number; readonly to: number; readonly value: number }[],
  labels: number,
): readonly [number, number] {
  let [low, high] = [0, 0];
  // The room in units of the axis depends on the ends, and they on it: a few rounds settle that.
  for (let round = 0; round < 8; round++) {
    const label = (high - low) / labels;
    const [before, after] = [low, high];
    [low, high] = [0, 0];
    for (const { from, to, value } of rows) {
      low = Math.min(low, Math.min(from, to) - (value < 0 ? label : 0));
      high = Math.max(high, Math.max(from, to) + (value < 0 ? 0 : label));
    }
    if (low === before && high === after) break;
  }
  return low === high ? [-1, 1] : [low, high];
}

/** From the opening price to the deepest one, channel by channel: each bar begins where the one above it ends. */
export function waterfall(
  id: string,
  title: string,
  { players, values, total, residual }: ChannelAttribution,
  draws: readonly ChannelAttribution[],
  telling: Telling,
): Html {
  const { lang, report: say } = telling;
  const order = players.map((_, i) => i).toSorted((a, b) => Math.abs(values[b] ?? 0) - Math.abs(values[a] ?? 0));
  let at = 0;
  const bars = order.map((i) => {
    const from = at;
    at += values[i] ?? 0;
    const drawnValues = draws.map((each) => each.values[each.players.indexOf(players[i] ?? "money")] ?? 0);
    return {
      label: telling.words.story.channels[players[i] ?? "money"],
      from,
      to: at,
      value: values[i] ?? 0,
      low: Math.min(values[i] ?? 0, ...drawnValues),
      high: Math.max(values[i] ?? 0, ...drawnValues),
    };
  });
  const rows = [
    ...bars,
    { label: say.residual, from: at, to: at - residual, value: residual, low: 0, high: 0 },
    { label: say.sum, from: 0, to: total, value: total, low: 0, high: 0 },
  ];
  const rowHeight = 21;
  const edges = { left: 124, right: 4, top: 2, bottom: 2 };
  const size = { width: 400, height: edges.top + edges.bottom + rowHeight * rows.length };
  const [low, high] = extent(rows, (size.width - edges.left - edges.right) / labelWidth);
  const option: EChartsOption = {
    grid: edges,
    xAxis: {
      type: "value",
      min: low,
      max: high,
      show: false,
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: rows.map(({ label }) => label),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: colour("ink"), fontSize: 12, margin: 8 },
    },
    series: [
      {
        type: "custom",
        silent: true,
        data: rows.map((_, i) => [0, i]),
        renderItem: (params: { dataIndex: number }, api: { coord(point: readonly number[]): number[] }) => {
          const row = rows[params.dataIndex];
          if (row === undefined) return undefined;
          const [x0 = 0, y = 0] = api.coord([row.from, params.dataIndex]);
          const [x1 = 0] = api.coord([row.to, params.dataIndex]);
          const [zero = 0] = api.coord([0, 0]);
          const isSum = params.dataIndex === rows.length - 1;
          const ink = isSum ? colour("ink") : row.value > 0 ? colour("up") : colour("down");
          const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)];
          const text = logPoints(row.value, lang);
          const isFall = row.value < 0;
          return {
            type: "group",
            children: [
              {
                type: "line",
                shape: { x1: zero, x2: zero, y1: y - rowHeight / 2, y2: y + rowHeight / 2 },
                style: { stroke: colour("rule"), lineWidth: 1 },
              },
              {
                type: "rect",
                shape: { x: left, y: y - 6.5, width: Math.max(1, right - left), height: 13 },
                style: { fill: ink },
              },
              ...(params.dataIndex >= rows.length - 2
                ? []
                : [
                    {
                      type: "line",
                      shape: { x1, x2: x1, y1: y + 6.5, y2: y + rowHeight - 6.5 },
                      style: { stroke: colour("quiet"), lineWidth: 0.75 },
                    },
                  ]),
              {
                type: "text",
                style: {
                  text,
                  x: isFall ? left - 5 : right + 5,
                  y,
                  align: isFall ? "right" : "left",
                  verticalAlign: "middle",
                  fill: ink,
                  fontSize: 12,
                  fontWeight: isSum ? 600 : 400,
                },
              },
            ],
          };
        },
      },
    ] as NonNullable<EChartsOption["series"]>,
  };
  const description = rows.map(({ label, value }) => `${label} ${logPoints(value, lang)}`).join(", ");
  return drawn(id, option, size, { title, description });
}
