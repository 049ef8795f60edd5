import type { Lang } from "../../packages/core/src/locales/messages.ts";
import type { ObservedMeasure } from "../../packages/core/src/formats/observations.ts";
import type { Verdict } from "../../packages/core/src/studies/observed.ts";
import type { PartName } from "./observed.ts";

/** Figures that a reason quotes, as they are printed: the central draws of the whole squeeze and of parts of it. */
export interface Quoted {
  /** Change of an asset, per cent: `bitcoin(evidence, yields)` without the path of yields. */
  readonly change: (set: "evidence" | "essay", part: PartName, output: string) => string;
  readonly withoutMargin: (output: string) => string;
  readonly withoutRedemptions: (output: string) => string;
  /** What was seen, less payouts at the yield of the opening. */
  readonly price: (output: "hy" | "treasuries") => string;
}

/** The words of `docs/observed.md`. */
export interface ObservedPageWords {
  readonly title: string;
  readonly intro: (
    scenario: string,
    from: string,
    to: string,
    months: string,
    draws: string,
    seed: string,
  ) => readonly string[];
  readonly under: Readonly<Record<"evidence" | "essay", (hits: string, all: string) => string>>;
  readonly head: readonly string[];
  readonly measures: Readonly<Record<ObservedMeasure, string>>;
  readonly units: Readonly<Record<string, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly sides: Readonly<Record<"above" | "below", (by: string) => string>>;
  readonly otherSign: string;
  readonly inputYes: string;
  readonly oneByOne: string;
  readonly outcome: (set: string, parts: string) => string;
  /** Why a figure is hit or missed, as far as can be told; by output. */
  readonly reasons: Readonly<Record<string, (quoted: Quoted) => string>>;
  readonly partsTitle: string;
  readonly partsIntro: string;
  readonly parts: Readonly<Record<PartName, string>>;
  readonly partsSay: (quoted: Quoted) => string;
  readonly splitTitle: string;
  readonly splitHead: readonly string[];
  readonly above: (value: string) => string;
  readonly below: (value: string) => string;
  readonly allAtOnce: string;
  readonly truth: Readonly<Record<"true" | "false", string>>;
  readonly split: (counts: readonly { readonly set: string; readonly draws: string; readonly of: string }[]) => string;
  readonly notes: string;
  readonly limits: string;
  readonly limitsList: readonly string[];
  readonly made: string;
}

const en: ObservedPageWords = {
  title: "What was seen, and what the squeeze gives",
  intro: (scenario, from, to, months, draws, seed) => [
    `A first look at the year that the shipped thesis is about, from ${from} to ${to}, stands here beside its scenario \`${scenario}\`: at the central values of both parameter sets and in ${draws} draws of each (seed ${seed}), read at the end of month ${months}, the month nearest to the last day. Nothing was tuned to it. \`ebb claims observed\` prints the same.`,
    "A hit says one thing only: what was seen lies between what 80 of 100 draws give. A wide range is easily hit. Draws vary the parameters of the model; the paths of the scenario, news and yields among them, are the same in every draw, so ranges know nothing of how uncertain those are.",
    "The news of memory, software and the broad market and a shift of yields by 40 bp were put into the scenario by hand, by people who had seen the year. So this is no test of the year. The column *bare* is the central draw without them: what the chain of funding alone gives. *Put in* names the paths that belong to the very figure.",
  ],
  under: {
    evidence: (hits, all) => `Under \`evidence\`: ${hits} of ${all}`,
    essay: (hits, all) => `Under \`essay\`: ${hits} of ${all}`,
  },
  head: ["", "what was seen", "seen", "central", "median", "80 of 100 draws", "verdict", "bare", "put in"],
  measures: {
    change: "change since the opening",
    worstMonthEnd: "worst month end",
    largestRise: "largest rise",
    level: "level",
  },
  units: { pct: "%", bp: "bp" },
  verdicts: { hit: "hit", miss: "miss", divided: "divided" },
  sides: {
    above: (by) => `seen ${by} above`,
    below: (by) => `seen ${by} below`,
  },
  otherSign: "other sign",
  inputYes: "put in",
  oneByOne: "Hits and misses, one by one",
  outcome: (set, parts) => `\`${set}\`: ${parts}`,
  reasons: {
    bitcoin: ({ change, withoutMargin }) =>
      `Under \`evidence\` the range is so wide that most falls would be hits, and it is not the chain of funding that fills it: without the hand-made path of yields the central draw gives ${change("evidence", "yields", "bitcoin")} %, bare ${change("evidence", "bare", "bitcoin")} %. Margin calls more than double what that path sets off (without them ${withoutMargin("bitcoin")} %). Under \`essay\` funding alone gives ${change("essay", "bare", "bitcoin")} %, near to what was seen, and with the news and yields on top far too much.`,
    crypto: () => "As bitcoin. Ether stands for all others here, which the model takes for one asset.",
    software: ({ change }) =>
      `The fall is put in twice, by its news and by the path of yields: under \`evidence\` the central draw gives ${change("evidence", "news", "software")} % without the news and ${change("evidence", "bare", "software")} % without both. The worst month end is met there, the recovery after it is not: the news of the scenario never goes away.`,
    memory: ({ change }) =>
      `The rise is put in, by news and by an assumed response of earnings to AI spending (bare ${change("evidence", "bare", "memory")} %). Even so both shares rose by far more than the range.`,
    chips: () =>
      "Under `evidence` a wide range around an assumed response of earnings to AI spending; the fund that was looked at holds memory makers too. Under `essay` dear capital takes most of the rise away.",
    hyperscalers: ({ change }) =>
      `Their cash flows are late, so the path of yields presses them (without it ${change("evidence", "yields", "hyperscalers")} % under \`evidence\`), and the scenario has no news of their earnings. The five shares lie far apart; the model has one asset for them.`,
    "high-beta": ({ change }) =>
      `Here too the path of yields does it (without it ${change("evidence", "yields", "high-beta")} % under \`evidence\`). The worst month end is met there; by August most of it had been recovered, which the model does not do while the squeeze goes on.`,
    equities: ({ change }) =>
      `Good news is put in, and the path of yields takes most of it away (without that path ${change("evidence", "yields", "equities")} % under \`evidence\`). The index also holds memory, chips and builders, which are assets of their own here.`,
    hy: ({ price, withoutRedemptions }) =>
      `What was seen has coupons in it. At the yield of the opening they come to so much that the price alone would have changed by ${price("hy")} %, inside the range of \`evidence\`. Savers who leave bond funds make most of the fall in the model: without redemptions it is ${withoutRedemptions("hy")} %.`,
    gold: () => "Gold has only yields and liquidity here. Whatever lifted it is not in the model.",
    treasuries: ({ price }) =>
      `What was seen has coupons in it; the price alone would have changed by about ${price("treasuries")} %, more than in the model under \`evidence\`, also because yields rose by more.`,
    "yield-10y": () =>
      "Forty basis points of the rise were put in by hand, and the range is narrow because no draw varies them. Under `evidence` the squeeze itself adds a few; under `essay` so many that the whole overshoots. The largest rise was seen from day to day, the model's goes from month to month.",
    "spread-hy": () =>
      "No credit wave was seen. The model widens spreads by forced sales of bond funds, under `essay` by a multiple: this is its clearest miss, and it speaks against the essay's crisis, not only against the size of it.",
    "spread-ig": () => "The same in small: spreads hardly widened, and in the model more bonds to place widen them.",
  },
  partsTitle: "What the paths put in by hand do",
  partsIntro:
    "The central draw at the end of the window, with some of these paths taken out. Changes of price in per cent, the spread of high yield as a level in bp.",
  parts: {
    all: "the squeeze whole",
    yields: "without the path of yields",
    news: "without the news",
    bare: "without both (bare)",
  },
  partsSay: ({ change }) =>
    `So under \`evidence\` the fall of crypto is the path of yields, not the competition for capital: bare, bitcoin changes by ${change("evidence", "bare", "bitcoin")} %. Only the essay's own assumptions let the competition do it.`,
  splitTitle: "All of it at once",
  splitHead: ["", "central", "draws"],
  above: (value) => `above ${value}`,
  below: (value) => `below ${value}`,
  allAtOnce: "all of these",
  truth: { true: "yes", false: "no" },
  split: (counts) =>
    `Can any draw show the split of the window? ${counts.map(({ set, draws, of }) => `${draws} of ${of} under \`${set}\``).join(", ")}. Thresholds are assumed and stand in the thesis. It is calm credit that fails most often.`,
  notes: "Seen, and without an output of the same meaning",
  limits: "What this comparison cannot say",
  limitsList: [
    "It is one window of eleven months that has not ended, and twelve assets that move together: so many figures are far fewer tests.",
    "What was seen is a first look: adjusted closes of one day, funds and single shares in place of the groups they stand for.",
    "Misses above the range outnumber those below it. The model leans towards falls, as a scenario called a squeeze would; a window of rising indices is hard on it.",
  ],
  made: "Generated by `npm run generate`, recomputed by the tests; do not edit.",
};

const ru: ObservedPageWords = {
  title: "Что наблюдалось и что даёт сжатие",
  intro: (scenario, from, to, months, draws, seed) => [
    `Здесь первый взгляд на год, о котором говорит встроенный тезис, — с ${from} по ${to} — стоит рядом с его сценарием \`${scenario}\`: при центральных значениях обоих наборов параметров и в ${draws} выборках из каждого (зерно ${seed}), на конец месяца ${months}, ближайшего к последнему дню. Под него ничто не подгонялось. То же печатает \`ebb claims observed\`.`,
    "Попадание значит только одно: факт лежит там же, где 80 из 100 выборок. В широкий диапазон попасть легко. От выборки к выборке меняются параметры модели; пути сценария, в том числе новости и доходности, во всех одинаковы, и об их неопределённости диапазоны не знают ничего.",
    "Новости о памяти, ПО и широком рынке и сдвиг доходностей на 40 б. п. заданы в сценарии вручную, теми, кто этот год уже видел. Поэтому проверкой года это не служит. Столбец «без путей» — центральный прогон без них: то, что даёт одна цепочка финансирования. «Задано» называет пути самого показателя.",
  ],
  under: {
    evidence: (hits, all) => `Набор \`evidence\`: ${hits} из ${all}`,
    essay: (hits, all) => `Набор \`essay\`: ${hits} из ${all}`,
  },
  head: ["", "на что смотрели", "факт", "центр", "медиана", "80 из 100 выборок", "вердикт", "без путей", "задано"],
  measures: {
    change: "изменение с начала",
    worstMonthEnd: "худший конец месяца",
    largestRise: "наибольший рост",
    level: "уровень",
  },
  units: { pct: "%", bp: "б. п." },
  verdicts: { hit: "попадание", miss: "промах", divided: "разделились" },
  sides: {
    above: (by) => `факт выше на ${by}`,
    below: (by) => `факт ниже на ${by}`,
  },
  otherSign: "другой знак",
  inputYes: "задано",
  oneByOne: "Попадания и промахи по одному",
  outcome: (set, parts) => `\`${set}\` — ${parts}`,
  reasons: {
    bitcoin: ({ change, withoutMargin }) =>
      `При \`evidence\` диапазон так широк, что попаданием было бы почти любое падение, и заполняет его не цепочка финансирования: без заданного вручную пути доходностей центральный прогон даёт ${change("evidence", "yields", "bitcoin")} %, без всех таких путей ${change("evidence", "bare", "bitcoin")} %. То, что этот путь запускает, маржин-коллы увеличивают более чем вдвое (без них ${withoutMargin("bitcoin")} %). При \`essay\` одно финансирование даёт ${change("essay", "bare", "bitcoin")} % — близко к факту, а вместе с новостями и доходностями выходит намного больше.`,
    crypto: () => "Как биткоин. За все прочие криптовалюты, которые в модели один актив, здесь стоит эфир.",
    software: ({ change }) =>
      `Падение задано дважды — новостями и путём доходностей: при \`evidence\` центральный прогон даёт ${change("evidence", "news", "software")} % без новостей и ${change("evidence", "bare", "software")} % без того и другого. В худший конец месяца модель там попадает, а в восстановление после него — нет: новость сценария никуда не уходит.`,
    memory: ({ change }) =>
      `Рост задан — новостями и принятым по допущению откликом прибылей на вложения в ИИ (без путей ${change("evidence", "bare", "memory")} %). И всё равно обе акции выросли намного сильнее диапазона.`,
    chips: () =>
      "При `evidence` — широкий диапазон вокруг принятого по допущению отклика прибылей на вложения в ИИ; в фонде, на который смотрели, есть и память. При `essay` почти весь рост съедает дорогой капитал.",
    hyperscalers: ({ change }) =>
      `Их деньги приходят поздно, и на них давит путь доходностей (без него ${change("evidence", "yields", "hyperscalers")} % при \`evidence\`), а новостей об их прибылях в сценарии нет. Пять акций разошлись далеко; в модели это один актив.`,
    "high-beta": ({ change }) =>
      `И здесь дело в пути доходностей (без него ${change("evidence", "yields", "high-beta")} % при \`evidence\`). В худший конец месяца модель там попадает; к августу большая часть падения была отыграна, а в модели, пока длится сжатие, этого не бывает.`,
    equities: ({ change }) =>
      `Хорошая новость задана, но почти всю её съедает путь доходностей (без него ${change("evidence", "yields", "equities")} % при \`evidence\`). К тому же в индексе есть память, чипы и строители, а здесь это отдельные активы.`,
    hy: ({ price, withoutRedemptions }) =>
      `В факте сидят купоны. При доходности начального дня их столько, что сама цена изменилась бы на ${price("hy")} % — внутри диапазона \`evidence\`. Большую часть падения в модели делают вкладчики, уходящие из фондов облигаций: без вывода средств выходит ${withoutRedemptions("hy")} %.`,
    gold: () => "На золото здесь действуют только доходности и ликвидность. Того, что его подняло, в модели нет.",
    treasuries: ({ price }) =>
      `В факте сидят купоны; сама цена изменилась бы примерно на ${price("treasuries")} % — сильнее, чем в модели при \`evidence\`, в том числе потому, что доходности выросли сильнее.`,
    "yield-10y": () =>
      "Сорок базисных пунктов роста заданы вручную, и диапазон узок, потому что ни одна выборка их не меняет. Само сжатие при `evidence` добавляет лишь немного, а при `essay` — столько, что вместе выходит лишнее. Наибольший рост наблюдался от дня ко дню, а в модели считается от месяца к месяцу.",
    "spread-hy": () =>
      "Кредитной волны не было. В модели спреды расширяются от вынужденных продаж фондов облигаций, при `essay` — в разы: это самый явный промах, и говорит он против самого кризиса из эссе, а не только против его размера.",
    "spread-ig": () => "То же в малом: спреды почти не выросли, а в модели новые облигации их расширяют.",
  },
  partsTitle: "Что делают заданные вручную пути",
  partsIntro:
    "Центральный прогон на конец окна, из которого часть этих путей убрана. Изменения цен в процентах, спред высокодоходных облигаций — уровень в б. п.",
  parts: {
    all: "сжатие целиком",
    yields: "без пути доходностей",
    news: "без новостей",
    bare: "без того и другого",
  },
  partsSay: ({ change }) =>
    `Итак, при \`evidence\` падение крипты — это путь доходностей, а не соперничество за капитал: без путей биткоин меняется на ${change("evidence", "bare", "bitcoin")} %. Соперничеству это под силу только при допущениях самого эссе.`,
  splitTitle: "Всё сразу",
  splitHead: ["", "центр", "выборок"],
  above: (value) => `выше ${value}`,
  below: (value) => `ниже ${value}`,
  allAtOnce: "всё сразу",
  truth: { true: "да", false: "нет" },
  split: (counts) =>
    `Показывает ли хоть одна выборка весь этот расклад? ${counts.map(({ set, draws, of }) => `${draws} из ${of} при \`${set}\``).join(", ")}. Пороги приняты по допущению и стоят в тезисе. Чаще всего не выполняется спокойствие в кредите.`,
  notes: "Наблюдалось, но показателя с тем же смыслом нет",
  limits: "Чего это сравнение сказать не может",
  limitsList: [
    "Это одно окно в одиннадцать месяцев, которое не кончилось, и двенадцать активов, которые ходят вместе: столько чисел — это далеко не столько проверок.",
    "Факт — это первый взгляд: скорректированные цены закрытия одного дня, фонды и отдельные акции вместо групп, за которые они стоят.",
    "Промахов, где факт выше диапазона, больше, чем тех, где он ниже. Модель склоняется к падениям, как и положено сценарию под названием «сжатие»; окно с растущими индексами для неё неудобно.",
  ],
  made: "Создано командой `npm run generate`, пересчитывается тестами; не правьте вручную.",
};

export const observedPageWords: Readonly<Record<Lang, ObservedPageWords>> = { en, ru };
