import { fixed, type HeadroomMarks, type PhaseCell, type PhaseDiagram } from "@ebb/core";
import type { EChartsOption } from "echarts";
import { type Html, html } from "../html.ts";
import { colour } from "../palette.ts";
import type { Telling } from "../telling.ts";
import { drawn } from "./drawn.ts";

type Mark = keyof HeadroomMarks;
const shades = {
  competition: { ink: "down", opacity: 0.24 },
  "as-before": { ink: "down", opacity: 0.11 },
  unreachable: { ink: "grid", opacity: 0.8 },
} as const;
const inside = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

const marked: readonly Mark[] = ["opening", "turningPoint", "lowest", "today"];

/** Where capital is scarce: finance of AI to the right, purchases of the central bank upward; the scenario as a path with its days. */
export function phaseChart(id: string, diagram: PhaseDiagram, telling: Telling): Html {
  const { report: say, lang } = telling;
  const description = diagram.path
    .filter(({ row }) => Object.values(diagram.marks).includes(row))
    .map(({ period, finance, purchases }) => `${period}: ${fixed(finance, 0, lang)}, ${fixed(purchases, 0, lang)}`)
    .join("; ");
  const draw = (own: string, width: number, height: number): Html =>
    drawn(own, optionOf(diagram, width, telling), { width, height }, { title: say.phaseTitle, description });
  return html`<div class="wider">${draw(id, 900, 520)}</div><div class="narrow">${draw(`${id}-narrow`, 360, 340)}</div>`;
}

function optionOf(diagram: PhaseDiagram, width: number, telling: Telling): EChartsOption {
  const { report: say, lang, words } = telling;
  const { finance, purchases, cells, headroomLines, path, marks, row } = diagram;
  const [columns, rows] = [finance.values.length, purchases.values.length];
  const [left = 0, right = 0] = [finance.values[0], finance.values[columns - 1]];
  const [low = 0, high = 0] = [purchases.values[0], purchases.values[rows - 1]];
  const [dx, dy] = [(right - left) / (columns - 1), (high - low) / (rows - 1)];
  const axis = {
    axisLine: { lineStyle: { color: colour("rule") }, onZero: false },
    axisTick: { show: false },
    splitLine: { show: false },
    nameLocation: "middle" as const,
    nameTextStyle: { color: colour("quiet"), fontSize: 12 },
    axisLabel: { color: colour("quiet"), fontSize: 12, formatter: (value: number) => fixed(value, 0, lang) },
  };
  type Api = { coord(point: readonly number[]): number[] };
  /** Cells of one kind beside each other in a row are one box. */
  const boxes = Array.from({ length: rows }, (_, r) => r).flatMap((r) => {
    const found: { kind: PhaseCell; r: number; from: number; to: number }[] = [];
    for (let c = 0; c < columns; c++) {
      const kind = cells[r * columns + c] ?? "abundance";
      const last = found.at(-1);
      if (last?.kind === kind) last.to = c;
      else found.push({ kind, r, from: c, to: c });
    }
    return found;
  });
  const shaded = (["competition", "as-before", "unreachable"] as const).filter((kind) =>
    boxes.some((each) => each.kind === kind),
  );
  const points = marked.flatMap((mark) => {
    const at = marks[mark];
    const place = at === undefined ? undefined : path[at];
    return place === undefined ? [] : [{ mark, at: [place.finance, place.purchases] as const, period: place.period }];
  });
  // From left to right, the left one highest: no label crosses the line that leads to another.
  const named = points.toSorted((a, b) => a.at[0] - b.at[0]);
  return {
    grid: { left: 66, right: 16, top: 12, bottom: 48 },
    xAxis: {
      type: "value",
      min: left,
      max: right,
      interval: width > 500 ? finance.mark : 2 * finance.mark,
      name: say.financeAxis,
      nameGap: 30,
      ...axis,
    },
    yAxis: {
      type: "value",
      min: low,
      max: high,
      interval: purchases.mark,
      name: say.purchasesAxis,
      nameGap: 50,
      ...axis,
    },
    series: [
      {
        type: "custom",
        silent: true,
        data: shaded.map((_, i) => [0, i]),
        renderItem: ({ dataIndex }: { dataIndex: number }, api: Api) => {
          const kind = shaded[dataIndex] ?? "competition";
          // One shape for all that is shaded alike: shapes beside each other would show their seams.
          const pathData = boxes
            .filter((each) => each.kind === kind)
            .map(({ r, from, to }) => {
              const at = (column: number, row: number): number[] =>
                api.coord([inside(left + column * dx, left, right), inside(low + row * dy, low, high)]);
              const [x0 = 0, y0 = 0] = at(from - 0.5, r - 0.5);
              const [x1 = 0, y1 = 0] = at(to + 0.5, r + 0.5);
              return `M${x0} ${y0 + 0.4}H${x1}V${y1}H${x0}Z`;
            })
            .join("");
          return {
            type: "path",
            shape: { pathData },
            style: { fill: colour(shades[kind].ink), opacity: shades[kind].opacity },
          };
        },
      },
      ...headroomLines.map((line) => ({
        type: "line",
        silent: true,
        symbol: "none",
        data: line.points.map((each) => [each.finance, each.purchases]),
        lineStyle: {
          color: colour("ink"),
          width: line.row === row ? 1.75 : 1.25,
          type: line.row === row ? "solid" : "dashed",
        },
      })),
      {
        type: "line",
        silent: true,
        data: path.map((each) => [each.finance, each.purchases]),
        symbol: "circle",
        symbolSize: 3.5,
        itemStyle: { color: colour("evidence") },
        lineStyle: { color: colour("evidence"), width: 1.5 },
      },
      {
        type: "custom",
        silent: true,
        data: named.map((_, i) => [0, i]),
        renderItem: ({ dataIndex }: { dataIndex: number }, api: Api) => {
          const label = named[dataIndex];
          if (label === undefined) return undefined;
          const [x = 0, y = 0] = api.coord([...label.at]);
          const isRight = label.at[0] > left + 0.7 * (right - left);
          const at = y - 16 - 17 * (named.length - 1 - dataIndex);
          return {
            type: "group",
            children: [
              {
                type: "line",
                shape: { x1: x, x2: x, y1: y, y2: at - 5 },
                style: { stroke: colour("evidence"), lineWidth: 0.75 },
              },
              {
                type: "circle",
                shape: { cx: x, cy: y, r: 5 },
                style: { fill: colour("evidence"), stroke: colour("paper"), lineWidth: 1.5 },
              },
              {
                type: "text",
                style: {
                  text: `${words.headroom.marks[label.mark]} ${label.period}`,
                  stroke: colour("paper"),
                  lineWidth: 3,
                  x: isRight ? x - 5 : x + 5,
                  y: at,
                  align: isRight ? "right" : "left",
                  verticalAlign: "middle",
                  fill: colour("ink"),
                  fontSize: 12,
                },
              },
            ],
          };
        },
      },
    ] as NonNullable<EChartsOption["series"]>,
  };
}
