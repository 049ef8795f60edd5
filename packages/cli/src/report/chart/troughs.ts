import { percent } from "@ebb/core";
import type { EChartsOption } from "echarts";
import { type Html, html } from "../html.ts";
import { colour } from "../palette.ts";
import { change, chartLines, digitsOf, figureIn, type Telling } from "../telling.ts";
import { ticksFor } from "./axis.ts";
import { drawn } from "./drawn.ts";
import { valueAxis } from "./value-axis.ts";

/** Assets a chart takes before it stops to be read; the rest is one line. */
export const mostShown = 16;

interface Row {
  readonly label: string;
  readonly marks: readonly {
    readonly set: string;
    readonly central: number;
    readonly low: number;
    readonly high: number;
    readonly text: string;
  }[];
}

/** Deepest change of every asset: central run as a dot, 80 of 100 draws as a line, one pair a row for the parameter sets. */
export function troughs(telling: Telling): Html {
  const { story, assets, report: say, lang } = telling;
  const rowOf = (label: string, ids: readonly string[]): Row => ({
    label,
    marks: story.sets.flatMap((set) => {
      const found = ids.flatMap((id) => figureIn(set, `${id}.trough`) ?? []);
      const [first] = found;
      if (first === undefined) return [];
      const central = Math.min(...found.map((each) => each.central));
      const low = Math.min(...found.map(({ range }) => range.low));
      const high = Math.max(...found.map(({ range }) => range.high));
      const text = ids.length === 1 ? change(central, digitsOf(first), lang) : "";
      return [{ set: set.parameterSet, central, low, high, text }];
    }),
  });
  const rest = assets.slice(mostShown);
  const rows = [
    ...assets.slice(0, mostShown).map((id) => rowOf(telling.asset(id), [id])),
    ...(rest.length === 0 ? [] : [rowOf(say.others(rest.length), rest)]),
  ];
  const description = rows
    .map(({ label, marks }) => `${label}: ${marks.map(({ set, text }) => `${set} ${text}`).join(", ")}`)
    .join("; ");
  const draw = (id: string, width: number, left: number, letters: number): Html =>
    drawn(
      id,
      optionOf(rows, left, letters, telling),
      { width, height: heightOf(rows) },
      { title: say.troughsTitle, description },
    );
  return html`<div class="wider">${draw("troughs", 900, 228, 33)}</div><div class="narrow">${draw("troughs-narrow", 360, 152, 22)}</div>`;
}

const rowHeight = 33;
const edges = { top: 6, bottom: 28, right: 48 };
const heightOf = (rows: readonly Row[]): number => edges.top + edges.bottom + rowHeight * rows.length;

function optionOf(rows: readonly Row[], left: number, letters: number, { lang }: Telling): EChartsOption {
  const ticks = ticksFor(
    rows.flatMap(({ marks }) => marks.flatMap(({ central, low, high }) => [central, low, high])),
    left > 160 ? 8 : 4,
  );
  return {
    grid: { ...edges, left },
    xAxis: {
      ...valueAxis(ticks, 12, (value) => percent(value, 0, lang)),
      axisLine: { show: false },
      axisTick: { show: false },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: rows.map(({ label }) => chartLines(label, letters)),
      axisLine: { show: true, onZero: false, lineStyle: { color: colour("rule") } },
      axisTick: { show: false },
      axisLabel: { color: colour("ink"), fontSize: left > 160 ? 13 : 12, lineHeight: 14, margin: 8, interval: 0 },
    },
    series: [
      {
        type: "custom",
        silent: true,
        data: rows.map((_, i) => [0, i]),
        renderItem: ({ dataIndex }: { dataIndex: number }, api: { coord(point: readonly number[]): number[] }) => ({
          type: "group",
          children: (rows[dataIndex]?.marks ?? []).flatMap(({ set, central, low, high, text }, which, all) => {
            const dy = all.length === 1 ? 0 : which === 0 ? -6.5 : 6.5;
            const [x1 = 0, y0 = 0] = api.coord([low, dataIndex]);
            const [x2 = 0] = api.coord([high, dataIndex]);
            const [x = 0] = api.coord([central, dataIndex]);
            const y = y0 + dy;
            const ink = colour(set === "essay" ? "essay" : "evidence");
            return [
              {
                type: "line",
                shape: { x1, x2, y1: y, y2: y },
                style: { stroke: ink, lineWidth: 2.5, opacity: 0.55, ...(set === "essay" && { lineDash: [5, 3] }) },
              },
              set !== "essay"
                ? { type: "circle", shape: { cx: x, cy: y, r: 4.5 }, style: { fill: ink } }
                : {
                    type: "polygon",
                    shape: {
                      points: [
                        [x, y - 5.5],
                        [x + 5.5, y],
                        [x, y + 5.5],
                        [x - 5.5, y],
                      ],
                    },
                    style: { fill: ink },
                  },
              {
                type: "text",
                style: {
                  text,
                  x: Math.max(x2, x) + 9,
                  y,
                  align: "left",
                  verticalAlign: "middle",
                  fill: ink,
                  fontSize: 11.5,
                },
              },
            ];
          }),
        }),
      },
    ] as NonNullable<EChartsOption["series"]>,
  };
}
