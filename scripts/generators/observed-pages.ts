import { dayInWords as englishDay } from "../../packages/cli/src/locales/en/day.ts";
import { dayInWords as russianDay } from "../../packages/cli/src/locales/ru/day.ts";
import type { Lang } from "../../packages/core/src/locales/messages.ts";
import { fixed } from "../../packages/core/src/locales/numbers.ts";
import { parameterSets } from "../../packages/core/src/model/vocabulary.ts";
import type { ComparedFigure, ComparedProxy, ObservedUnderSet } from "../../packages/core/src/studies/observed.ts";
import type { Generator } from "../generate.ts";
import { comparison, draws, figure, instrumentNames, partNames, seed, withoutPayouts } from "./observed.ts";
import { type ObservedPageWords, observedPageWords, type Quoted } from "./observed-words.ts";
import { world } from "./shipped-runs.ts";

/** `docs/observed.md`: the squeeze beside what was seen of its year, hits and misses named. */
export const observedPages: Generator = {
  folder: "docs",
  whole: false,
  files: () =>
    new Map([
      ["observed.md", page("en")],
      ["observed.ru.md", page("ru")],
    ]),
};

const dayInWords: Readonly<Record<Lang, (day: string) => string>> = { en: englishDay, ru: russianDay };

function page(lang: Lang): string {
  const words = observedPageWords[lang];
  const { observations, months, sets } = comparison();
  const count = (value: number): string => fixed(value, 0, lang);
  return `${[
    `# ${words.title}`,
    ...words.intro(
      observations.scenario,
      dayInWords[lang](observations.from),
      dayInWords[lang](observations.to),
      count(months),
      count(draws),
      count(seed),
    ),
    ...sets.flatMap((set) => [
      `## ${words.under[set.parameterSet](count(set.counts.hit), count(set.figures.length))}`,
      figuresOf(set, lang),
    ]),
    `## ${words.oneByOne}`,
    observations.outputs.map(({ output }) => `- ${oneByOne(output, lang)}`).join("\n"),
    `## ${words.partsTitle}`,
    words.partsIntro,
    ...parameterSets.map((set) => parts(set, lang)),
    words.partsSay(quoted(lang)),
    `## ${words.splitTitle}`,
    ...split(lang),
    `## ${words.notes}`,
    observations.notes.map((note) => `- ${note[lang]}`).join("\n"),
    `## ${words.limits}`,
    words.limitsList.map((each) => `- ${each}`).join("\n"),
    words.made,
  ].join("\n\n")}\n`;
}

function figuresOf({ figures }: ObservedUnderSet, lang: Lang): string {
  const words = observedPageWords[lang];
  const rows = figures.flatMap((each) =>
    inOrder(each).map((proxy, at) => {
      const { measure, central, range, withoutInputs, restsOn } = each;
      const show = shownBy(measure === "level", lang);
      const unit = words.units[each.unit] ?? each.unit;
      const own = [
        `${nameOf(each.output, lang)}, ${words.measures[measure]}, ${unit}`,
        proxy.name[lang],
        show(proxy.observed),
      ];
      if (at > 0) return [...own, "", "", "", proxy.isJudged ? judged(proxy, each, words, lang) : "", "", ""];
      return [
        ...own,
        show(central),
        show(range.middle),
        `${show(range.low)} … ${show(range.high)}`,
        judged(proxy, each, words, lang),
        show(withoutInputs),
        restsOn.map((path) => `\`${path}\``).join(", "),
      ];
    }),
  );
  return table(words.head, rows, [0, 1, 6, 8]);
}

/** What is judged stands first. */
function inOrder({ proxies }: ComparedFigure): readonly ComparedProxy[] {
  return proxies.toSorted((a, b) => Number(b.isJudged) - Number(a.isJudged));
}

/** `miss: seen 8.7 above, other sign`. */
function judged(
  { side, by, sameSign }: ComparedProxy,
  { verdict }: ComparedFigure,
  words: ObservedPageWords,
  lang: Lang,
): string {
  const where = side === "inside" ? [] : [words.sides[side](shownBy(true, lang)(by))];
  const details = [...where, ...(sameSign === false ? [words.otherSign] : [])];
  return details.length === 0 ? words.verdicts[verdict] : `${words.verdicts[verdict]}: ${details.join(", ")}`;
}

function oneByOne(output: string, lang: Lang): string {
  const words = observedPageWords[lang];
  const outcomes = comparison().sets.map(({ parameterSet, figures }) => {
    const told = figures
      .filter((each) => each.output === output)
      .flatMap((each) => {
        const [first] = inOrder(each);
        return first === undefined ? [] : [`${words.measures[each.measure]} — ${judged(first, each, words, lang)}`];
      });
    return words.outcome(parameterSet, told.join("; "));
  });
  const reason = words.reasons[output];
  if (reason === undefined) throw new Error(`no reason is given for ${output}`);
  const name = nameOf(output, lang);
  return `**${name.charAt(0).toUpperCase()}${name.slice(1)}.** ${outcomes.join(". ")}. ${reason(quoted(lang))}`;
}

const shownParts = ["bitcoin", "crypto", "software", "high-beta", "memory", "equities", "hy", "spread-hy"] as const;

function parts(set: (typeof parameterSets)[number], lang: Lang): string {
  const words = observedPageWords[lang];
  return table(
    [`\`${set}\``, ...shownParts.map((output) => nameOf(output, lang))],
    partNames.map((part) => [
      words.parts[part],
      ...shownParts.map((output) => shownBy(output === "spread-hy", lang)(figure(set, part, output))),
    ]),
  );
}

function quoted(lang: Lang): Quoted {
  const show = shownBy(false, lang);
  return {
    change: (set, part, output) => show(figure(set, part, output)),
    withoutMargin: (output) => show(figure("evidence", "all", output, ["margin"])),
    withoutRedemptions: (output) => show(figure("evidence", "all", output, ["redemptions"])),
    price: (output) => {
      const { yield10y = 0, spreadHy = 0 } = world().reference;
      return show(withoutPayouts(output, output === "hy" ? yield10y + spreadHy : yield10y));
    },
  };
}

function split(lang: Lang): readonly string[] {
  const words = observedPageWords[lang];
  const { observations, sets } = comparison();
  const counted = sets.flatMap(({ parameterSet, ran, split: each }) => (each ? [{ parameterSet, ran, ...each }] : []));
  const show = shownBy(false, lang);
  const rows = (observations.split?.conditions ?? []).map(({ output, unit, above, below }, which) => [
    `${nameOf(output, lang)} ${[
      ...(above === undefined ? [] : [words.above(show(above))]),
      ...(below === undefined ? [] : [words.below(show(below))]),
    ].join(", ")} ${words.units[unit] ?? unit}`,
    ...counted.flatMap(({ conditions }) => {
      const each = conditions[which];
      return each === undefined ? [] : [show(each.central), fixed(each.draws, 0, lang)];
    }),
  ]);
  const [label = "", central = "", drawn = ""] = words.splitHead;
  return [
    observations.split?.about[lang] ?? "",
    table(
      [
        label,
        ...counted.flatMap(({ parameterSet }) => [`\`${parameterSet}\`, ${central}`, `\`${parameterSet}\`, ${drawn}`]),
      ],
      [
        ...rows,
        [
          words.allAtOnce,
          ...counted.flatMap(({ holdsAtCentre, draws: met }) => [words.truth[`${holdsAtCentre}`], fixed(met, 0, lang)]),
        ],
      ],
    ),
    words.split(
      counted.map(({ parameterSet, draws: met, ran }) => ({
        set: parameterSet,
        draws: fixed(met, 0, lang),
        of: fixed(ran, 0, lang),
      })),
    ),
  ];
}

const names = instrumentNames();

/** An asset by its name in the world, a series by what was looked at. */
function nameOf(output: string, lang: Lang): string {
  const instrument = names.get(output)?.[lang];
  const proxy = comparison().observations.outputs.find((each) => each.output === output)?.proxies[0];
  return instrument ?? proxy?.name[lang] ?? output;
}

/** Whole numbers, tenths of small ones; what rose has its sign, but a level has none. */
function shownBy(isLevel: boolean, lang: Lang): (value: number) => string {
  return (value) => {
    const text = fixed(value, Math.abs(value) < 9.95 && !Number.isInteger(value) ? 1 : 0, lang);
    return !isLevel && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  };
}

function table(head: readonly string[], rows: readonly (readonly string[])[], texts: readonly number[] = [0]): string {
  const line = (each: readonly string[]): string => `| ${each.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (texts.includes(i) ? "---" : "---:"))), ...rows.map(line)].join("\n");
}
