import { compact, gradeOf, type Lang, percent, roomWords } from "@ebb/core";
import { styled } from "../color.ts";
import { sourced, sourceOf } from "../print/sourced.ts";
import { wrap } from "../print/wrap.ts";
import type { MadeRun } from "../run/made-run.ts";
import type { Terminal } from "../terminal.ts";
import type { Asked } from "./asked-output.ts";
import type { Chain, ChainFigure, ChainParameter } from "./chain.ts";
import { changeHeading } from "./change-screen.ts";
import { valueHeading } from "./value-screen.ts";

/** A page of 80 columns. */
const room = 80;

/** Where a number comes from, as a tree: output, rooms with their parameters, opening figures of the world. */
export function chainScreen(made: MadeRun, chain: Chain, asked: Asked, terminal: Terminal): string {
  const { words, lang } = terminal;
  const say = words.explain;
  const { id, date } = made.world.document;
  const inner = room - branchWidth;
  const rooms = chain.rooms.map(({ room: which, parameters }): Branch => {
    const { name, does } = roomWords(which, lang);
    return {
      // English pages call things by their ids.
      head: styled(terminal, "bold", which) + (lang === "en" ? "" : ` · ${name}`),
      lines: [
        ...wrap(firstSentence(does), inner).split("\n"),
        `docs/mechanisms/${which}${lang === "en" ? "" : ".ru"}.md`,
        ...(parameters.length === 0 ? [say.noParameters] : parameterTable(made, parameters, terminal, inner)),
      ],
    };
  });
  const figures: Branch = {
    head: styled(terminal, "bold", say.chainFigures(id, date)),
    lines: chain.figures.length === 0 ? [say.noFigures] : figureTable(chain.figures, terminal, inner),
  };
  const isChange = asked.asks === "change";
  const meaning = say.meanings[isChange ? `<asset>.${asked.output.split(".").at(-1) ?? ""}` : asked.pattern];
  const head = isChange ? changeHeading(made, asked, terminal) : valueHeading(made, asked, terminal);
  return [
    head,
    [
      styled(terminal, "bold", wrap(say.chain)),
      ...(meaning === undefined ? [] : [wrap(meaning)]),
      ...tree([...rooms, figures]),
    ],
    [wrap(words.disclaimer)],
  ]
    .map((part) => part.join("\n"))
    .join("\n\n");
}

interface Branch {
  readonly head: string;
  readonly lines: readonly string[];
}

const branchWidth = 3;

/** Branches below each other, with the lines that join them. */
function tree(branches: readonly Branch[]): string[] {
  return branches.flatMap(({ head, lines }, i) => {
    const isLast = i === branches.length - 1;
    const stem = isLast ? "   " : "│  ";
    return [
      `${isLast ? "└─ " : "├─ "}${head}`,
      ...lines.map((line) => (stem + line).trimEnd()),
      ...(isLast ? [] : ["│"]),
    ];
  });
}

function parameterTable(
  made: MadeRun,
  parameters: readonly ChainParameter[],
  terminal: Terminal,
  columns: number,
): string[] {
  const say = terminal.words.explain;
  const lines = parameters.map(({ spec, value, from }) => {
    const { key, unit, grade, source, evidence } = spec;
    const marks = {
      registry: [],
      set: [say.ofSet(made.parameterSet)],
      given: [say.givenHere],
      scenario: [say.ofScenario],
    };
    const whence = terminal.words.worldShow.sourceIn(source);
    const keys = evidence.length === 0 ? [] : [`[${evidence.map(breakable).join(", ")}]`];
    return {
      cells: [key.slice(key.indexOf(".") + 1), inUnit(value, unit, terminal), grade],
      source: [...marks[from], [whence, ...keys].join(" ")].join(" · "),
    };
  });
  return sourced(lines, ["left", "right", "left"], columns).split("\n");
}

function figureTable(figures: readonly ChainFigure[], terminal: Terminal, columns: number): string[] {
  const lines = figures.map(({ path, placed: { figure }, value, unit }) => ({
    cells: [
      path.replace(/^balanceSheet\./, "").replaceAll(".", " · "),
      value === undefined ? "—" : inUnit(value, unit, terminal),
      gradeOf(figure) ?? "",
    ],
    source: sourceOf(figure, terminal),
  }));
  return sourced(lines, ["left", "right", "left"], columns).split("\n");
}

/** A key of evidence that is longer than a narrow column breaks at its dots. */
function breakable(key: string): string {
  return key.length > 20 ? key.replaceAll(".", ". ") : key;
}

function inUnit(value: number, unit: string | undefined, { words, lang }: Terminal): string {
  if (unit === "share") return shareInPercent(value, lang);
  const number = compact(value, lang, 6);
  if (unit === undefined) return words.explain.units["price"]?.(number) ?? number;
  return words.worldShow.units[unit]?.(number, value) ?? words.explain.units[unit]?.(number) ?? `${number} ${unit}`;
}

function shareInPercent(value: number, lang: Lang): string {
  return percent(value, Number.isInteger(Number((100 * value).toPrecision(12))) ? 0 : 1, lang);
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
}
