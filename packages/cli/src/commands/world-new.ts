import { basename, dirname, relative, resolve } from "node:path";
import {
  copiedWorld,
  exitCodes,
  fail,
  fireSaleWorld,
  fitsInWorld,
  holdingsFormat,
  holdingsText,
  idLike,
  isDate,
  isId,
  nearest,
  opened,
  worldText,
} from "@ebb/core";
import type { CommandBody, Options } from "../commands.ts";
import { printedAsJson } from "../envelope.ts";
import { sizesOf } from "../holdings/holdings-world.ts";
import { moneyUnit, readHoldings } from "../holdings/read-holdings.ts";
import { readInput } from "../read-input.ts";
import { shippedIds } from "../shipped.ts";
import type { Terminal } from "../terminal.ts";
import { refuseToReplace, writeWhole } from "../write-file.ts";

/** The template that is made from a table of holdings; all others are copies of shipped worlds. */
const fireSale = "fire-sale";

interface Made {
  readonly text: string;
  readonly lines: readonly string[];
}

export const run: CommandBody = async ({ arguments: [template = ""], options }, terminal) => {
  const known = [...shippedIds("worlds"), fireSale];
  if (!known.includes(template)) {
    const path = `ebb world new ${template}`;
    fail("usage/unknown-name", { path }, { given: template, suggestion: nearest(template, known), known });
  }
  const out = options["out"] as string | undefined;
  const id = idOf(options["id"] as string | undefined, out, template);
  const file = out ?? `${id}.yaml`;
  const writing = { force: options["force"] === true };
  refuseToReplace(file, writing);
  const made =
    template === fireSale ? await fromHoldings(id, file, options, terminal) : await copied(template, id, terminal);
  writeWhole(file, made.text, writing);

  const results = [{ metric: id, value: file, template }];
  if (printedAsJson({ kind: "world-new", exit: exitCodes.success, results }, terminal)) return exitCodes.success;
  const words = terminal.words.worldNew;
  const next = [
    words.nextCheck(file),
    words.nextEdit,
    ...(template === fireSale ? [] : [words.nextDiff(template, file)]),
  ];
  terminal.print(words.written(file));
  for (const line of made.lines) terminal.print(line);
  terminal.tell([words.next, ...next.map((line) => `  ${line}`)].join("\n"));
  return exitCodes.success;
};

/** The id asked for, else the name of the file, else one made from the template. */
function idOf(given: string | undefined, out: string | undefined, template: string): string {
  const id = given ?? (out === undefined ? `my-${template}` : basename(out).replace(/\.[^.]*$/, ""));
  return isId(id) ? id : fail("usage/not-an-id", { path: "--id" }, { given: id, suggestion: idLike(id) });
}

/** The day asked for, else today. */
function dayOf(given: string | undefined): string {
  const day = given ?? new Date().toISOString().slice(0, 10);
  return day.length === 10 && isDate(day) ? day : fail("usage/not-a-day", { path: "--date" }, { given: day });
}

async function copied(template: string, id: string, { words }: Terminal): Promise<Made> {
  const { text } = await readInput(template, "worlds");
  return { text: copiedWorld(text, id, words.worldNew.copied(template)), lines: [] };
}

async function fromHoldings(id: string, file: string, options: Options, terminal: Terminal): Promise<Made> {
  const { worldNew: words } = terminal.words;
  const path = options["holdings"] as string | undefined;
  if (path === undefined) {
    return fail("usage/missing-value", { path: `ebb world new ${fireSale}` }, { option: "--holdings" });
  }
  const unit = moneyUnit(options["unit"]);
  const date = dayOf(options["date"] as string | undefined);
  const holdings = await readHoldings(path, unit);
  const source = basename(path);
  const lines = [sizesOf(holdings, terminal)];
  const head = { id, name: { en: id, ru: id }, date, source };
  if (fitsInWorld(holdings)) {
    const { document } = opened(fireSaleWorld(holdings, head));
    return { text: worldText(document, [words.fromHoldings(source), ...words.fireSale]), lines };
  }
  // Another computer has other slashes; YAML keeps those of the web.
  const beside = relative(dirname(resolve(file)), resolve(path)).replaceAll("\\", "/");
  const text = holdingsText({ format: holdingsFormat, ...head, unit, holdings: beside }, [words.fromHoldings(source)]);
  return { text, lines: [...lines, words.beside(path)] };
}
