import type { World } from "../../packages/core/src/formats/parse-world.ts";
import { type Holding, ruleIn } from "../../packages/core/src/formats/parts.ts";
import { fixed, percent } from "../../packages/core/src/locales/numbers.ts";
import { openingEvidence } from "../../packages/core/src/model/opening-evidence.ts";
import { openingRatios } from "../../packages/core/src/model/opening-ratios.ts";
import type { Table } from "./figures.ts";
import { russianRule } from "./rules-ru.ts";
import { type PageWords, pageWords } from "./page-words.ts";

/** What is known of a world, what is derived, what is assumed and why, and what would improve it most. */
export function worldPage(world: World, figures: Table, lang: "en" | "ru"): string {
  const say = pageWords[lang];
  return [
    `# ${say.title}`,
    say.intro(world.document.sectors.length, world.document.instruments.length),
    `![${say.picture}](world${lang === "en" ? "" : ".ru"}.svg)`,
    say.see,
    `## ${say.restsOn}`,
    evidenceTable(world, say, lang),
    say.gradesMean,
    `## ${say.instruments}`,
    instrumentTable(world, say, lang),
    `## ${say.beside}`,
    ratioTable(world, say, lang),
    ...say.differ,
    `## ${say.known}`,
    say.knownIntro,
    figureTable(figures, ["A", "B", "C"], say, lang),
    `## ${say.choices}`,
    ...say.choiceList,
    `## ${say.improve}`,
    say.improveIntro,
    improvements(world, say, lang),
    `## ${say.assumed}`,
    say.assumedIntro,
    figureTable(figures, ["D", "E"], say, lang),
    "",
  ]
    .join("\n\n")
    .trimEnd()
    .concat("\n");
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[], right: readonly number[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, column) => (right.includes(column) ? "---:" : "---"))), ...rows.map(line)].join(
    "\n",
  );
}

function evidenceTable(world: World, say: PageWords, lang: "en" | "ru"): string {
  const found = openingEvidence(world);
  const sum = (of: "numbers" | "outstanding" | "held"): number => found.reduce((all, each) => all + each[of], 0);
  const part = (value: number, of: "numbers" | "outstanding" | "held"): string => percent(value / sum(of), 0, lang);
  const rows = found.map(({ grade, numbers, outstanding, held }) => [
    grade,
    say.grades[grade],
    String(numbers),
    part(numbers, "numbers"),
    part(outstanding, "outstanding"),
    part(held, "held"),
  ]);
  return markdown(say.evidenceHead, rows, [2, 3, 4, 5]);
}

const gradeOf = (figure: Holding | undefined): string => (typeof figure === "object" ? (figure.grade ?? "") : "");
const isResidual = (figure: Holding | undefined): boolean => typeof figure === "object" && figure.value === "residual";

/** Every instrument: how much there is, how well that is known, how much of it has a known holder, who has the rest. */
function instrumentTable({ document, rows }: World, say: PageWords, lang: "en" | "ru"): string {
  const lines = rows.map(({ instrument, assets, claims, supply, liabilities }) => {
    const row = document.balanceSheet[instrument];
    const name = document.instruments.find(({ id }) => id === instrument)?.name[lang] ?? instrument;
    const total = [...assets.values()].reduce((sum, each) => sum + each, 0);
    const held = [
      ...claims.map(({ creditor, debtor, amount }) => ({ amount, figure: row?.owed?.[debtor]?.[creditor] })),
      ...(claims.length > 0 ? [] : [...assets].map(([sector, amount]) => ({ amount, figure: row?.assets?.[sector] }))),
    ];
    const known = held.reduce(
      (sum, { amount, figure }) => ("ABC".includes(gradeOf(figure) || "-") ? sum + amount : sum),
      0,
    );
    const issued = Object.values(row?.liabilities ?? {});
    const sources =
      supply !== undefined
        ? [row?.supply]
        : issued.some(isResidual) || liabilities.size === 0 || claims.length > 0
          ? held.map(({ figure }) => figure)
          : issued;
    const worst = sources.map(gradeOf).reduce((worse, each) => (each > worse ? each : worse), "");
    const rest = Object.entries(row?.assets ?? {}).find(([, figure]) => isResidual(figure))?.[0] ?? "";
    return [
      `${name} (\`${instrument}\`)`,
      fixed(total, 0, lang),
      worst,
      percent(known / total, 0, lang),
      rest === "" ? "" : `\`${rest}\``,
    ];
  });
  return markdown(say.instrumentHead, lines, [1, 3]);
}

function ratioTable(world: World, say: PageWords, lang: "en" | "ru"): string {
  const show = (value: number, unit: string): string =>
    unit === "share"
      ? percent(value, 1, lang)
      : `${fixed(value, value >= 100 ? 0 : 2, lang)} ${say.units[unit] ?? ""}`.trim();
  const rows = openingRatios(world).map(({ ratio, value, unit, published }) => [
    say.ratios[ratio],
    show(value, unit),
    published.length === 0
      ? (say.unpublished[ratio] ?? say.noFigure)
      : published
          .map(({ inUnit, date, grade, builtIn }) =>
            builtIn === true ? say.builtIn : `${show(inUnit, unit)} (${date}, ${grade})`,
          )
          .join("; "),
  ]);
  return markdown(say.ratioHead, rows, [1]);
}

/** Rows of the table of figures, as they stand there; sources keep the names their publishers gave them. */
function figureTable({ figures }: Table, grades: readonly string[], say: PageWords, lang: "en" | "ru"): string {
  const rows = figures
    .filter(({ grade }) => grades.includes(grade))
    .map(({ key, value, unit, date = "", source, grade, rule = "" }) => [
      `\`${key}\``,
      `${lang === "en" ? value : String(value).replace(".", ",")} ${say.unitIn(unit)}`,
      date,
      grade,
      say.sourceIn(source),
      lang === "en" ? rule : (russianRule(rule) ?? rule),
    ]);
  return markdown(say.figureHead, rows, [1]);
}

/** The largest holdings that rest on judgement or memory. */
function improvements({ document, rows }: World, say: PageWords, lang: "en" | "ru"): string {
  const cells = rows.flatMap(({ instrument, assets, claims }) => {
    const row = document.balanceSheet[instrument];
    const named = (
      sector: string,
      amount: number,
      figure: Holding | undefined,
    ): { instrument: string; sector: string; amount: number; figure: Holding | undefined } => ({
      instrument,
      sector,
      amount,
      figure,
    });
    if (claims.length > 0)
      return claims.map(({ creditor, debtor, amount }) =>
        named(`${debtor} → ${creditor}`, amount, row?.owed?.[debtor]?.[creditor]),
      );
    return [...assets].map(([sector, amount]) => named(sector, amount, row?.assets?.[sector]));
  });
  const weak = cells
    .filter(({ figure }) => "DE".includes(gradeOf(figure) || "-"))
    .toSorted((a, b) => b.amount - a.amount);
  const lines = weak
    .slice(0, 25)
    .map(({ instrument, sector, amount, figure }) => [
      `\`${instrument}\``,
      `\`${sector}\``,
      fixed(amount, 0, lang),
      gradeOf(figure),
      typeof figure === "object" ? (ruleIn(figure.rule, lang) ?? say.sourceIn(figure.source ?? "")) : "",
    ]);
  return markdown(say.improveHead, lines, [2]);
}
