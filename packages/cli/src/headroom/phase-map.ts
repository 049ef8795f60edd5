import { type Axis, fixed, type HeadroomMarks, type PhaseCell, type PhaseDiagram } from "@ebb/core";
import type { Terminal } from "../terminal.ts";

/** What stands for a place of the map. */
export const cellMarks: Readonly<Record<PhaseCell, string>> = {
  abundance: "·",
  "as-before": "░",
  competition: "▓",
  unreachable: " ",
};
/** What stands for rows with a name; those further on in the list lie on top. */
export const pointMarks: Readonly<Record<keyof HeadroomMarks, string>> = {
  lowest: "▼",
  turningPoint: "◆",
  opening: "○",
  today: "●",
};
/** What lines are drawn with, and the path of the scenario. */
export const lineMarks = { opening: ":", row: "/" } as const;
export const pathMark = "+";

/** The phase diagram in characters, a line for each rate of purchases, the highest first; axes with their marks. */
export function phaseMap(diagram: PhaseDiagram, { words, lang }: Terminal): readonly string[] {
  const { finance, purchases, cells, headroomLines, path, marks } = diagram;
  const [columns, rows] = [finance.values.length, purchases.values.length];
  const map = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_each, c) => cellMarks[cells[r * columns + c] ?? "unreachable"]),
  );
  const put = (mark: string, at: { readonly finance: number; readonly purchases: number }): void => {
    const [c, r] = [nearest(finance, at.finance), nearest(purchases, at.purchases)];
    const line = map[r];
    if (line?.[c] !== undefined) line[c] = mark;
  };
  for (const { row, points } of headroomLines) {
    const [from, to] = points;
    if (from === undefined || to === undefined) continue;
    const apart = from.finance - from.purchases;
    for (const each of purchases.values) {
      if (each < from.purchases || each > to.purchases) continue;
      put(row === diagram.row ? lineMarks.row : lineMarks.opening, { finance: apart + each, purchases: each });
    }
  }
  for (const each of path) put(pathMark, each);
  for (const [name, mark] of Object.entries(pointMarks)) {
    const point = path[marks[name as keyof HeadroomMarks] ?? -1];
    if (point !== undefined) put(mark, point);
  }
  const labels = Array.from(purchases.values, (each) => fixed(each, digitsOf(purchases), lang));
  const margin = Math.max(...labels.map((each) => each.length));
  const lines = map.map((line, r) => `${(labels[r] ?? "").padStart(margin)} ${line.join("")}`).toReversed();
  return [
    words.headroom.purchasesAxis,
    ...lines,
    `${" ".repeat(margin + 1)}${financeLabels(finance, lang)}`,
    `${" ".repeat(margin + 1)}${words.headroom.financeAxis}`,
  ];
}

/** Place of the value nearest to one; none for what lies off the axis. */
function nearest({ values }: Axis, value: number): number {
  const [low = 0, high = 1] = [values[0], values.at(-1)];
  return Math.round(((value - low) / (high - low)) * (values.length - 1));
}

function digitsOf({ mark }: Axis): number {
  return mark >= 1 ? 0 : mark >= 0.1 ? 1 : 2;
}

/** Marks of the axis under their places, as many as do not touch. */
function financeLabels(axis: Axis, lang: Terminal["lang"]): string {
  const high = axis.values.at(-1) ?? 0;
  let line = "";
  for (let value = 0; value <= high * (1 + 1e-9); value += axis.mark) {
    const label = fixed(value, digitsOf(axis), lang);
    const start = Math.max(0, nearest(axis, value) - (value === 0 ? 0 : Math.floor(label.length / 2)));
    if (line !== "" && start < line.length + 1) continue;
    line = line.padEnd(start) + label;
  }
  return line;
}
