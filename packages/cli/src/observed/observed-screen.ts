import {
  type ComparedFigure,
  type ComparedProxy,
  fixed,
  type ObservedComparison,
  type ObservedSettings,
  type ObservedUnderSet,
} from "@ebb/core";
import { styled } from "../color.ts";
import { describeAll } from "../envelope.ts";
import { fitted } from "../print/fitted.ts";
import { type Names, namesOf } from "../print/names.ts";
import { ownText } from "../print/own-text.ts";
import type { Align } from "../print/table.ts";
import { wrap } from "../print/wrap.ts";
import { signed } from "../run/heading.ts";
import type { Terminal } from "../terminal.ts";
import type { ThesisOnWorld } from "../thesis/read-thesis.ts";

/** A page of 80 columns. */
const room = 80;

/** What was seen beside what a scenario gives, one part a parameter set. */
export function observedScreen(
  comparison: ObservedComparison,
  { thesis, world }: ThesisOnWorld,
  settings: ObservedSettings,
  terminal: Terminal,
): string {
  const { words, lang } = terminal;
  const say = words.observed;
  const { observations, months, end, inputs, sets } = comparison;
  const names = namesOf(world, terminal);
  const scenario = thesis.document.scenarios.find(({ id }) => id === observations.scenario);
  const title = (text: string): string => styled(terminal, "bold", wrap(text, room));
  const name = ownText(scenario?.name[lang] ?? observations.scenario, 60);
  return [
    [
      title(say.title(name, world.document.id)),
      wrap(say.window(observations.from, observations.to, months, end), room),
      wrap(observations.about[lang], room),
    ],
    ...sets.map((set) => [
      title(say.underSet(set.parameterSet, set.counts.hit, set.figures.length)),
      figureLines(set, names, terminal),
      ...(set.counts.divided === 0 ? [] : [wrap(say.divided(set.counts.divided), room)]),
      ...troubles(set, terminal),
    ]),
    [wrap(say.legend(settings.draws, settings.seed), room), ...inputLines(inputs, terminal)],
    ...splitLines(comparison, world, names, terminal, title),
    ...(observations.notes.length === 0
      ? []
      : [[title(say.notes), ...observations.notes.map((note) => listed(note[lang]))]]),
    [wrap(words.disclaimer, room)],
  ]
    .map((part) => part.join("\n"))
    .join("\n\n");
}

const align: readonly Align[] = ["left", "right", "right", "right", "left", "right"];

function figureLines({ figures }: ObservedUnderSet, names: Names, terminal: Terminal): string {
  const say = terminal.words.observed;
  const rows = figures.flatMap((figure, at) => {
    const isNew = figures[at - 1]?.measure !== figure.measure;
    return [...(isNew ? [[say.measures[figure.measure], "", "", "", "", ""]] : []), ...rowsOf(figure, names, terminal)];
  });
  return fitted([["", ...say.columns], ...rows], align, room);
}

/** A row for each instrument; the model's numbers stand with the first of them. */
function rowsOf(figure: ComparedFigure, names: Names, terminal: Terminal): readonly (readonly string[])[] {
  const { measure, unit, central, range, withoutInputs, proxies } = figure;
  const show = (value: number): string => {
    const shown = printed(value, unit);
    return measure === "level" ? level(shown, terminal) : change(shown, terminal);
  };
  const [first, ...others] = [...proxies].toSorted((a, b) => Number(b.isJudged) - Number(a.isJudged));
  if (first === undefined) return [];
  return [
    [
      `  ${labelOf(figure, first, names, terminal)}`,
      show(first.observed),
      show(central),
      `${show(range.low)} … ${show(range.high)}`,
      placeOf(first, unit, terminal),
      show(withoutInputs),
    ],
    ...others.map((proxy) => [
      `    ${ownText(proxy.name[terminal.lang], 40)}`,
      show(proxy.observed),
      "",
      "",
      proxy.isJudged ? placeOf(proxy, unit, terminal) : "",
      "",
    ]),
  ];
}

/** `memory: MU*`; a yield or a spread goes by what was looked at. */
function labelOf(
  { output, unit, restsOn }: ComparedFigure,
  proxy: ComparedProxy,
  names: Names,
  terminal: Terminal,
): string {
  const { lang, words } = terminal;
  const called = ownText(proxy.name[lang], 40);
  const asset = names.instrument(output);
  const isShare = unit === "pct" || unit === "share";
  const label = !isShare
    ? `${called}, ${words.observed.units[unit] ?? unit}`
    : called.toLowerCase() === asset.toLowerCase()
      ? asset
      : `${asset}: ${called}`;
  return restsOn.length === 0 ? label : `${label} *`;
}

/** `inside`, `8.7 above`, and a mark where the middle of the draws moves the other way. */
function placeOf({ side, by, sameSign }: ComparedProxy, unit: string, terminal: Terminal): string {
  const say = terminal.words.observed;
  const where = side === "inside" ? say.inside : say.sides[side](level(printed(by, unit), terminal));
  return sameSign === false ? `${where} !` : where;
}

/** Shares are printed as per cent. */
function printed(value: number, unit: string): number {
  return unit === "share" ? 100 * value : value;
}

/** Whole numbers, tenths of small ones. */
function level(value: number, { lang }: Terminal): string {
  return fixed(value, Math.abs(value) < 9.95 && !Number.isInteger(value) ? 1 : 0, lang);
}

/** The same of a change: what rose has its sign. */
function change(value: number, terminal: Terminal): string {
  return signed(level(value, terminal), value);
}

function inputLines(inputs: readonly string[], { words }: Terminal): readonly string[] {
  return inputs.length === 0 ? [] : [wrap(words.observed.inputs(inputs.join(", ")), room)];
}

function splitLines(
  { observations, sets }: ObservedComparison,
  world: ThesisOnWorld["world"],
  names: Names,
  terminal: Terminal,
  title: (text: string) => string,
): readonly (readonly string[])[] {
  const { lang, words } = terminal;
  const say = words.observed;
  const { split } = observations;
  if (split === undefined) return [];
  const counted = sets.flatMap(({ split: each, parameterSet, ran }) => (each ? [{ ...each, parameterSet, ran }] : []));
  // A series has no name of its own; what was looked at to see it has.
  const nameOf = (output: string): string => {
    const seen = observations.outputs.find((each) => each.output === output)?.proxies[0];
    const isSeries = !world.document.instruments.some(({ id }) => id === output);
    return isSeries && seen !== undefined ? ownText(seen.name[lang], 40) : names.instrument(output);
  };
  const rows = split.conditions.map(({ output, unit, above, below }, which) => {
    const ends = [
      ...(above === undefined ? [] : [say.above(change(printed(above, unit), terminal))]),
      ...(below === undefined ? [] : [say.below(change(printed(below, unit), terminal))]),
    ].join(", ");
    return [
      `  ${say.condition(nameOf(output), ends, say.units[unit] ?? unit)}`,
      ...counted.flatMap(({ conditions }) => {
        const each = conditions[which];
        return each === undefined ? ["", ""] : [change(printed(each.central, unit), terminal), String(each.draws)];
      }),
    ];
  });
  const head = ["", ...counted.flatMap(({ parameterSet, ran }) => [parameterSet, say.ofDraws(ran)])];
  const all = [
    `  ${say.allAtOnce}`,
    ...counted.flatMap(({ holdsAtCentre, draws }) => [say.truth[`${holdsAtCentre}`], String(draws)]),
  ];
  const columns: readonly Align[] = ["left", ...counted.flatMap((): Align[] => ["right", "right"])];
  return [
    [
      title(say.splitTitle),
      wrap(split.about[lang], room),
      fitted([head, ...rows, all], columns, room),
      wrap(say.thresholds(split.source === "assumed" ? words.params.assumed : split.source), room),
    ],
  ];
}

/** A text with a dash before it, its lines set in. */
function listed(text: string): string {
  return `– ${wrap(text, room - 2).replaceAll("\n", "\n  ")}`;
}

function troubles({ failed, parameterSet }: ObservedUnderSet, terminal: Terminal): readonly string[] {
  const [first] = failed;
  if (first === undefined) return [];
  return [
    wrap(terminal.words.observed.failed(failed.length, parameterSet), room),
    describeAll(first.problems, terminal),
  ];
}
