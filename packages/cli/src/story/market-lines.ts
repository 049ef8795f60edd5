import { fixed, seriesOf, type RunRecord, type Story, type StoryOfSet } from "@ebb/core";
import { fitted } from "../print/fitted.ts";
import type { Terminal } from "../terminal.ts";
import { periodInWords, withRange } from "./figure-words.ts";

/** The market for funds, a column a set: has capital become scarce, since when, and how much. */
export function marketLines({ sets, runs }: Story, terminal: Terminal, room: number): string {
  const { words, lang } = terminal;
  const say = words.story;
  const under = sets.flatMap((set, index) => (runs[index] === undefined ? [] : [{ set, run: runs[index] }]));
  const row = (label: string, cell: (set: StoryOfSet, run: RunRecord) => string): readonly string[] => [
    `  ${label}`,
    ...under.map(({ set, run }) => cell(set, run)),
  ];
  const figure =
    (name: string, show: (value: number, run: RunRecord) => string) => (set: StoryOfSet, run: RunRecord) => {
      const found = set.ranges.figures.get(name);
      return found === undefined ? "—" : withRange(found, (value) => show(value, run));
    };
  const rows = [
    ["", ...under.map(({ set }) => set.parameterSet)],
    row(say.rows.regime, (_, run) => {
      const label = Array.from<number | string, string>(seriesOf(run, "regime") ?? [], String).at(-1) ?? "";
      return say.regimes[label as keyof typeof say.regimes] ?? label;
    }),
    row(
      say.rows.turningPoint,
      figure("turning-point", (months, run) => periodInWords(months, run, terminal)),
    ),
    row(
      say.rows.tightness,
      figure("tightness max", (value) => fixed(value, 2, lang)),
    ),
    row(
      say.rows.headroom,
      figure("headroom min", (value) => fixed(value, 0, lang)),
    ),
    row(
      say.rows.displacement,
      figure("displacement max", (value) => fixed(100 * value, 0, lang)),
    ),
    row(
      say.rows.x,
      figure("x max", (value) => fixed(value, 1, lang)),
    ),
  ];
  return fitted(rows, ["left", ...under.map(() => "right" as const)], room);
}
