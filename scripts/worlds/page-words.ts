import type { RatioName } from "../../packages/core/src/formats/world/reference.ts";
import type { Evidence } from "../../packages/core/src/model/opening-evidence.ts";
import { worldWords as english } from "../../packages/cli/src/locales/en/world.ts";
import { plural } from "../../packages/cli/src/locales/ru/plural.ts";
import { worldWords as russian } from "../../packages/cli/src/locales/ru/world.ts";

/** The words of `docs/world.md`; those of ratios and grades are the command's. */
export interface PageWords {
  readonly title: string;
  readonly intro: (sectors: number, instruments: number) => string;
  readonly picture: string;
  readonly see: string;
  readonly restsOn: string;
  readonly evidenceHead: readonly string[];
  readonly grades: Readonly<Record<Evidence["grade"], string>>;
  readonly gradesMean: string;
  readonly instruments: string;
  readonly instrumentHead: readonly string[];
  readonly beside: string;
  readonly ratioHead: readonly string[];
  readonly ratios: Readonly<Record<RatioName, string>>;
  readonly units: Readonly<Record<string, string>>;
  /** A unit of the table of figures. */
  readonly unitIn: (unit: string) => string;
  readonly sourceIn: (source: string) => string;
  readonly builtIn: string;
  readonly noFigure: string;
  readonly unpublished: Readonly<Partial<Record<RatioName, string>>>;
  readonly differ: readonly string[];
  readonly known: string;
  readonly knownIntro: string;
  readonly figureHead: readonly string[];
  readonly choices: string;
  readonly choiceList: readonly string[];
  readonly improve: string;
  readonly improveIntro: string;
  readonly improveHead: readonly string[];
  readonly assumed: string;
  readonly assumedIntro: string;
}

const en: PageWords = {
  title: "The opening world: the United States on 30 September 2025",
  intro: (sectors, instruments) =>
    `Nobody publishes this table: ${sectors} sectors by ${instruments} instruments, holders of twelve assets, debts, commitments and dry powder, in one place that adds up. Here is where each part of it comes from, and how much of it is a guess. Generated from the world and its table of figures; do not edit.`,
  picture: "Who holds and who owes what, in trillions of dollars",
  see: "`npx ebb world check us-2025q3` prints the matrices, `npx ebb world show us-2025q3 hedge-funds` one balance sheet with the source of every figure. The figures stand in `scripts/worlds/us-2025q3.figures.csv`, the rules in `scripts/worlds/us-2025q3/`; `npm run generate` builds the world and this page from them.",
  restsOn: "What the world rests on",
  evidenceHead: ["grade", "", "numbers", "of all numbers", "of the dollars, by amount", "of the dollars, by holder"],
  grades: english.worldCheck.grades,
  gradesMean:
    "Dollars are counted twice, once by how well it is known how much of an instrument there is, once by how well it is known who holds it. A rule gives a figure the grade of the weakest figure it uses, and never better than C; what falls to a residual holder counts as D, however well the rest of its row is known. So the table is harsh on purpose.",
  instruments: "Instrument by instrument",
  instrumentHead: ["instrument", "usd bn", "grade of the amount", "held by known holders (A to C)", "residual holder"],
  beside: "Beside published ratios",
  ratioHead: ["", "here", "published (date, grade)"],
  ratios: english.worldCheck.ratios,
  units: english.worldCheck.units,
  unitIn: (unit) => unit,
  sourceIn: english.worldShow.sourceIn,
  builtIn: english.worldCheck.builtIn,
  noFigure: english.worldCheck.noFigure,
  unpublished: english.worldCheck.unpublished,
  differ: [
    "Three of these differ for a reason. **Hedge funds**: this world holds their capital and the 2.2 trillion borrowed against assets that are in it; offset books, derivatives and assets outside the twelve are not, so their leverage is about half of what is published. **Net liquidity**: the world has the central bank's Treasuries at market value (3,831 against 4,196 at par), leaves out its other assets (about 305, mostly premiums), and counts reverse repos of foreigners (370) that the usual formula does not. **Households' equity share** leaves out what pension plans hold for them, and firms that are not listed.",
  ],
  known: "What is known, and what is derived from it",
  knownIntro:
    "Figures of grade A (measured), B (published) and C (derived), each used by a rule. Several enter only as ratios that bring others to the opening.",
  figureHead: ["figure", "value", "date", "grade", "source", "rule or note"],
  choices: "Choices that had to be made, and why",
  choiceList: [
    "- **Reserves are the September average** (3,068), so that with currency they make the published monetary base (5,478). On Wednesday 1 October they were 2,966: quarter ends pull reserves into the Treasury account. The difference falls on the central bank's net worth.",
    "- **Treasuries are at market value** (28,028; outstanding at par 29,572), because prices move from there. The central bank's net worth is therefore negative, as its own accounts at market value are.",
    "- **Households** in the Financial Accounts include domestic hedge funds; their Treasuries (2,961) are kept as published, and hedge funds' 1,800 come out of what no other holder has. Part of it may be counted twice, and would belong to insurers and pensions.",
    "- **State and local governments** have no sector of their own: their Treasuries (1,572) are with insurers and pensions.",
    "- **Municipal bonds** of banks count among agency bonds; agency bonds are owed by households, whose mortgages they pass through.",
    "- **Banks' own funds are what is left** when everything they hold and owe is entered (2,470; published about 2,420 at the end of 2024 and 2,600 at the end of 2025). Dealers are part of the sector: they borrow from money funds by repo and lend on margin.",
    "- **Equity segments do not overlap**: memory is taken out of semiconductors, Palantir out of software (it is high-beta), builders, segments and banks out of the broad market. Holders of segments are by market weight, because nobody publishes more; margin accounts lean to what moves.",
    "- **Crypto-native loans** come from platforms that lend their customers' money and from stablecoin issuers, not from banks: repaying them destroys no deposits.",
    "- **Firms** have negative net worth because their shares stand at market value; before their own securities they have 24 trillion. No rule of the model reads the net worth of issuers.",
    "- **The reference plan** borrows and lends what the reference levels say (deficit 1,800, private saving 1,780, foreign inflow 1,200, other borrowing 1,000, AI finance 180). Each sector closes its column by one row, households close every row; wages, taxes and net imports are what closes. It is for display and levels, not a forecast.",
    "- **Opportunistic dry powder is 600 by assumption** (range 150 to 880). Tightness and headroom at rest follow from it, and so do the dollars at which competition for capital begins.",
  ],
  improve: "What would improve the world most",
  improveIntro:
    "The largest holdings that rest on judgement or memory. A holder table for equities by fund type, the Financial Accounts of the quarter for deposits, agency bonds and pension entitlements, and a survey of crypto lenders would replace most of them.",
  improveHead: ["instrument", "holder", "usd bn", "grade", "rule"],
  assumed: "What is assumed, and why",
  assumedIntro: "Figures of grade D (judgement) and E (memory), with the reason where there is one.",
};

const russianUnits: Readonly<Record<string, string>> = {
  "usd bn": "млрд $",
  "usd bn/yr": "млрд $/год",
  "usd tn": "трлн $",
  usd: "$",
  jpy: "¥",
  "jpy tn": "трлн ¥",
  pct: "%",
  share: "доли единицы",
  ratio: "×",
  x: "×",
  unit: "ед.",
  t: "т",
  yr: "лет",
  mo: "мес.",
  d: "дн.",
};

const ru: PageWords = {
  title: "Начальный мир: США на 30 сентября 2025 года",
  intro: (sectors, instruments) =>
    `Такую таблицу не публикует никто: ${plural(sectors, "сектор", "сектора", "секторов")} на ${plural(instruments, "инструмент", "инструмента", "инструментов")}, владельцы двенадцати активов, долги, обязательства вложить и свободные средства — в одном месте, где всё сходится. Здесь сказано, откуда взята каждая часть и сколько в ней догадок. Создано из мира и таблицы чисел; не правьте вручную. Названия источников — по-английски, как у издателей.`,
  picture: "Кто чем владеет и кто что должен, трлн долларов",
  see: "`npx ebb world check us-2025q3` выводит матрицы, `npx ebb world show us-2025q3 hedge-funds` — один баланс с источником каждого числа. Числа лежат в `scripts/worlds/us-2025q3.figures.csv`, правила — в `scripts/worlds/us-2025q3/`; `npm run generate` строит из них мир и эту страницу.",
  restsOn: "На чём стоит мир",
  evidenceHead: ["оценка", "", "чисел", "от всех чисел", "долларов, по сумме", "долларов, по владельцу"],
  grades: russian.worldCheck.grades,
  gradesMean:
    "Доллары посчитаны дважды: насколько известно, сколько всего есть инструмента, и насколько известно, кто им владеет. Правило даёт числу оценку самого слабого из использованных чисел и не лучше C; остаток считается за D, как бы хорошо ни была известна вся прочая строка. Таблица сурова нарочно.",
  instruments: "По инструментам",
  instrumentHead: ["инструмент", "млрд $", "оценка суммы", "у известных владельцев (A–C)", "кому остаток"],
  beside: "Рядом с опубликованными отношениями",
  ratioHead: ["", "здесь", "опубликовано (дата, оценка)"],
  ratios: russian.worldCheck.ratios,
  units: russian.worldCheck.units,
  unitIn: (unit) => russianUnits[unit] ?? unit,
  sourceIn: russian.worldShow.sourceIn,
  builtIn: russian.worldCheck.builtIn,
  noFigure: russian.worldCheck.noFigure,
  unpublished: russian.worldCheck.unpublished,
  differ: [
    "Три отношения расходятся не случайно. **Хедж-фонды**: в мире есть их капитал и 2,2 трлн, занятых под активы этого мира; встречных позиций, деривативов и активов вне двенадцати нет, поэтому плечо вдвое меньше опубликованного. **Чистая ликвидность**: казначейские бумаги центрального банка стоят по рыночной цене (3 831 против 4 196 по номиналу), прочие его активы (около 305, в основном премии) не учтены, а обратное репо нерезидентов (370), которого нет в привычной формуле, учтено. **Доля акций у населения** не включает то, чем владеют за него пенсионные планы, и фирмы без котировок.",
  ],
  known: "Что известно и что из этого выведено",
  knownIntro:
    "Числа с оценкой A (измерено), B (опубликовано) и C (выведено); каждое использует какое-то правило. Некоторые входят только как отношения, которые приводят другие числа к дате открытия.",
  figureHead: ["число", "значение", "дата", "оценка", "источник", "правило или примечание"],
  choices: "Что пришлось выбрать и почему",
  choiceList: [
    "- **Резервы — среднее за сентябрь** (3 068): вместе с наличными они дают опубликованную денежную базу (5 478). В среду 1 октября их было 2 966: конец квартала уводит резервы на счёт казначейства. Разница ложится на чистые активы центрального банка.",
    "- **Казначейские бумаги — по рыночной цене** (28 028; по номиналу 29 572), потому что от неё двигаются цены. Поэтому чистые активы центрального банка отрицательны, как и в его собственных счетах по рыночной цене.",
    "- **Население** в финансовых счетах включает американские хедж-фонды; его казначейские бумаги (2 961) оставлены как опубликованы, а 1 800 хедж-фондов взяты из ничьих. Часть могла быть посчитана дважды и принадлежала бы страховщикам и пенсионным фондам.",
    "- **У штатов и городов** нет своего сектора: их казначейские бумаги (1 572) стоят у страховщиков и пенсионных фондов.",
    "- **Муниципальные облигации** банков стоят среди ипотечных; ипотечные должно население, чьи кредиты они передают.",
    "- **Собственные средства банков — то, что остаётся**, когда записано всё, чем они владеют и что должны (2 470; опубликовано около 2 420 на конец 2024 года и 2 600 на конец 2025-го). Дилеры входят в сектор: занимают у денежных фондов через репо и дают маржинальные кредиты.",
    "- **Сегменты акций не пересекаются**: память вычтена из полупроводников, Palantir — из ПО (он среди акций с высокой бетой), строители, сегменты и банки — из широкого рынка. Владельцы сегментов — по рыночным весам, потому что больше никто не публикует; маржинальные счета смещены к тому, что движется.",
    "- **Кредиты внутри крипты** дают площадки из денег клиентов и эмитенты стейблкоинов, а не банки: их возврат не уничтожает депозитов.",
    "- **У фирм** чистые активы отрицательны, потому что их акции стоят по рыночной цене; до собственных бумаг у них 24 трлн. Ни одно правило модели не читает чистых активов эмитентов.",
    "- **Опорный план** занимает и ссужает столько, сколько говорят опорные уровни (дефицит 1 800, частное сбережение 1 780, приток из-за рубежа 1 200, прочие займы 1 000, финансирование ИИ 180). Каждый сектор замыкает свой столбец одной строкой, население — каждую строку; замыкают зарплаты, налоги и чистый импорт. План нужен для показа и уровней, это не прогноз.",
    "- **Свободные средства («сухой порох») — 600 по допущению** (пределы 150–880). Из них следуют напряжённость и запас хода в покое, а значит, и сумма, с которой начинается соперничество за капитал.",
  ],
  improve: "Что улучшило бы мир больше всего",
  improveIntro:
    "Крупнейшие запасы, которые держатся на суждении или памяти. Большую часть заменили бы таблица владельцев акций по видам фондов, финансовые счета квартала для депозитов, ипотечных облигаций и пенсионных прав и опрос криптокредиторов.",
  improveHead: ["инструмент", "владелец", "млрд $", "оценка", "правило"],
  assumed: "Что допущено и почему",
  assumedIntro: "Числа с оценкой D (суждение) и E (память), с причиной там, где она есть.",
};

export const pageWords: Readonly<Record<"en" | "ru", PageWords>> = { en, ru };
