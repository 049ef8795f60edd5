import type { outputs, scenarioPaths } from "../../packages/core/src/model/vocabulary.ts";

type Lang = "en" | "ru";
type Bilingual = Readonly<Record<Lang, string>>;

/** What a path of a scenario is, in a line. */
export const pathWords: Readonly<Record<keyof typeof scenarioPaths, Bilingual>> = {
  "fiscal.deficit": { en: "deficit over the plan", ru: "дефицит сверх плана" },
  "fiscal.backstop": {
    en: "the part of it that the central bank buys",
    ru: "какую его часть покупает центральный банк",
  },
  "central-bank.purchases": {
    en: "bonds the central bank buys; below 0 it sells",
    ru: "покупки облигаций центральным банком; меньше 0 — продажи",
  },
  "central-bank.counterparty": { en: "who sells them to it", ru: "у кого он их покупает" },
  "central-bank.treasury-account": {
    en: "level of the government's account at the central bank",
    ru: "остаток на счёте казначейства в центральном банке",
  },
  "central-bank.reverse-repo": {
    en: "level of what others lend the central bank overnight",
    ru: "объём обратного репо центрального банка",
  },
  "money-creation.view": {
    en: "loans first (`endogenous`), or lending on every reserve (`multiplier`)",
    ru: "сначала кредит (`endogenous`) или ссуда на каждый доллар резервов (`multiplier`)",
  },
  "ai-capex.spending": {
    en: "all that builders spend; the plan is 389",
    ru: "все вложения строителей; по плану 389",
  },
  "ai-capex.finance-shares": {
    en: "who pays for spending over the plan; the shares sum to 1",
    ru: "из чего оплачивают вложения сверх плана; доли в сумме дают 1",
  },
  "ai-capex.lab-calls": {
    en: "what labs call from investors over the plan",
    ru: "сколько лаборатории востребуют у инвесторов сверх плана",
  },
  "ai-capex.own-cash": {
    en: "payouts that builders keep back to spend, over the plan",
    ru: "невыплаченные владельцам деньги строителей, сверх плана",
  },
  "discounting.policy-yield": {
    en: "shift of all yields that the model does not explain",
    ru: "сдвиг всех доходностей, которого модель не объясняет",
  },
  "news.<asset>": {
    en: "lasting news about an asset: 0.1 is about +10 %",
    ru: "устойчивая новость об активе: 0,1 — это примерно +10 %",
  },
  "own-shock.<asset>": {
    en: "a blow to the price alone, which wears off",
    ru: "удар по самой цене, который со временем проходит",
  },
  "saving.shift": { en: "what people save over the plan", ru: "сбережения населения сверх плана" },
  "foreign.shift": { en: "money from abroad over the plan", ru: "приток денег из-за рубежа сверх плана" },
};

/** What an output of a run is, in a line. */
export const outputWords: Readonly<Record<keyof typeof outputs, Bilingual>> = {
  "<asset>.price": { en: "price", ru: "цена" },
  "<asset>.change": { en: "change of the price since the opening", ru: "изменение цены с начала" },
  "<asset>.drawdown": { en: "fall from the highest price so far", ru: "падение от наибольшей прежней цены" },
  "<asset>.fundamental": {
    en: "change of its fundamental value since the opening",
    ru: "изменение фундаментальной стоимости с начала",
  },
  "<asset>.trough": { en: "deepest fall since the opening", ru: "самое глубокое падение с начала" },
  "<asset>.worst-month-end": { en: "the same over ends of months", ru: "то же по концам месяцев" },
  "<asset>.first-10": {
    en: "months until it stands more than 10 % below the opening",
    ru: "через сколько месяцев цена более чем на 10 % ниже начальной",
  },
  "<asset>.rank": {
    en: "its place among those that fell so far: 1 is first",
    ru: "место среди упавших настолько же: 1 — первый",
  },
  "<asset>.half-life": {
    en: "months from the trough until half of the fall is recovered",
    ru: "через сколько месяцев после дна отыграна половина падения",
  },
  "<sector>.<instrument>": {
    en: "what a sector holds of it, less what it owes",
    ru: "сколько сектор держит, за вычетом того, что должен",
  },
  x: { en: "scarcity premium", ru: "премия за редкость капитала" },
  tightness: { en: "tightness of the market for funds", ru: "напряжённость рынка капитала" },
  displacement: {
    en: "the part of the next AI dollar that others give up",
    ru: "какую долю следующего доллара ИИ отдают другие",
  },
  headroom: {
    en: "AI finance from outside that still fits",
    ru: "сколько внешних денег для ИИ ещё помещается",
  },
  regime: { en: "label of the market for funds", ru: "метка рынка капитала" },
  "turning-point": {
    en: "months until the label first becomes `competition`",
    ru: "через сколько месяцев метка впервые `competition`",
  },
  base: { en: "reserves and currency", ru: "резервы и наличные" },
  "broad-money": { en: "broad money", ru: "широкие деньги" },
  "bank-credit": { en: "all bank loans", ru: "все кредиты банков" },
  "credit-per-ai-dollar": {
    en: "new bank loans for each dollar of AI spending over the plan",
    ru: "новые кредиты банков на доллар вложений в ИИ сверх плана",
  },
  "spending-per-free-cash": {
    en: "AI spending over the free cash of those who spend",
    ru: "вложения в ИИ к свободному денежному потоку строителей",
  },
  "net-liquidity": {
    en: "central-bank assets less Treasury account and reverse repo",
    ru: "активы центрального банка без счёта казначейства и обратного репо",
  },
  "yield-10y": { en: "10-year yield", ru: "десятилетняя доходность" },
  "spread-ig": { en: "spread of investment grade", ru: "спред инвестиционного уровня" },
  "spread-hy": { en: "spread of high yield", ru: "спред высокодоходных облигаций" },
  gdp: { en: "output of a year", ru: "выпуск за год" },
  "forced-sales.<sector>.<asset>": {
    en: "what a sector sold of an asset in the period because it had to",
    ru: "вынужденные продажи актива сектором за период",
  },
  "forced-sales.<sector>": { en: "the same, of all assets", ru: "то же по всем активам" },
  "redemptions.<sector>": {
    en: "what was asked back from a fund in the period",
    ru: "сколько за период попросили вернуть у фонда",
  },
  "loop-gain": { en: "selling caused by a dollar of selling", ru: "сколько продаж вызывает доллар продаж" },
  amplification: {
    en: "what feedback makes of a first fall",
    ru: "во что обратная связь превращает первое падение",
  },
  rounds: { en: "rounds of selling in the period", ru: "сколько раундов продаж в периоде" },
  runaway: {
    en: "whether in some period no price stopped the selling",
    ru: "был ли период, когда продажи не остановила никакая цена",
  },
  "bank-losses": { en: "losses of banks in the period", ru: "убытки банков за период" },
  breadth: { en: "how many assets stand above the opening", ru: "сколько активов выше начальной цены" },
  selectivity: {
    en: "whether money favours what pays now: rank correlation of cash-flow yield with change",
    ru: "выбирают ли деньги то, что платит сейчас: ранговая корреляция доходности с изменением",
  },
  "channel.<asset>.<channel>": {
    en: "the part of a channel in the change of the log price",
    ru: "вклад канала в изменение логарифма цены",
  },
};

export const claimLanguageWords = {
  en: {
    title: "What a scenario may change, and what a claim may ask",
    intro:
      "Generated from the tables the engine reads. A scenario changes paths; everything else goes on as planned. A claim asks outputs of its scenarios, reads each by a statistic, and compares. How to write both: [a thesis of your own](own-thesis.md); every key of the files: [formats.md](formats.md).",
    shapes: "Four ways to write a path of numbers, and one for words",
    notes: {
      value: "the same all the time",
      ramp: "as planned until `from`, a straight line to the value at `to`, held after",
      points: "straight lines from point to point, to the end of the horizon at least",
      steps: "jumps to the value at each date",
      choice: "a word the path knows",
    },
    paths: "Paths of a scenario",
    pathColumns: ["path", "unit", "accepts", "what it is"],
    parameter: "Any [parameter](mechanisms/README.md) is a path too, by its key: `fire-sales.valueShare`.",
    functions: "What a claim is written with",
    functionColumns: ["write", "it gives"],
    operators:
      "Beside these: `+ - * /`, `< <= > >= == !=`, `&&` (and), `||` (or), `!` (not) and brackets. Names stand in quotes. All numbers are decimals; a division by zero is no answer, and the claim is then neither true nor false.",
    statistics: "How a number is read from a series",
    outputs: "What a run reports",
    outputColumns: ["output", "unit", "read by", "what it is"],
    single: "`last`",
    last: "`last` · `at:…`",
    series: "any statistic",
    text: "text",
    truth: "true or false",
    never: "never is more than any number",
    ids: "What stands for `<asset>`, `<sector>`, `<instrument>`, `<channel>` in the shipped world",
    short: 'An asset with its own output may be written short: `value("squeeze", "bitcoin", "trough")`.',
  },
  ru: {
    title: "Что может менять сценарий и о каких показателях может спросить утверждение",
    intro:
      "Создано из таблиц, которые читает движок. Сценарий меняет пути; всё остальное идёт по плану. Утверждение спрашивает показатели своих сценариев, читает каждый статистикой и сравнивает. Как писать то и другое: [свой тезис](own-thesis.ru.md); все ключи файлов: [formats.ru.md](formats.ru.md).",
    shapes: "Четыре записи пути с числами и одна со словом",
    notes: {
      value: "всё время одно и то же",
      ramp: "до `from` по плану, затем прямая до значения в `to`, дальше без изменений",
      points: "прямые от точки к точке, не короче горизонта",
      steps: "скачок к значению в каждую дату",
      choice: "слово, которое путь знает",
    },
    paths: "Пути сценария",
    pathColumns: ["путь", "единица", "принимает", "что это"],
    parameter: "Любой [параметр](mechanisms/README.ru.md) — тоже путь, по своему ключу: `fire-sales.valueShare`.",
    functions: "Чем пишут утверждение",
    functionColumns: ["запись", "что даёт"],
    operators:
      "Кроме того: `+ - * /`, `< <= > >= == !=`, `&&` (и), `||` (или), `!` (не) и скобки. Имена — в кавычках. Все числа десятичные; деление на ноль ответа не даёт, и тогда утверждение ни верно, ни неверно.",
    statistics: "Как число читается из ряда",
    outputs: "О чём сообщает прогон",
    outputColumns: ["показатель", "единица", "чем читать", "что это"],
    single: "`last`",
    last: "`last` · `at:…`",
    series: "любой статистикой",
    text: "текст",
    truth: "да или нет",
    never: "«никогда» больше любого числа",
    ids: "Что стоит вместо `<asset>`, `<sector>`, `<instrument>`, `<channel>` во встроенном мире",
    short: 'Актив с его собственным показателем можно записать короче: `value("squeeze", "bitcoin", "trough")`.',
  },
} as const;
