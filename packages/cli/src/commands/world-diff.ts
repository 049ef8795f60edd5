import { compact, exitCodes, type NumberChange, parseWorld, type World, worldDifference } from "@ebb/core";
import { styled } from "../color.ts";
import type { CommandBody } from "../commands.ts";
import { printedAsJson } from "../envelope.ts";
import { table } from "../print/table.ts";
import { wrap } from "../print/wrap.ts";
import { readInput } from "../read-input.ts";
import type { Terminal } from "../terminal.ts";

type Difference = ReturnType<typeof worldDifference>;
type WordChange = Difference["words"][number];

/** Lines of each part of the table: what is smaller is in the JSON. */
const mostLines = 30;
const mostSources = 10;

/** Columns a text may take before it is cut. */
const widestText = 40;

export const run: CommandBody = async ({ arguments: [one = "-", other = "-"] }, terminal) => {
  const [before, after] = [await worldIn(one), await worldIn(other)];
  const difference = worldDifference(before, after);
  const results = rowsOf(difference);
  const manifest = { before: before.document.id, after: after.document.id };
  if (!printedAsJson({ kind: "world-diff", exit: exitCodes.success, results, manifest }, terminal)) {
    const { lang } = terminal;
    const heading = terminal.words.worldDiff.heading(before.document.name[lang], after.document.name[lang]);
    terminal.print([styled(terminal, "bold", heading), ...parts(difference, terminal)].join("\n\n"));
  }
  return exitCodes.success;
};

async function worldIn(given: string): Promise<World> {
  const { file, text } = await readInput(given, "worlds");
  return parseWorld(text, file);
}

/** Every difference as a result of its own; null where one of the worlds has nothing. */
function rowsOf({ lists, words, balanceSheet, numbers, sources }: Difference) {
  const pair = (kind: string, { place, before, after }: NumberChange | WordChange) => ({
    metric: place.join("."),
    kind,
    before: before ?? null,
    value: after ?? null,
  });
  return [
    ...lists.flatMap(({ list, added, removed }) => [
      ...added.map((id) => ({ metric: `${list}.${id}`, kind: "added" })),
      ...removed.map((id) => ({ metric: `${list}.${id}`, kind: "removed" })),
    ]),
    ...words.map((each) => pair("word", each)),
    ...[...balanceSheet, ...numbers].map((each) => ({
      ...pair("number", each),
      ...(each.unit === undefined ? {} : { unit: each.unit }),
    })),
    ...sources.map((each) => pair("source", each)),
  ];
}

function parts({ lists, words, balanceSheet, numbers, sources }: Difference, terminal: Terminal): readonly string[] {
  const { worldDiff } = terminal.words;
  const { columns } = worldDiff;
  const titled = (title: string, lines: string): string => `${styled(terminal, "bold", title)}\n${lines}`;
  const listed = lists.flatMap(({ list, added, removed }) => [
    ...(added.length === 0 ? [] : [worldDiff.added(worldDiff.lists[list], added.join(", "))]),
    ...(removed.length === 0 ? [] : [worldDiff.removed(worldDiff.lists[list], removed.join(", "))]),
  ]);
  const some = [
    ...(listed.length === 0 ? [] : [listed.map((line) => wrap(line)).join("\n")]),
    ...(words.length === 0 ? [] : [titled(worldDiff.words, wordLines(words, mostLines, worldDiff.nothing, terminal))]),
    ...(balanceSheet.length === 0
      ? []
      : [
          titled(
            worldDiff.balanceSheet,
            numberLines(balanceSheet, [columns.instrument, columns.who], (each) => rowWords(each, terminal), terminal),
          ),
        ]),
    ...(numbers.length === 0
      ? []
      : [
          titled(
            worldDiff.numbers,
            numberLines(numbers, ["", ""], ({ place, unit = "" }) => [place.join("."), unit], terminal),
          ),
        ]),
    ...(sources.length === 0
      ? []
      : [titled(worldDiff.sources, wordLines(sources, mostSources, worldDiff.noSource, terminal))]),
  ];
  return some.length === 0 ? [worldDiff.none] : some;
}

/** Who holds, owes, or how much there is: a place in the balance sheet in words. */
function rowWords({ place: [, instrument = "", side, who = "", to = ""] }: NumberChange, { words }: Terminal) {
  const { holds, owes, owesTo, supply } = words.worldDiff;
  if (side === "owed") return [instrument, owesTo(who, to)];
  if (side === "supply") return [instrument, supply];
  return [instrument, side === "assets" ? holds(who) : owes(who)];
}

function numberLines(
  changes: readonly NumberChange[],
  heads: readonly string[],
  label: (change: NumberChange) => readonly string[],
  terminal: Terminal,
): string {
  const { lang } = terminal;
  const { columns } = terminal.words.worldDiff;
  const signed = (value: number): string => `${value > 0 ? "+" : ""}${compact(value, lang, 5)}`;
  const lines = changes.slice(0, mostLines).map((each) => {
    const { before, after } = each;
    const show = (value: number | undefined): string => (value === undefined ? "·" : compact(value, lang, 6));
    const change = (after ?? 0) - (before ?? 0);
    const percent = before === undefined || before === 0 ? "" : signed(Number(((100 * change) / before).toFixed(1)));
    return [...label(each), show(before), show(after), signed(change), percent];
  });
  const head = [...heads, columns.before, columns.after, columns.change, columns.percent];
  const align = ["left", "left", "right", "right", "right", "right"] as const;
  return [table([head, ...lines], align), ...rest(changes.length - mostLines, terminal)].join("\n");
}

function wordLines(changes: readonly WordChange[], most: number, nothing: string, terminal: Terminal): string {
  const show = (text: string | undefined): string => {
    const shown = text === undefined || text === "" ? nothing : text;
    return shown.length > widestText ? `${shown.slice(0, widestText - 1)}…` : shown;
  };
  const lines = changes
    .slice(0, most)
    .flatMap(({ place, before, after }) => [`${place.join(".")}\n  ${show(before)} → ${show(after)}`]);
  return [...lines, ...rest(changes.length - most, terminal)].join("\n");
}

function rest(count: number, { words }: Terminal): readonly string[] {
  return count > 0 ? [words.worldDiff.more(count)] : [];
}
