import {
  compact,
  EbbError,
  exitCodes,
  fixed,
  nearest,
  percent,
  problem,
  raiseReserveRequirement,
  runEquations,
} from "@ebb/core";
import { styled } from "../color.ts";
import type { CommandBody } from "../commands.ts";
import { describeAll, printedAsJson } from "../envelope.ts";
import { sparkline } from "../print/sparkline.ts";
import { table } from "../print/table.ts";
import { wrap } from "../print/wrap.ts";
import { readInput } from "../read-input.ts";
import type { Terminal } from "../terminal.ts";

type Report = ReturnType<typeof runEquations>;

export const run: CommandBody = async ({ arguments: [given = "-"], options }, terminal) => {
  const { file, text } = await readInput(given, "equations");
  const factor = numberOption(options["requirement"], "--requirement");
  if (factor !== undefined) {
    const beside = ["experiment", "series", "periods"].filter((flag) => options[flag] !== undefined);
    if (beside.length > 0) {
      throw new EbbError(
        beside.map((flag) =>
          problem("usage/not-together", { path: `--${flag}` }, { one: `--${flag}`, other: "--requirement" }),
        ),
      );
    }
    if (!(factor > 0)) {
      throw new EbbError([problem("usage/out-of-range", { path: "--requirement" }, { given: factor, range: "> 0" })]);
    }
    return runRequirement(text, file, factor, terminal);
  }

  const periods = numberOption(options["periods"], "--periods");
  if (periods !== undefined && !(Number.isInteger(periods) && periods >= 1)) {
    throw new EbbError([problem("usage/out-of-range", { path: "--periods" }, { given: periods, range: "1, 2, 3 …" })]);
  }
  const experiment = options["experiment"] as string | undefined;
  const report = runEquations(text, { file, experiment, periods });
  const shown = chosenSeries(report, options["series"] as string | undefined);
  const exit = report.problems.length > 0 ? exitCodes.modelFailure : exitCodes.success;
  const { problems, notices: warnings, blocks, identities } = report;
  const results = shown.map((name) => ({ metric: name, series: report.series[name] ?? [] }));
  const manifest = { model: report.id, ...(experiment === undefined ? {} : { experiment }), blocks, identities };
  if (!printedAsJson({ kind: "equations-run", exit, results, problems, warnings, manifest }, terminal)) {
    terminal.print(
      options["series"] === undefined ? overview(report, shown, terminal) : paths(report, shown, terminal),
    );
    if (problems.length + warnings.length > 0) terminal.tell(describeAll([...problems, ...warnings], terminal));
  }
  return exit;
};

function numberOption(given: unknown, option: string): number | undefined {
  if (typeof given !== "string") return undefined;
  const value = Number(given);
  if (given.trim() !== "" && Number.isFinite(value)) return value;
  throw new EbbError([problem("usage/not-a-number", { path: option }, { option, given })]);
}

/** The series asked for by name, or every variable; parameters may be asked for too. */
function chosenSeries({ series, variables }: Report, given: string | undefined): readonly string[] {
  if (given === undefined) return variables;
  const known = Object.keys(series);
  const names = given.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new EbbError(
      unknown.map((name) =>
        problem("usage/unknown-name", { path: "--series" }, { given: name, suggestion: nearest(name, known), known }),
      ),
    );
  }
  return names;
}

/** Every variable on a line: where it starts, where it ends, and its course. */
function overview(report: Report, shown: readonly string[], terminal: Terminal): string {
  const { lang } = terminal;
  const { equations: words } = terminal.words;
  const { variable, opening, last, change, course } = words.columns;
  const rows = shown.map((name) => {
    const values = report.series[name] ?? [];
    const first = values[0] ?? 0;
    const end = values.at(-1) ?? 0;
    return [name, compact(first, lang, 5), compact(end, lang, 5), compact(end - first, lang, 3), sparkline(values, 32)];
  });
  return [
    heading(report, terminal),
    table([[variable, opening, last, change, course], ...rows], ["left", "right", "right", "right", "left"]),
    wrap(verdict(report, terminal)),
    ...(report.experiments.length === 0 ? [] : [wrap(words.experiments(report.experiments.join(", ")))]),
  ].join("\n");
}

/** The chosen series, period by period. */
function paths(report: Report, shown: readonly string[], terminal: Terminal): string {
  const { lang } = terminal;
  const rows = Array.from({ length: report.periods + 1 }, (_, period) => [
    String(period),
    ...shown.map((name) => compact(report.series[name]?.[period] ?? 0, lang, 7)),
  ]);
  const align = ["right" as const, ...shown.map(() => "right" as const)];
  return [
    heading(report, terminal),
    table([[terminal.words.equations.period, ...shown], ...rows], align),
    wrap(verdict(report, terminal)),
  ].join("\n");
}

function heading({ id, name, source }: Report, terminal: Terminal): string {
  return wrap(styled(terminal, "bold", terminal.words.equations.heading(name?.[terminal.lang] ?? id, source)));
}

function verdict(
  { identities, periods, blocks, variables }: Report,
  { words: { equations: words }, lang }: Terminal,
): string {
  const parts = blocks.map(
    (block) =>
      words.block(block.variables.length, block.tears.join(", ")) +
      words.blockRun(block.iterations, compact(block.residual, lang, 2)),
  );
  const how = `${words.variables(variables.length)}: ${parts.length === 0 ? words.inOrder : words.together(parts)}`;
  if (identities.length === 0) return `${how} ${words.nothingChecked}`;
  const broken = identities.filter(({ holds }) => !holds).length;
  const worst = identities.reduce((most, { relative }) => Math.max(most, relative), 0);
  const outcome = broken > 0 ? words.someBroken(broken) : words.allHold(compact(worst, lang, 2));
  return `${how} ${words.checked(identities.length, periods)}${outcome}`;
}

/** One rise of the reserve requirement, told by the textbook and by the model. */
function runRequirement(text: string, file: string, factor: number, terminal: Terminal): number {
  const { textbook, insout } = raiseReserveRequirement(text, { factor, file });
  const views = {
    textbook: { before: textbook.before, atOnce: textbook.after, after: textbook.after },
    insout: { before: insout.before, atOnce: insout.atOnce, after: insout.after },
  };
  const results = Object.entries(views).map(([metric, view]) => ({
    metric,
    value: view.after / view.before - 1,
    unit: "share",
    ...view,
  }));
  const exit = exitCodes.success;
  if (printedAsJson({ kind: "equations-requirement", exit, results, manifest: { factor } }, terminal)) return exit;
  const { lang } = terminal;
  const { requirement: words } = terminal.words.equations;
  const rows = Object.entries(views).map(([view, { before, atOnce, after }]) => [
    view === "textbook" ? words.textbook : words.insout,
    ...[before, atOnce, after].map((each) => fixed(each, 2, lang)),
    percent(after / before - 1, 1, lang),
  ]);
  terminal.print(
    [
      styled(terminal, "bold", words.title(compact(factor, lang))),
      table([words.columns, ...rows], ["left", "right", "right", "right", "right"]),
      wrap(words.why),
    ].join("\n"),
  );
  return exit;
}
