import {
  compact,
  compileWorld,
  EbbError,
  exitCodes,
  fixed,
  identityProblems,
  openBook,
  openingEvidence,
  openingRatios,
  parseWorld,
  percent,
  type Problem,
  problem,
  ruleIn,
  type World,
} from "@ebb/core";
import { styled } from "../color.ts";
import type { CommandBody } from "../commands.ts";
import { describeAll, printedAsJson } from "../envelope.ts";
import { holdingsWorld, reportHoldings } from "../holdings/holdings-world.ts";
import { balanceMatrix, netWorth, ownSecurities, planMatrix } from "../print/balance-matrix.ts";
import { roomOf } from "../print/blocks.ts";
import { fitted } from "../print/fitted.ts";
import { wrap } from "../print/wrap.ts";
import { readInput } from "../read-input.ts";
import type { Terminal } from "../terminal.ts";

export const run: CommandBody = async ({ arguments: [given = "-"] }, terminal) => {
  const { file, text } = await readInput(given, "worlds");
  const tableOfHoldings = await holdingsWorld(text, file);
  if (tableOfHoldings !== undefined) return reportHoldings(tableOfHoldings, terminal);
  const world = parseWorld(text, file);
  const book = openBook(compileWorld(world), ["world"]);
  const problems = identityProblems(book);
  if (problems.length > 0) throw new EbbError(problems);
  const results = [...gaps(world), ...ratioRows(world), ...evidenceRows(world)];
  const { id, name, date, sectors } = world.document;
  const manifest = { world: id, date };
  const warnings = belowZero(world, file);
  if (printedAsJson({ kind: "world-check", exit: exitCodes.success, results, warnings, manifest }, terminal))
    return exitCodes.success;

  const { words, lang } = terminal;
  const say = words.worldCheck;
  const room = roomOf(process.stdout);
  const matrix = balanceMatrix(world, terminal, room);
  const title = (heading: string): string => styled(terminal, "bold", wrap(heading, room));
  const good = (line: string): string => styled(terminal, "green", wrap(line, room));
  const parts = [
    [
      title(say.heading(name[lang], date)),
      matrix.text,
      wrap(matrix.inBlocks ? say.legendOfBlocks : say.legend, matrix.inBlocks ? room : undefined),
      good(say.clean(world.rows.length, sectors.length)),
    ],
    world.plan.length === 0
      ? []
      : [
          title(say.planTitle),
          planMatrix(world, terminal, room),
          wrap(say.planLegend, room),
          good(say.planClean(world.plan.length)),
        ],
    ratios(world, terminal, room, title),
    evidence(world, terminal, room, title),
  ];
  terminal.print(
    parts
      .filter((part) => part.length > 0)
      .map((part) => part.join("\n"))
      .join("\n\n"),
  );
  if (warnings.length > 0) terminal.tell(describeAll(warnings, terminal));
  return exitCodes.success;
};

/** Banks that owe more than they hold, and issuers of shares that do before their own securities. */
function belowZero(world: World, file: string): readonly Problem[] {
  return world.document.sectors.flatMap(({ id: sector, settles }, index) => {
    const isBank = settles === "reserves";
    const shares = ownSecurities(world, sector);
    const worth = netWorth(world, sector) + (isBank ? 0 : shares);
    // What rounding leaves of a zero is none.
    const isBelow = (isBank || shares > 0) && worth < -1e-6;
    return isBelow
      ? [problem("world/worth-below-zero", { file, path: `sectors[${index}]` }, { sector, worth, isBank })]
      : [];
  });
}

type Title = (heading: string) => string;

function gaps({ rows }: World): { metric: string; value: number; unit: string; gross: number }[] {
  return rows.map(({ instrument, gap, gross }) => ({ metric: instrument, value: gap, unit: "usd bn", gross }));
}

function ratioRows(world: World): { metric: string; value: number; unit: string; published: object[] }[] {
  return openingRatios(world).map(({ ratio, value, unit, published }) => ({
    metric: `ratio.${ratio}`,
    value,
    unit,
    published: published.map(({ inUnit, date, source, grade, builtIn }) => ({
      value: inUnit,
      date,
      source,
      grade,
      ...(builtIn === true ? { builtIn } : {}),
    })),
  }));
}

function evidenceRows(world: World): { metric: string; value: number; outstanding: number; held: number }[] {
  return openingEvidence(world).map(({ grade, numbers, outstanding, held }) => ({
    metric: `evidence.${grade}`,
    value: numbers,
    outstanding,
    held,
  }));
}

/** One line a published figure; the ratio itself on the first of its lines, what makes them differ below. */
function ratios(world: World, { words, lang }: Terminal, room: number, title: Title): readonly string[] {
  const say = words.worldCheck;
  if ((world.document.published ?? []).length === 0) return [];
  const show = (value: number, unit: string): string => {
    if (unit === "share") return percent(value, 1, lang);
    return `${value >= 100 ? fixed(value, 0, lang) : compact(value, lang, 3)} ${say.units[unit] ?? unit}`;
  };
  const found = openingRatios(world);
  const lines = found.flatMap(({ ratio, value, unit, published }) => {
    const own = [say.ratios[ratio], show(value, unit)];
    if (published.length === 0) return [[...own, say.unpublished[ratio] ?? say.noFigure, "", ""]];
    return published.map(({ inUnit, date, grade, builtIn }, index) => [
      ...(index === 0 ? own : ["", ""]),
      builtIn === true ? say.builtIn : show(inUnit, unit),
      date,
      grade,
    ]);
  });
  const notes = found.flatMap(({ ratio, published }) =>
    published.flatMap(({ rule, grade, builtIn }) =>
      rule === undefined || grade === "C" || builtIn === true ? [] : [`${say.ratios[ratio]}: ${ruleIn(rule, lang)}`],
    ),
  );
  const align = ["left", "right", "right", "left", "left"] as const;
  return [
    title(say.ratiosTitle),
    fitted([[...say.ratioColumns], ...lines], align, room),
    ...notes.map((note) => wrap(note, room)),
  ];
}

function evidence(world: World, { words, lang }: Terminal, room: number, title: Title): readonly string[] {
  const say = words.worldCheck;
  const found = openingEvidence(world);
  if (found.every(({ grade }) => grade === "none")) return [];
  const total = (of: "numbers" | "outstanding" | "held"): number => found.reduce((sum, each) => sum + each[of], 0);
  const all = { numbers: total("numbers"), outstanding: total("outstanding"), held: total("held") };
  const part = (value: number, whole: number): string => percent(value / whole, 0, lang);
  const rows = found.map(({ grade, numbers, outstanding, held }) => [
    grade === "none" ? "" : grade,
    say.grades[grade],
    fixed(numbers, 0, lang),
    part(numbers, all.numbers),
    fixed(outstanding, 0, lang),
    part(outstanding, all.outstanding),
    fixed(held, 0, lang),
    part(held, all.held),
  ]);
  const assumed = (of: "numbers" | "outstanding" | "held"): string => {
    const parts = found.filter(({ grade }) => grade === "D" || grade === "E");
    return part(
      parts.reduce((sum, each) => sum + each[of], 0),
      all[of],
    );
  };
  const { date } = world.document;
  const days = Math.floor((Date.now() - Date.parse(date)) / 86_400_000);
  return [
    title(say.evidenceTitle),
    fitted(
      [[...say.evidenceColumns], ...rows],
      ["left", "left", "right", "right", "right", "right", "right", "right"],
      room,
      1,
    ),
    wrap(say.evidenceLegend, room),
    wrap(say.assumed(assumed("numbers"), assumed("outstanding"), assumed("held")), room),
    wrap(say.age(date, days), room),
  ];
}
