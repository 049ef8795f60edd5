import { basename } from "node:path";
import {
  type CaseResult,
  compact,
  EbbError,
  exitCodes,
  type FileResult,
  type Leaf,
  type Problem,
  type ResultRow,
  verifyFile,
} from "@ebb/core";
import { styled } from "../color.ts";
import type { CommandBody } from "../commands.ts";
import { describeAll, printedAsJson } from "../envelope.ts";
import { table } from "../print/table.ts";
import { readInput } from "../read-input.ts";
import { shippedFiles } from "../shipped.ts";
import type { Terminal } from "../terminal.ts";

export const run: CommandBody = async ({ arguments: given, options }, terminal) => {
  const { files, problems } = await readAll(given);
  const exit = exitOf(files, problems);
  if (!printedAsJson({ kind: "verify", exit, results: files.flatMap(rows), problems }, terminal)) {
    if (options["markdown"] === true) terminal.print(asMarkdown(files, terminal));
    else
      for (const file of files)
        terminal.print(options["summary"] === true ? fileLine(file, terminal) : fileReport(file, terminal));
    if (problems.length > 0) terminal.complain(describeAll(problems, terminal));
    if (options["markdown"] !== true) terminal.print(total({ files, problems }, terminal));
  }
  return exit;
};

interface Verified {
  readonly files: readonly FileResult[];
  /** Faults of files that could not be read; the others are verified all the same. */
  readonly problems: readonly Problem[];
}

async function readAll(given: readonly string[]): Promise<Verified> {
  const shipped = shippedFiles("reference").map((path) => ({ file: `shipped/reference/${basename(path)}`, path }));
  const named = given.map((file) => ({ file, path: file }));
  const files: FileResult[] = [];
  const problems: Problem[] = [];
  for (const { file, path } of given.length === 0 ? shipped : named) {
    try {
      files.push(verifyFile((await readInput(path)).text, file));
    } catch (error) {
      if (!(error instanceof EbbError)) throw error;
      problems.push(...error.problems);
    }
  }
  return { files, problems };
}

/** A file that cannot be read outweighs a case that fails: the evidence is incomplete. */
function exitOf(files: readonly FileResult[], problems: readonly Problem[]): number {
  if (problems.length > 0) return exitCodes.invalidInput;
  return files.some(({ cases }) => cases.some(failed)) ? exitCodes.checkFailed : exitCodes.success;
}

function failed({ verdict }: CaseResult): boolean {
  return verdict === "fail" || verdict === "error";
}

function rows({ file, mechanism, cases }: FileResult): ResultRow[] {
  return cases.map((each) => {
    const worst = worstLeaf(each);
    return {
      metric: each.id,
      value: each.verdict,
      file,
      mechanism,
      title: each.title,
      source: each.source,
      tolerance: each.tolerance,
      compared: each.leaves.length,
      notComputed: each.missing,
      ...(worst === undefined ? {} : { worst }),
      failed: each.leaves.filter(({ ok }) => !ok),
      problems: each.problems.map(({ code, place, detail }) => ({ code, place, detail })),
    };
  });
}

/** The leaf that says most about a case: a failed one, else the one with the largest error for its size. */
function worstLeaf({ leaves }: CaseResult): Leaf | undefined {
  const size = ({ ok, error = 0, expected }: Leaf): number =>
    (ok ? 0 : 1e300) + error / (typeof expected === "number" && expected !== 0 ? Math.abs(expected) : 1);
  return leaves.reduce<Leaf | undefined>(
    (worst, leaf) => (worst === undefined || size(leaf) > size(worst) ? leaf : worst),
    undefined,
  );
}

function fileLine({ file, mechanism, cases }: FileResult, terminal: Terminal): string {
  const { words } = terminal;
  if (cases.every(({ verdict }) => verdict === "not-covered"))
    return `${file} · ${words.verify.notCoveredYet(mechanism)}`;
  const passed = cases.filter(({ verdict }) => verdict === "pass").length;
  const mark = styled(terminal, passed === cases.length ? "green" : "red", passed === cases.length ? "✓" : "✗");
  return `${mark} ${basename(file, ".json")} · ${words.verify.fileLine(passed, cases.length)}`;
}

function fileReport(file: FileResult, terminal: Terminal): string {
  const lines = [styled(terminal, "bold", `${file.file} · ${file.mechanism}`)];
  let source: string | undefined;
  for (const each of file.cases) {
    if (each.source !== source) {
      source = each.source;
      if (source !== "") lines.push(styled(terminal, "dim", `  ${terminal.words.verify.source}: ${source}`));
    }
    lines.push(caseReport(each, terminal));
  }
  return `${lines.join("\n")}\n`;
}

function caseReport(each: CaseResult, terminal: Terminal): string {
  const { verify } = terminal.words;
  const verdict = styled(
    terminal,
    failed(each) ? "red" : each.verdict === "pass" ? "green" : "yellow",
    verify.verdicts[each.verdict],
  );
  const head = `  ${verdict}  ${styled(terminal, "cyan", each.id)}${each.title === "" ? "" : `  ${each.title}`}`;
  const shown = failed(each)
    ? each.leaves.filter(({ ok }) => !ok).slice(0, 5)
    : [worstLeaf(each)].filter((leaf) => leaf !== undefined);
  const leaves = shown.map((leaf) => leafRow(leaf, terminal));
  const more = [
    ...(each.missing.length === 0 ? [] : [verify.notComputed(each.missing.slice(0, 5).join(", "))]),
    ...(each.problems.length === 0 ? [] : [describeAll(each.problems, terminal)]),
  ];
  const count = each.leaves.length === 0 ? "" : ` (${verify.values(each.leaves.length)})`;
  return [
    head + count,
    ...[...(leaves.length === 0 ? [] : [table(leaves, ["left", "left", "left", "left"])]), ...more].map(indent),
  ].join("\n");
}

function leafRow({ path, expected, got, error }: Leaf, { words: { verify }, lang }: Terminal): string[] {
  const show = (value: Leaf["expected"]): string =>
    typeof value === "number" ? compact(value, lang, 10) : JSON.stringify(value);
  return [
    path,
    `${verify.expected} ${show(expected)}`,
    `${verify.got} ${show(got)}`,
    error === undefined ? "" : `${verify.error} ${compact(error, lang, 2)}`,
  ];
}

function indent(text: string): string {
  return text.replace(/^/gm, "        ");
}

function total({ files, problems }: Verified, terminal: Terminal): string {
  const unread = new Set(problems.map(({ place }) => place.file)).size;
  const cases = files.flatMap((each) => each.cases);
  const count = (test: (each: CaseResult) => boolean): number => cases.filter(test).length;
  return terminal.words.verify.total(
    count(({ verdict }) => verdict === "pass"),
    count(failed),
    count(({ verdict }) => verdict === "not-covered"),
    unread,
  );
}

function asMarkdown(files: readonly FileResult[], terminal: Terminal): string {
  const { verify } = terminal.words;
  const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  const sectionOf = ({ mechanism, cases }: FileResult): string => {
    const sources = [...new Set(cases.map(({ source }) => source))].filter((source) => source !== "");
    return [
      `## ${mechanism}`,
      "",
      ...sources.map((source) => `- ${verify.source}: ${source}`),
      "",
      line([verify.caseColumn, verify.whatColumn, verify.valuesColumn, verify.errorColumn, verify.verdictColumn]),
      line(["---", "---", "---:", "---:", "---"]),
      ...cases.map((each) =>
        line([
          each.id,
          each.title,
          String(each.leaves.length),
          largestError(each, terminal),
          verify.verdicts[each.verdict],
        ]),
      ),
    ].join("\n");
  };
  return [
    `# ${verify.documentTitle}`,
    "",
    verify.documentIntro,
    "",
    total({ files, problems: [] }, terminal),
    "",
    ...files.map((file) => `${sectionOf(file)}\n`),
  ]
    .join("\n")
    .trimEnd();
}

function largestError({ leaves }: CaseResult, { lang }: Terminal): string {
  const errors = leaves.flatMap(({ error }) => (error === undefined ? [] : [error]));
  return errors.length === 0
    ? "–"
    : compact(
        errors.reduce((most, each) => Math.max(most, each), 0),
        lang,
        2,
      );
}
