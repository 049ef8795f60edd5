import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { wordsOf } from "../../packages/cli/src/locales/words.ts";
import type { Lang } from "../../packages/core/src/locales/messages.ts";
import { compact } from "../../packages/core/src/locales/numbers.ts";
import { parameterWords } from "../../packages/core/src/locales/parameter-words.ts";
import { roomWords } from "../../packages/core/src/locales/room-words.ts";
import { parameterTables } from "../../packages/core/src/mechanisms/registry.ts";
import type { Mechanism } from "../../packages/core/src/model/mechanism.ts";
import { type ParameterSpec, parameterSpecs } from "../../packages/core/src/model/parameters.ts";
import { type Channel, channels, type Room, rooms } from "../../packages/core/src/model/vocabulary.ts";
import { pipeline } from "../../packages/core/src/pipeline.ts";
import type { Generator } from "../generate.ts";
import { docstringOfTable, docstringsOf, type Part, partsOf } from "./docstrings.ts";
import { assumedGrades, pageWords, story } from "./mechanism-words.ts";
import { tables, type Writes, writesByStage } from "./mechanism-writes.ts";

const mechanisms = "packages/core/src/mechanisms";
const languages: readonly Lang[] = ["en", "ru"];

/** `docs/mechanisms/`: a page for each room in both languages, and an index in the order of the pipeline. */
export const mechanismPages: Generator = {
  folder: "docs/mechanisms",
  whole: true,
  files: () => {
    const writes = writesByStage();
    const acts = storyOfPipeline();
    const pages = languages.flatMap((lang) => [
      [nameOf("README", lang), indexPage(acts, lang)] as const,
      ...rooms.map((room) => [nameOf(room, lang), roomPage(room, acts, writes, lang)] as const),
    ]);
    return new Map(pages);
  },
};

/** A line of the pipeline: its place from 1 on, whose it is, and its comment. */
interface Line {
  readonly place: number;
  readonly rooms: readonly Room[];
  readonly parts: readonly string[];
  readonly comment: string;
}

interface Act {
  readonly title: string;
  readonly lines: readonly Line[];
}

const nameOf = (page: string, lang: Lang): string => (lang === "en" ? `${page}.md` : `${page}.ru.md`);

/** The comments of `pipeline.ts`, act by act, beside the lines themselves. */
function storyOfPipeline(): readonly Act[] {
  const source = readFileSync("packages/core/src/pipeline.ts", "utf8");
  const [, list = ""] = /export const pipeline = \[\n([\s\S]*?)\n\] as const/.exec(source) ?? [];
  const acts: { title: string; lines: Line[] }[] = [];
  let place = 0;
  for (const text of list.split("\n")) {
    const [, code = "", comment] = /^ *([^/]*)\/\/ *(.*)$/.exec(text) ?? [];
    if (comment === undefined) continue;
    if (code === "") {
      acts.push({ title: comment, lines: [] });
      continue;
    }
    const line: Mechanism & { readonly lines?: readonly Mechanism[] } = pipeline[place] ?? pipeline[0];
    place += 1;
    const ids = (line.lines ?? [line]).map(({ id }) => id);
    const parts = line.parts.toSorted(byNumber);
    acts.at(-1)?.lines.push({ place, rooms: rooms.filter((room) => ids.includes(room)), parts, comment });
  }
  if (place !== pipeline.length) throw new Error(`pipeline.ts has ${pipeline.length} lines, and comments on ${place}`);
  return acts;
}

function inLanguage(comment: string, lang: Lang): string {
  const russian = story.get(comment);
  if (russian === undefined) throw new Error(`mechanism-words.ts has no Russian for "${comment}" of pipeline.ts`);
  return lang === "en" ? comment : russian;
}

function indexPage(acts: readonly Act[], lang: Lang): string {
  const words = pageWords[lang];
  const link = (room: Room): string => `[${roomWords(room, lang).name}](${nameOf(room, lang)})`;
  const sections = acts.map(({ title, lines }) =>
    [
      `## ${inLanguage(title, lang)}`,
      table(
        words.indexHead,
        lines.map(({ place, rooms: ofLine, parts, comment }) => [
          String(place),
          ofLine.map(link).join(" ↔ "),
          inLanguage(comment, lang),
          parts.join(" "),
        ]),
      ),
    ].join("\n\n"),
  );
  return page([
    `# ${words.title}`,
    `${words.intro} ${words.made}`,
    words.reading,
    ...sections,
    otherLanguage("README", lang),
  ]);
}

function roomPage(room: Room, acts: readonly Act[], writes: ReadonlyMap<string, Writes>, lang: Lang): string {
  const words = pageWords[lang];
  const { name, does, limits } = roomWords(room, lang);
  const lines = acts.flatMap((act) => act.lines.filter((line) => line.rooms.includes(room)));
  const read = channelsOf(room).map((channel) => `\`${channel}\``);
  return page([
    `# ${name}`,
    does,
    [
      ...lines.map(
        ({ place, comment }) => `- ${words.place(String(place), pipeline.length)}: *${inLanguage(comment, lang)}*`,
      ),
      `- ${words.parts}: ${partsServed(room).join(", ")}`,
      `- ${words.channels}: ${read.length === 0 ? words.noChannel : read.join(", ")}`,
    ].join("\n"),
    `## ${words.limits}`,
    limits,
    `## ${words.formulas}`,
    words.formulasIntro,
    ...formulas(room, lang),
    `## ${words.writes}`,
    written(room, writes, lang),
    `## ${words.parameters}`,
    ...parameters(room, lang),
    `[${words.all}](${nameOf("README", lang)}) · ${words.made} ${otherLanguage(room, lang)}`,
  ]);
}

const page = (blocks: readonly string[]): string => `${blocks.join("\n\n")}\n`;

function otherLanguage(name: string, lang: Lang): string {
  return `[${pageWords[lang].other}](${nameOf(name, lang === "en" ? "ru" : "en")})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((each) => each.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Parts of the essay on which any line of a room stands. */
function partsServed(room: Room): readonly string[] {
  const lines = pipeline.flatMap((line): readonly Mechanism[] => ("lines" in line ? line.lines : [line]));
  const parts = new Set(lines.filter(({ id }) => id === room).flatMap((line) => line.parts));
  return [...parts].toSorted(byNumber);
}

/** T2 before T10. */
const byNumber = (a: string, b: string): number => Number(a.slice(1)) - Number(b.slice(1));

/** Sources of a room without its tests and parameters; the room's own file first. */
function sourcesOf(room: Room): readonly string[] {
  const files = globSync(`${mechanisms}/${room}/*.ts`).toSorted();
  const own = files.filter((path) => basename(path) === `${room}.ts`);
  const others = files.filter((path) => !/\.test\.ts$|^parameters\.ts$/.test(basename(path)) && !own.includes(path));
  return [...own, ...others];
}

/** Channels whose switch a source of the room reads. */
function channelsOf(room: Room): readonly Channel[] {
  const texts = sourcesOf(room).map((path) => readFileSync(path, "utf8"));
  return channels.filter((channel) =>
    texts.some((text) => text.includes(`reaches.${channel}`) || text.includes(`reaches["${channel}"]`)),
  );
}

/** Docstrings file by file: whole in English; in Russian what is set in from the margin, which needs no translation. */
function formulas(room: Room, lang: Lang): readonly string[] {
  return sourcesOf(room).flatMap((path) => {
    const described = docstringsOf(readFileSync(path, "utf8")).flatMap(({ name, text }) => {
      const parts = lang === "en" ? partsOf(text) : formulasOf(text);
      if (parts.length === 0) return [];
      const blocks = parts.map((part) => (part.kind === "formulas" ? fenced(part.text) : prose(part.text)));
      return [`**\`${name}\`**`, ...blocks];
    });
    return described.length === 0 ? [] : [`### ${pageWords[lang].source(`${room}/${basename(path)}`)}`, ...described];
  });
}

/** Formulas without the prose around them; of a formula inside a sentence, the sentence. */
function formulasOf(docstring: string): readonly Part[] {
  const parts = partsOf(docstring);
  const formulas = parts.filter(({ kind }) => kind === "formulas");
  if (formulas.length > 0) return formulas;
  return parts.slice(0, 1).flatMap(({ text }) => (/[=·Σ]/.test(text) ? [{ kind: "formulas" as const, text }] : []));
}

const fenced = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;

/** Prose as it stands; marks that Markdown would read as its own are kept from it. */
function prose(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((each) => (each.startsWith("`") ? each : each.replace(/[*~<]/g, String.raw`\$&`)))
    .join("");
}

function written(room: Room, writes: ReadonlyMap<string, Writes>, lang: Lang): string {
  const words = pageWords[lang];
  // The loop of forced selling lives in this room.
  const stages = room === "fire-sales" ? [room, "forced-selling"] : [room];
  const rows = ([...tables, "posted"] as const).flatMap((each) => {
    const names = [...new Set(stages.flatMap((stage) => [...(writes.get(stage)?.[each] ?? [])]))].toSorted();
    return names.length === 0 ? [] : [`- ${words.tables[each]}: ${names.map((name) => `\`${name}\``).join(", ")}`];
  });
  return [words.writesIntro, "", ...(rows.length === 0 ? [words.nothing] : rows)].join("\n");
}

function parameters(room: Room, lang: Lang): readonly string[] {
  const words = pageWords[lang];
  const specs = parameterSpecs(room, parameterTables[room]);
  if (specs.length === 0) return [words.noParameters];
  const about = docstringOfTable(readFileSync(`${mechanisms}/${room}/parameters.ts`, "utf8"));
  const named = [...new Set(specs.map(({ key }) => key.split(".").slice(0, 2).join(".")))].map((key) => {
    const { name, meaning } = parameterWords(key, lang);
    return `- **${name}** \`${key}\`: ${meaning}`;
  });
  return [
    ...(lang === "en" ? [prose(about)] : []),
    named.join("\n"),
    table(
      words.parameterHead,
      specs.map((spec) => parameterRow(spec, lang)),
    ),
  ];
}

function parameterRow({ key, value, unit, range, prior, grade, source }: ParameterSpec, lang: Lang): readonly string[] {
  const words = pageWords[lang];
  const number = (each: number): string => compact(each, lang);
  const drawn =
    prior === undefined
      ? words.notDrawn
      : [
          words.distributions[prior.distribution] ?? prior.distribution,
          ...Object.entries(prior.parameters).map(([name, each]) => `${name} ${number(each)}`),
        ].join(" · ");
  return [
    `\`${key}\``,
    number(value),
    `\`${unit}\``,
    range[0] === range[1] ? number(range[0]) : range.map(number).join(" … "),
    drawn,
    assumedGrades.includes(grade) ? `${grade} (${words.assumed})` : grade,
    wordsOf[lang].worldShow.sourceIn(source),
  ];
}
