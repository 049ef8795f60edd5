import { fixed, type HeadroomMarks, type PhaseDiagram } from "@ebb/core";
import type { EChartsOption } from "echarts";
import { type Html, html } from "../html.ts";
import { colour } from "../palette.ts";
import type { Telling } from "../telling.ts";
import { drawn } from "./drawn.ts";

type Mark = keyof HeadroomMarks;
const marked: readonly Mark[] = ["opening", "turningPoint", "lowest", "today"];

/** Where capital is scarce: finance of AI to the right, purchases of the central bank upward; the scenario as a path with its days. */
export function phaseChart(id: string, diagram: PhaseDiagram, telling: Telling): Html {
  const { say, lang } = telling;
  const description = diagram.path
    .filter(({ row }) => Object.values(diagram.marks).includes(row))
    .map(({ period, finance, purchases }) => `${period}: ${fixed(finance, 0, lang)}, ${fixed(purchases, 0, lang)}`)
    .join("; ");
  const draw = (own: string, width: number, height: number): Html =>
    drawn(own, optionOf(diagram, width, telling), { width, height }, { title: say.phaseTitle, description });
  return html`<div class="wider">${draw(id, 720, 470)}</div><div class="narrow">${draw(`${id}-narrow`, 360, 340)}</div>`;
}

function optionOf(diagram: PhaseDiagram, width: number, telling: Telling): EChartsOption {
  const { say, lang, words } = telling;
  const { finance, purchases, cells, headroomLines, path, marks, row } = diagram;
  const [columns, rows] = [finance.values.length, purchases.values.length];
  const [left = 0, right = 0] = [finance.values[0], finance.values[columns - 1]];
  const [low = 0, high = 0] = [purchases.values[0], purchases.values[rows - 1]];
  const [dx, dy] = [(right - left) / (columns - 1), (high - low) / (rows - 1)];
  const shade = { competition: 0.24, "as-before": 0.12, abundance: 0, unreachable: 0 } as const;
  const axis = {
    axisLine: { lineStyle: { color: colour("rule") }, onZero: false },
    axisTick: { show: false },
    splitLine: { show: false },
    nameLocation: "middle" as const,
    nameTextStyle: { color: colour("quiet"), fontSize: 12 },
    axisLabel: { color: colour("quiet"), fontSize: 12, formatter: (value: number) => fixed(value, 0, lang) },
  };
  type Api = { coord(point: readonly number[]): number[] };
  const box = ([x0 = 0, y0 = 0]: number[], [x1 = 0, y1 = 0]: number[]): object => ({
    x: Math.min(x0, x1),
    y: Math.min(y0, y1),
    width: Math.abs(x1 - x0) + 0.3,
    height: Math.abs(y1 - y0) + 0.3,
  });
  /** Cells of one kind beside each other in a row are one box. */
  const runs = Array.from({ length: rows }, (_, r) => r).flatMap((r) => {
    const found: { kind: keyof typeof shade; r: number; from: number; to: number }[] = [];
    for (let c = 0; c < columns; c++) {
      const kind = cells[r * columns + c] ?? "abundance";
      const last = found.at(-1);
      if (last !== undefined && last.kind === kind) last.to = c;
      else found.push({ kind, r, from: c, to: c });
    }
    return found;
  });
  const points = marked.flatMap((mark) => {
    const at = marks[mark];
    const place = at === undefined ? undefined : path[at];
    return place === undefined ? [] : [{ mark, at: [place.finance, place.purchases] as const, period: place.period }];
  });
  /** Marks on the same place share a label. */
  const labels = new Map<string, { readonly at: readonly [number, number]; texts: string[] }>();
  for (const { mark, at, period } of points) {
    const key = at.map((each) => Math.round(each)).join(" ");
    const label = labels.get(key) ?? { at, texts: [] };
    label.texts.push(`${words.headroom.marks[mark]} ${period}`);
    labels.set(key, label);
  }
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
        clip: true,
        data: runs.map((_, i) => [0, i]),
        renderItem: ({ dataIndex }: { dataIndex: number }, api: Api) => {
          const found = runs[dataIndex];
          if (found === undefined) return undefined;
          const [fromX, toX] = [(finance.values[found.from] ?? 0) - dx / 2, (finance.values[found.to] ?? 0) + dx / 2];
          const y = purchases.values[found.r] ?? 0;
          const clipX = (x: number): number => Math.min(right, Math.max(left, x));
          const clipY = (at: number): number => Math.min(high, Math.max(low, at));
          return {
            type: "rect",
            shape: box(api.coord([clipX(fromX), clipY(y - dy / 2)]), api.coord([clipX(toX), clipY(y + dy / 2)])),
            style:
              found.kind === "unreachable"
                ? { fill: colour("grid"), opacity: 0.8 }
                : { fill: colour("down"), opacity: shade[found.kind] },
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
        data: [...labels.values()].map((_, i) => [0, i]),
        renderItem: ({ dataIndex }: { dataIndex: number }, api: Api) => {
          const label = [...labels.values()][dataIndex];
          if (label === undefined) return undefined;
          const [x = 0, y = 0] = api.coord([...label.at]);
          const isRight = label.at[0] > left + 0.6 * (right - left);
          return {
            type: "group",
            children: [
              {
                type: "circle",
                shape: { cx: x, cy: y, r: 5 },
                style: { fill: colour("evidence"), stroke: colour("paper"), lineWidth: 1.5 },
              },
              {
                type: "text",
                style: {
                  text: label.texts.join("\n"),
                  x: isRight ? x - 9 : x + 9,
                  y: y - 9,
                  align: isRight ? "right" : "left",
                  verticalAlign: "bottom",
                  lineHeight: 15,
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
