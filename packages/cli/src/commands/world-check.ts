import { compileWorld, EbbError, exitCodes, fixed, identityProblems, openBook, openWorld, type World } from "@ebb/core";
import { styled } from "../color.ts";
import type { CommandBody } from "../commands.ts";
import { printedAsJson } from "../envelope.ts";
import { table } from "../print/table.ts";
import { wrap } from "../print/wrap.ts";
import { readInput } from "../read-input.ts";
import type { Terminal } from "../terminal.ts";

export const run: CommandBody = async ({ arguments: [given = "-"] }, terminal) => {
  const { file, text } = readInput(given, "worlds");
  const world = openWorld(text, file);
  const book = openBook(compileWorld(world), ["world"]);
  const problems = identityProblems(book);
  if (problems.length > 0) throw new EbbError(problems);
  const results = world.rows.map(({ instrument, gap, gross }) => ({
    metric: instrument,
    value: gap,
    unit: "usd bn",
    gross,
  }));
  const manifest = { world: world.document.id, date: world.document.date };
  if (printedAsJson({ kind: "world-check", exit: exitCodes.success, results, manifest }, terminal))
    return exitCodes.success;
  const { words, lang } = terminal;
  const { name, date, sectors } = world.document;
  terminal.print(
    [
      styled(terminal, "bold", words.worldCheck.heading(name[lang], date)),
      matrix(world, terminal),
      wrap(words.worldCheck.legend),
      styled(terminal, "green", wrap(words.worldCheck.clean(world.rows.length, sectors.length))),
    ].join("\n"),
  );
  return exitCodes.success;
};

/** The balance-sheet matrix: instruments down, sectors across, holdings less liabilities. */
function matrix({ document, rows }: World, { words, lang }: Terminal): string {
  const sectors = document.sectors.map(({ id }) => id);
  const position = (row: World["rows"][number], sector: string): number =>
    (row.assets.get(sector) ?? 0) - (row.liabilities.get(sector) ?? 0);
  const show = (value: number): string => (value === 0 ? "·" : fixed(value, 1, lang));
  const netWorth = sectors.map((sector) =>
    rows.reduce((sum, row) => sum + (isMemo(document, row.instrument) ? 0 : position(row, sector)), 0),
  );
  const nature = (row: World["rows"][number]): number =>
    kindOf(document, row.instrument) === "real" ? -total(row) : 0;
  const total = (row: World["rows"][number]): number => sectors.reduce((sum, sector) => sum + position(row, sector), 0);
  const body = rows.map((row) => {
    const sum = isMemo(document, row.instrument) ? words.worldCheck.memo : fixed(total(row) + nature(row), 1, lang);
    return [row.instrument, ...sectors.map((sector) => show(position(row, sector))), show(nature(row)), sum];
  });
  const head = ["", ...sectors, words.worldCheck.nature, words.worldCheck.sum];
  const last = [words.worldCheck.netWorth, ...netWorth.map(show), "", ""];
  return table([head, ...body, last], ["left", ...sectors.map(() => "right" as const), "right", "right"]);
}

function kindOf(document: World["document"], instrument: string): string | undefined {
  return document.instruments.find(({ id }) => id === instrument)?.kind;
}

function isMemo(document: World["document"], instrument: string): boolean {
  return kindOf(document, instrument) === "memo";
}
