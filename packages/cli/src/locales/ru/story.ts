import type { Words } from "../words.ts";
import { dayInWords } from "./day.ts";
import { plural } from "./plural.ts";

const isOne = (count: number): boolean => count % 10 === 1 && count % 100 !== 11;
/** Предложный падеж: «в 21 выборке», «в 200 выборках». */
const inDraws = (count: number): string => `${count} ${isOne(count) ? "выборке" : "выборках"}`;
/** Родительный падеж: «из 21 выборки», «из 200 выборок». */
const ofDraws = (count: number): string => `${count} ${isOne(count) ? "выборки" : "выборок"}`;

/** Что говорит `ebb story` по-русски. */
export const storyWords: Pick<Words, "story"> = {
  story: {
    progress: (percent) => `рассказ готовится: ${percent} %`,
    question: (scenario) => `Стал бы капитал редким в сценарии «${scenario}» и что упало бы первым?`,
    title: (thesis, scenario, world) => `${thesis} · сценарий ${scenario} · мир ${world}`,
    answer: (all) =>
      `${all
        .map(({ parameterSet, scarceIn, cents, first, deepest }, index) => {
          const on = { evidence: "по измеренным данным", essay: "при допущениях самого эссе" }[parameterSet];
          const start = index === 0 ? `В этом сценарии ${on}` : on;
          const falls =
            first === undefined
              ? "на 10 % не упал бы ни один актив"
              : `первым на 10 % упал бы актив «${first.asset}» (в ${first.often})`;
          const depth = deepest === undefined ? "" : `, а глубже всех — «${deepest.asset}», ${deepest.fall}`;
          return `${start} капитал стал бы редким в ${scarceIn} выборок, следующий доллар ИИ отнял бы у других вложений ${cents} цента, ${falls}${depth}`;
        })
        .join("; ")}.`,
    of: (count, all) => `${count} из ${all}`,
    market: "Рынок капитала",
    rows: {
      regime: "режим в конце",
      turningPoint: "поворотная точка",
      often: "… в выборках",
      tightness: "напряжённость, высшая",
      headroom: "запас хода, низший [млрд $/год]",
      displacement: "центов следующего доллара ИИ отнято у другого",
      x: "премия за редкость, высшая [б. п.]",
    },
    regimes: { abundance: "избыток", competition: "соперничество" },
    never: "никогда",
    assets: "Активы в этом сценарии, сначала самое глубокое падение",
    assetColumns: { asset: "", trough: "дно", first: "первые −10 %", channel: "главный канал" },
    noFall: "нет",
    firstFalls: (set, list) => `Первым на 10 % падает, ${set}: ${list}.`,
    firstFall: (asset, often) => `${asset} — в ${often}`,
    nothingFirst: "ничто и ни в одной выборке",
    channels: {
      fundamentals: "новости",
      discounting: "доходности",
      "capital-competition": "редкость капитала",
      "capital-calls": "запросы капитала",
      redemptions: "погашение паёв",
      margin: "маржин-коллы",
      confidence: "доверие",
      money: "деньги",
    },
    sellers: "Кому и что больше всего пришлось бы продавать [млрд $]",
    nobody: "Продавать не пришлось бы никому.",
    moreSellers: (count) => `и ещё ${count}`,
    claims: (count) => `Утверждения (${count}), при центральных значениях каждого набора`,
    holds: "верны",
    byRule: "верны, но заданы правилом",
    fails: "неверны",
    neither: "ни верны, ни неверны",
    data: "что говорят данные",
    none: "ни одного",
    more: (count) => `… ещё ${count}`,
    unsteady: (count) => `* иначе в большинстве из ${ofDraws(count)}`,
    verdicts: {
      supported: "подтверждают",
      partly: "частично",
      "not-supported": "не подтверждают",
      contradicted: "противоречат",
      "not-testable": "непроверяемо",
      "not-yet-tested": "не проверено",
    },
    notInRanges: "Чего нет в этих диапазонах:",
    leftOut: [
      "другой модели",
      "неожиданностей (решения властей, крах биржи или кредитора, война)",
      "иных путей, чем в сценарии",
    ],
    restsOn: (counts, seed) =>
      `Число — центральная выборка, в скобках — 80 из 100 от ${ofDraws(counts.draws)} каждого набора (зерно ${seed}). Главный канал — по центральной и первым ${counts.attributed}; утверждения — в центральной и ещё в ${inDraws(counts.claims)}.`,
    runaways: (set, count, all) =>
      `${set}: в ${count} из ${ofDraws(all)} продажи в какой-то момент не остановила никакая цена.`,
    failed: (set, count, all) => `${set}: ${count} из ${ofDraws(all)} не удалось просчитать, в диапазонах их нет.`,
    failedParts: (set, count) =>
      `${set}: ${plural(count, "выборку", "выборки", "выборок")} не удалось разложить по каналам.`,
    baseline: (date, age, end) =>
      `Начальный баланс на ${dayInWords(date)}${age > 0 ? ` — ему ${plural(age, "месяц", "месяца", "месяцев")}` : ""}; сценарий идёт до ${dayInWords(end)}`,
    report: (path) => `Отчёт: ${path}`,
  },
};
