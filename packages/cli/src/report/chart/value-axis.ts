import { colour } from "../palette.ts";
import type { Ticks } from "./axis.ts";

/** An axis of values with a line of the grid at every tick. fontSize: of its labels [px]. */
export function valueAxis({ low, high, step }: Ticks, fontSize: number, inWords: (value: number) => string) {
  return {
    type: "value" as const,
    min: low,
    max: high,
    interval: step,
    splitLine: { lineStyle: { color: colour("grid") } },
    axisLabel: { color: colour("quiet"), fontSize, formatter: inWords },
  };
}
