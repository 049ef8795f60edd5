import type { Words } from "../words.ts";
import { dayInWords } from "./day.ts";
import { plural } from "./plural.ts";

const isOne = (count: number): boolean => count % 10 === 1 && count % 100 !== 11;
/** Родительный падеж: «из 21 выборки», «из 200 выборок». */
const ofDraws = (count: number): string => `${count} ${isOne(count) ? "выборки" : "выборок"}`;

const inOneList = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(", "), ...parts.slice(-1)].filter((part) => part !== "").join(" и ");

/** Что говорит `ebb story` по-русски. */
export const storyWords: Pick<Words, "story"> = {
  story: {
    progress: (percent) => `рассказ готовится: ${percent} %`,
    question: (scenario) => `Стал бы капитал редким в сценарии «${scenario}» и что упало бы первым?`,
    title: (thesis, scenario, world) => `${thesis} · сценарий ${scenario} · мир ${world}`,
    answer: (all) =>
      `${all
        .map(({ parameterSet, scarceIn, cents, first, deepest }, index) => {
          const on = {
            evidence: "по измеренным данным (набор evidence)",
            essay: "при допущениях самого эссе (набор essay)",
          }[parameterSet];
          if (index > 0) {
            const led = first === undefined ? "на 10 % не падает ничто" : `первым — «${first.asset}» (${first.often})`;
            const furthest = deepest === undefined ? "" : `, глубже всех — «${deepest.asset}», ${deepest.fall}`;
            return `${on}: редок в ${scarceIn}, ${cents} ¢, ${led}${furthest}`;
          }
          const led =
            first === undefined
              ? "на 10 % не упал бы ни один актив"
              : `первым на 10 % упал бы актив «${first.asset}» (в ${first.often})`;
          const furthest = deepest === undefined ? "" : `, глубже всех — «${deepest.asset}», ${deepest.fall}`;
          return `В этом сценарии ${on} капитал стал бы редким в ${scarceIn} выборок, следующий доллар ИИ отнял бы у других вложений ${cents} ¢, ${led}${furthest}`;
        })
        .join("; ")}.`,
    withoutInputs: (kinds, assets, under) => {
      const named = { news: "новостей", "own-shock": "шоков отдельных активов", yield: "пути доходностей" };
      const list = under.map(
        ({ parameterSet, falls }, index) =>
          `${falls.map((fall, asset) => (index === 0 ? `«${assets[asset]}» ${fall}` : fall)).join(", ")} (${parameterSet})`,
      );
      return `Без заданных вручную ${inOneList(kinds.map((kind) => named[kind]))} дно центральной выборки было бы таким: ${list.join("; ")}.`;
    },
    seen: (to, under) =>
      `${under.map(({ parameterSet, hits, all }, index) => (index === 0 ? `Из ${plural(all, "показателя", "показателей", "показателей")}, которые наблюдались по ${dayInWords(to)}, в диапазоны попали ${hits} (${parameterSet})` : `${hits} (${parameterSet})`)).join(" и ")}: ebb claims observed.`,
    of: (count, all) => `${count} из ${all}`,
    market: "Рынок капитала в самый напряжённый момент",
    rows: {
      regime: "режим в конце",
      turningPoint: "поворотная точка",
      tightness: "напряжённость",
      headroom: "запас хода [млрд $/г.]",
      displacement: "доллар ИИ отнимает, ¢",
      x: "премия за редкость [б. п.]",
    },
    regimes: { abundance: "избыток", competition: "соперничество" },
    never: "никогда",
    assets: (draws) => `Активы: дно [%], первые −10 %, главный канал падения (в скольких из ${ofDraws(draws)})`,
    assetColumns: { first: "−10 %", channel: "канал" },
    noFall: "нет",
    firstFalls: (draws) => `Первым на 10 % падает (в скольких из ${ofDraws(draws)}; равные вместе):`,
    nothingFirst: "ничто",
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
    sellers: "Кому пришлось бы продавать, крупнейшие в каждом наборе [млрд $]",
    nobody: "Продавать не пришлось бы никому.",
    mostSold: "больше всего",
    claims: (count, draws) =>
      `Утверждения (${count}) при центральных значениях (* иначе в большинстве из ${ofDraws(draws)})`,
    holds: "верны",
    byRule: "верны, но заданы правилом",
    fails: "неверны",
    neither: "ни верны, ни неверны",
    data: "что говорят данные",
    none: "ни одного",
    more: (count) => `… ещё ${count}`,
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
      `Число — центральная выборка; в скобках — 80 выборок из 100 (в каждом наборе ${counts.draws}, посчитаны здесь же, зерно ${seed}). Каналы — по центральной и ${counts.attributed === 1 ? "первой" : `первым ${counts.attributed}`}, утверждения — по центральной и ещё ${counts.claims}.`,
    runaways: (counts, all) => `Из ${ofDraws(all)} продажи в какой-то момент не остановила никакая цена: ${counts}.`,
    failed: (set, whole, parts) =>
      `${set}: не удалось просчитать ${plural(whole, "выборку", "выборки", "выборок")} (в диапазонах их нет) и разложить по каналам ${plural(parts, "выборку", "выборки", "выборок")}.`,
    baseline: (date, age, end) =>
      `Начальный баланс на ${dayInWords(date)}${age > 0 ? ` — ему ${plural(age, "месяц", "месяца", "месяцев")}` : ""}; сценарий идёт до ${dayInWords(end)}`,
    report: (path) => `Отчёт: ${path}`,
  },
};
