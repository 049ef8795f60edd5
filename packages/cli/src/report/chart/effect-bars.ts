import { fixed, movedPart, type SizedEffect } from "@ebb/core";
import type { EChartsOption } from "echarts";
import { type Html, html } from "../html.ts";
import { colour } from "../palette.ts";
import { parameterName } from "../parameter-name.ts";
import { change, chartName, type Telling } from "../telling.ts";
import { ticksFor } from "./axis.ts";
import { drawn } from "./drawn.ts";
import { valueAxis } from "./value-axis.ts";

/** What a figure does when one assumption is a fifth smaller (hollow) or larger (full): a tornado, the heaviest on top. */
export function effectBars(id: string, effects: readonly SizedEffect[], telling: Telling): Html {
  const { report: say, lang } = telling;
  const [down, up] = [change(-movedPart, 0, lang), change(movedPart, 0, lang)];
  const rowHeight = 24;
  const edges = { top: 4, bottom: 28, right: 40 };
  const height = edges.top + edges.bottom + rowHeight * effects.length;
  const description = effects
    .map(
      (each) =>
        `${parameterName(each, telling)}: ${down} ${points(each.down, telling)}, ${up} ${points(each.up, telling)}`,
    )
    .join("; ");
  const draw = (own: string, width: number, left: number, letters: number): Html =>
    drawn(
      own,
      optionOf(effects, { ...edges, left }, letters, telling),
      { width, height },
      { title: say.sections.assumptions, description },
    );
  return html`<ul class="legend"><li><span class="swatch hollow"></span>${down}</li><li><span class="swatch" style="background:var(--ink)"></span>${up}</li></ul>
<div class="wider">${draw(id, 900, 320, 46)}</div><div class="narrow">${draw(`${id}-narrow`, 360, 150, 22)}</div>`;
}

function points(value: number | undefined, { lang }: Telling): string {
  if (value === undefined || !Number.isFinite(value)) return "—";
  const text = fixed(100 * value, 1, lang);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function optionOf(
  effects: readonly SizedEffect[],
  grid: { readonly left: number; readonly top: number; readonly bottom: number; readonly right: number },
  letters: number,
  telling: Telling,
): EChartsOption {
  const { lang } = telling;
  const finite = (value: number | undefined): number => (value === undefined || !Number.isFinite(value) ? 0 : value);
  const ticks = ticksFor(
    effects.flatMap(({ down, up }) => [finite(down), finite(up)]),
    grid.left > 200 ? 6 : 3,
  );
  return {
    grid,
    xAxis: valueAxis(ticks, 12, (value) => `${value > 0 ? "+" : ""}${fixed(100 * value, 0, lang)}`),
    yAxis: {
      type: "category",
      inverse: true,
      data: effects.map((each) => chartName(parameterName(each, telling), letters)),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: colour("ink"), fontSize: 12, margin: 10, interval: 0 },
    },
    series: [
      {
        type: "custom",
        silent: true,
        data: effects.map((_, i) => [0, i]),
        renderItem: ({ dataIndex }: { dataIndex: number }, api: { coord(point: readonly number[]): number[] }) => {
          const [zero = 0, y = 0] = api.coord([0, dataIndex]);
          const bar = (value: number | undefined, dy: number, isFull: boolean): object[] => {
            const amount = finite(value);
            if (amount === 0) return [];
            const [x = 0] = api.coord([amount, dataIndex]);
            const ink = amount > 0 ? colour("up") : colour("down");
            return [
              {
                type: "rect",
                shape: { x: Math.min(zero, x), y: y + dy, width: Math.max(1, Math.abs(x - zero)), height: 7 },
                style: isFull ? { fill: ink } : { fill: colour("paper"), stroke: ink, lineWidth: 1.2 },
              },
            ];
          };
          const effect = effects[dataIndex];
          return {
            type: "group",
            children: [
              ...bar(effect?.down, -8, false),
              ...bar(effect?.up, 1, true),
              {
                type: "line",
                shape: { x1: zero, x2: zero, y1: y - 12, y2: y + 12 },
                style: { stroke: colour("quiet"), lineWidth: 1 },
              },
            ],
          };
        },
      },
    ] as NonNullable<EChartsOption["series"]>,
  };
}
