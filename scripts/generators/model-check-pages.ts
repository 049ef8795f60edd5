import type { Lang } from "../../packages/core/src/locales/messages.ts";
import { fixed } from "../../packages/core/src/locales/numbers.ts";
import { channels, parameterSets } from "../../packages/core/src/model/vocabulary.ts";
import type { Generator } from "../generate.ts";
import {
  caseNames,
  type Figures,
  figuresOf,
  type Measure,
  measures,
  orders,
  reference,
  signs,
  variants,
  withoutEach,
} from "./model-check.ts";
import { checkWords } from "./model-check-words.ts";

/** `docs/model-check.md`: results of the engine beside those of the prototype of the reference formulation. */
export const modelCheckPages: Generator = {
  folder: "docs",
  whole: false,
  files: () =>
    new Map([
      ["model-check.md", page("en")],
      ["model-check.ru.md", page("ru")],
    ]),
};

const months = [10, 36] as const;

function page(lang: Lang): string {
  const words = checkWords[lang];
  const { counted, differ } = signs();
  const count = (value: number): string => fixed(value, 0, lang);
  return `${[
    `# ${words.title}`,
    ...words.intro,
    ...parameterSets.flatMap((set) => [`## ${words.under[set]}`, besideReference(set, lang)]),
    `## ${words.agree}`,
    [
      words.signs(count(counted.length - differ.length), count(counted.length)),
      ...differ.map(({ set, name, measure }) => words.differs(set, words.cases[name], words.measures[measure])),
      ...orders().map(({ set, name, alike, all }) => words.order(set, words.cases[name], count(alike), count(all))),
    ]
      .map((each) => `- ${each}`)
      .join("\n"),
    `## ${words.why}`,
    words.reasons.map((each) => `- ${each}`).join("\n"),
    `## ${words.variantsTitle}`,
    words.variantsIntro,
    table(
      [words.head[0] ?? "", words.head[1] ?? "", "", ...measures.map((each) => words.measures[each])],
      variants.map(({ variant, set, name, month, parameters }) => [
        `${words.cases[name]}, \`${set}\``,
        count(month),
        words.variants[variant],
        ...cells(figuresOf(set, name, month, { parameters }), lang),
      ]),
    ),
    `## ${words.channelsTitle}`,
    words.channelsIntro,
    withoutChannels(lang),
    words.made,
  ].join("\n\n")}\n`;
}

function besideReference(set: (typeof parameterSets)[number], lang: Lang): string {
  const words = checkWords[lang];
  const rows = caseNames.flatMap((name) =>
    months.flatMap((month) => {
      const there: Figures | undefined = reference[set][name]?.[month];
      const isMedian = set === "evidence" && name.startsWith("squeeze");
      const label = [words.cases[name], fixed(month, 0, lang)];
      return [
        [...label, words.here, ...cells(figuresOf(set, name, month), lang)],
        ...(there === undefined ? [] : [[...label, isMedian ? words.median : words.there, ...cells(there, lang)]]),
      ];
    }),
  );
  return table([...words.head, ...measures.map((each) => words.measures[each])], rows);
}

function withoutChannels(lang: Lang): string {
  const words = checkWords[lang];
  const shown: readonly Measure[] = ["bitcoin", "crypto", "software", "equities", "hy"];
  return withoutEach
    .map(({ set, name }) => {
      const rows = [[], ...channels.map((channel) => [channel])].map((without) => {
        const figures = figuresOf(set, name, 10, without.length === 0 ? {} : { without });
        const label = without[0] === undefined ? words.allOn : `− \`${without[0]}\``;
        return [label, ...shown.map((each) => printed(each, figures[each], lang))];
      });
      return table([`${words.cases[name]}, \`${set}\``, ...shown.map((each) => words.measures[each])], rows);
    })
    .join("\n\n");
}

const cells = (figures: Figures, lang: Lang): readonly string[] =>
  measures.map((each) => printed(each, figures[each], lang));

function printed(measure: Measure, value: number | undefined, lang: Lang): string {
  if (value === undefined) return "";
  if (measure === "displacement") return fixed(value, 2, lang);
  const text = fixed(value, Math.abs(value) < 10 && measure !== "broad-money" ? 1 : 0, lang);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (each: readonly string[]): string => `| ${each.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i < 1 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}
