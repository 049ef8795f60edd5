import { claimReference } from "../../packages/core/src/claims/functions.ts";
import {
  assets,
  channels,
  instruments,
  type Output,
  outputs,
  type PathKind,
  scenarioPaths,
  sectors,
} from "../../packages/core/src/model/vocabulary.ts";
import type { Generator } from "../generate.ts";
import { claimLanguageWords, outputWords, pathWords } from "./claim-language-words.ts";

type Lang = "en" | "ru";

/** `docs/claim-language.md`: paths of scenarios, functions and statistics of claims, outputs of runs. */
export const claimLanguagePages: Generator = {
  folder: "docs",
  whole: false,
  files: () =>
    new Map([
      ["claim-language.md", page("en")],
      ["claim-language.ru.md", page("ru")],
    ]),
};

const shapes = {
  value: "fiscal.deficit: { unit: usd bn/yr, value: 300 }",
  ramp: "fiscal.deficit: { unit: usd bn/yr, ramp: { from: 2025-10, to: 2026-08, value: 300 } }",
  points: "fiscal.deficit: { unit: usd bn/yr, points: [{ at: 2025-11, value: 0 }, { at: 2028-10, value: 300 }] }",
  steps: "fiscal.deficit: { unit: usd bn/yr, steps: [{ at: 2026-08, value: 300 }] }",
  choice: "central-bank.counterparty: { choice: banks }",
} as const;

function page(lang: Lang): string {
  const say = claimLanguageWords[lang];
  const { functions, statistics } = claimReference(lang);
  const asked = ({ text, meaning }: { text: string; meaning: string }): string[] => [`\`${text}\``, meaning];
  const written = Object.entries(shapes).map(([name, text]) => `${text}  # ${say.notes[name as keyof typeof shapes]}`);
  return `${[
    `# ${say.title}`,
    say.intro,
    `## ${say.paths}`,
    table(
      say.pathColumns,
      Object.entries(scenarioPaths).map(([name, kind]) => pathRow(name as keyof typeof scenarioPaths, kind, lang)),
    ),
    say.parameter,
    `### ${say.shapes}`,
    ["```yaml", ...written, "```"].join("\n"),
    `## ${say.functions}`,
    table(say.functionColumns, functions.map(asked)),
    say.operators,
    `### ${say.statistics}`,
    table(say.functionColumns, statistics.map(asked)),
    `## ${say.outputs}`,
    say.short,
    table(
      say.outputColumns,
      Object.entries(outputs).map(([name, output]) => outputRow(name, output, lang)),
    ),
    `### ${say.ids}`,
    table(
      ["", "id"],
      Object.entries({ asset: assets, sector: sectors, instrument: instruments, channel: channels }).map(
        ([name, ids]) => [`\`<${name}>\``, ids.map((id) => `\`${id}\``).join(" ")],
      ),
    ),
  ].join("\n\n")}\n`;
}

function pathRow(name: keyof typeof scenarioPaths, kind: PathKind, lang: Lang): readonly string[] {
  const meaning = pathWords[name][lang];
  if ("choices" in kind) return [`\`${name}\``, "–", kind.choices.map((each) => `\`${each}\``).join(" · "), meaning];
  if ("shares" in kind) return [`\`${name}\``, kind.unit, "`cash` `bonds` `calls` `sales`", meaning];
  const [low, high] = kind.range;
  const number = (value: number): string => String(value).replace("-", "−");
  return [`\`${name}\``, kind.unit, `${number(low)} … ${number(high)}`, meaning];
}

function outputRow(name: string, { gives, unit, series, never, choices = [] }: Output, lang: Lang): readonly string[] {
  const say = claimLanguageWords[lang];
  const kind = gives === "number" ? (unit ?? "") : say[gives];
  const notes = [...(never ? [say.never] : []), ...choices.map((each) => `\`${each}\``)];
  const meaning = outputWords[name]?.[lang] ?? "";
  return [
    `\`${name}\``,
    kind,
    !series ? say.single : gives === "number" ? say.series : say.last,
    notes.length === 0 ? meaning : `${meaning} (${notes.join(", ")})`,
  ];
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((each) => each.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}
