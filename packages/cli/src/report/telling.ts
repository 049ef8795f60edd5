import { type Lang, percent, type RangedFigure, type RunRecord, type Story, type StoryOfSet } from "@ebb/core";
import { type Words, wordsOf } from "../locales/words.ts";
import type { Names } from "../print/names.ts";
import { wrap } from "../print/wrap.ts";
import { periodAt } from "../run/heading.ts";
import type { Terminal } from "../terminal.ts";
import { type Html, html, isolated } from "./html.ts";
import type { ReportStudies } from "./studies.ts";

/** What a report is made of beside the story itself. */
export interface ReportOptions {
  readonly lang: Lang;
  readonly version: string;
  /** The command that makes the same report again. */
  readonly command: string;
  /** Months since the opening as the reader looks: where today stands on the map of phases. */
  readonly todayMonths?: number;
  /** By position in the sets of the story. */
  readonly studies?: readonly ReportStudies[];
}

/** A story as one language tells it. */
export interface Telling extends ReportOptions {
  readonly story: Story;
  readonly words: Words;
  readonly report: Words["report"];
  /** For what screens put into words too: the same text on both. */
  readonly terminal: Terminal;
  readonly names: Names;
  /** Names in the language of the page, as plain text. */
  readonly asset: (id: string) => string;
  readonly sector: (id: string) => string;
  /** Assets with the deepest trough under the first set first. */
  readonly assets: readonly string[];
}

/** A story with the words and names of the language of its page. */
export function tellingOf(story: Story, options: ReportOptions): Telling {
  const { lang } = options;
  const words = wordsOf[lang];
  const { document } = story.world;
  const among = (list: readonly { readonly id: string; readonly name: Readonly<Record<Lang, string>> }[]) => {
    const names = new Map(list.map(({ id, name }) => [id, name[lang]]));
    return (id: string): string => names.get(id) ?? id;
  };
  const first = story.sets[0];
  const depth = (id: string): number => first?.ranges.figures.get(`${id}.trough`)?.central ?? 0;
  const assets = [...(first?.ranges.changes.keys() ?? [])].toSorted((a, b) => depth(a) - depth(b));
  const [asset, sector] = [among(document.instruments), among(document.sectors)];
  return {
    ...options,
    story,
    words,
    report: words.report,
    terminal: { lang, words, json: false, quiet: true, color: false, print: silent, tell: silent, complain: silent },
    names: { instrument: asset, sector },
    asset,
    sector,
    assets,
  };
}

const silent = (): void => undefined;

/** A figure of a set by its name. */
export function figureIn({ ranges }: StoryOfSet, name: string): RangedFigure | undefined {
  return ranges.figures.get(name);
}

/** A number on the page: as it is read, and exactly, with what it is, so that it can be checked and taken along. */
export function shown(of: string, value: number, text: string): Html {
  return html`<data value="${String(value)}" data-of="${of}">${text}</data>`;
}

/** A change as per cent with its sign: whole where its range is wide, to a tenth where the whole would say nothing. */
export function change(value: number, digits: number, lang: Lang): string {
  const text = percent(value, digits, lang);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Places after the point that a figure deserves: a range of ten points or more hides the tenths. */
export function digitsOf({ range: { low, high } }: RangedFigure): number {
  return high - low >= 0.1 ? 0 : 1;
}

/** The set's own name in its colour and stroke. */
export function setName(set: string, text = set): Html {
  return html`<span class="set ${set}">${text}</span>`;
}

/** Name of the period that ends so many months after the opening. */
export function periodAfter(run: RunRecord, months: number): string {
  return periodAt(run, Math.round(months / (12 * run.scenario.dt)));
}

/** A name for a chart, cut where it would not fit. */
export function chartName(text: string, most = 26): string {
  const letters = Array.from(text);
  return isolated(letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text);
}

/** The same on two lines where one is too short for it. */
export function chartLines(text: string, most: number): string {
  const [first = "", ...more] = wrap(text, most).split("\n");
  const lines = more.length === 0 ? [first] : [first, more.join(" ")];
  return lines.map((line) => chartName(line, most)).join("\n");
}
