import type { Grade } from "../../packages/core/src/model/vocabulary.ts";
import type { Table } from "./mechanism-writes.ts";

/** The words of `docs/mechanisms/` that belong to no room. */
export interface PageWords {
  readonly title: string;
  readonly intro: string;
  readonly reading: string;
  readonly made: string;
  readonly all: string;
  readonly other: string;
  readonly place: (line: string, lines: number) => string;
  readonly parts: string;
  readonly channels: string;
  readonly noChannel: string;
  readonly formulas: string;
  readonly formulasIntro: string;
  readonly source: (path: string) => string;
  readonly writes: string;
  readonly writesIntro: string;
  readonly tables: Readonly<Record<Table | "posted", string>>;
  readonly nothing: string;
  readonly parameters: string;
  readonly noParameters: string;
  readonly parameterHead: readonly string[];
  readonly notDrawn: string;
  readonly distributions: Readonly<Record<string, string>>;
  readonly assumed: string;
  readonly limits: string;
  readonly indexHead: readonly string[];
}

/** Comments of `pipeline.ts` in Russian; a comment that is not here stops the making of the pages. */
export const story: ReadonlyMap<string, string> = new Map([
  ["The tide comes in.", "Прилив."],
  [
    "deficits are planned: deposits and bonds for private hands",
    "намечены дефициты: депозиты и облигации в частные руки",
  ],
  [
    "buys or sells bonds, backs the state's debt and no one else's",
    "покупает или продаёт облигации; стоит за долгом государства и ни за чьим больше",
  ],
  ["loans make deposits, new money looks for assets", "кредиты создают депозиты, новые деньги ищут активы"],
  ["The build-out.", "Стройка."],
  [
    "spends free cash first; then would issue, call, sell",
    "сначала свободные деньги; потом — занять, востребовать, продать",
  ],
  ["one pool of saving, many claims: a premium clears it", "сбережения одни, желающих много: уравнивает их премия"],
  [
    "new yields and news reprice each asset by the timing of its cash flows",
    "новые доходности и новости переоценивают каждый актив по срокам его денежных потоков",
  ],
  ["The tide goes out.", "Отлив."],
  ["promises are drawn; dry powder runs out", "обещанное востребовано; свободные средства кончаются"],
  ["savers ask for their money back", "вкладчики просят свои деньги назад"],
  ["repeated until no one must sell", "повторяется, пока кто-то обязан продавать"],
  ["And the story goes on.", "И рассказ идёт дальше."],
  ["what was raised is spent", "собранное потрачено"],
  ["and is someone's income", "и стало чьим-то доходом"],
  [
    "what fell this period tightens funding in the next",
    "что упало в этом периоде, стеснит финансирование в следующем",
  ],
  [
    "who cannot pay defaults on named creditors; banks lend less",
    "кто не может платить, оставляет убыток названным кредиторам; банки дают меньше",
  ],
]);

const en: PageWords = {
  title: "Mechanisms",
  intro:
    "Thirteen rooms, one page each. A period runs through them in the order of `pipeline.ts`, which is this table; every line sees a frozen world that contains what the lines above it posted.",
  reading:
    "A page says what its room does, gives its formulas as the code states them, what the room was seen to write, its numbers with their sources, and what it leaves out. Where a number is `assumed`, nobody has measured it (grades D and E).",
  made: "Generated from the rooms; do not edit.",
  all: "All mechanisms",
  other: "По-русски",
  place: (line, lines) => `Line ${line} of ${lines}`,
  parts: "Parts of the essay",
  channels: "Channels it reads",
  noChannel: "no switch of its own: what it does reaches prices through other rooms",
  formulas: "Formulas",
  formulasIntro: "As the docstrings have them.",
  source: (path) => `[\`${path}\`](../../packages/core/src/mechanisms/${path})`,
  writes: "What it writes",
  writesIntro: "Seen in runs that set everything in motion; `model/state.ts` explains the names.",
  tables: {
    state: "Economy",
    market: "Assets",
    sectors: "Sectors",
    claims: "Claims",
    selling: "Table of sellers",
    posted: "Posts to the book",
  },
  nothing: "nothing",
  parameters: "Parameters",
  noParameters: "None.",
  parameterHead: ["key", "value", "unit", "range", "prior", "grade", "source"],
  notDrawn: "not drawn",
  distributions: {
    lognormal: "lognormal",
    "lognormal-range": "lognormal by its range",
    normal: "normal",
    pert: "PERT",
    uniform: "uniform",
  },
  assumed: "assumed",
  limits: "What it leaves out",
  indexHead: ["", "line", "what happens", "parts"],
};

const ru: PageWords = {
  title: "Механизмы",
  intro:
    "Тринадцать комнат, у каждой своя страница. Период проходит их в порядке `pipeline.ts` — это и есть таблица ниже; каждая строка видит неподвижный мир, в котором уже записано всё, что сделали строки над ней.",
  reading:
    "На странице сказано, что комната делает, приведены её формулы, то, что она пишет, её числа с источниками и то, чего в ней нет. Пометка «допущение» значит, что число никто не измерял (оценки D и E). Формулы и источники стоят так, как в коде, — по-английски.",
  made: "Создано из комнат; не правьте вручную.",
  all: "Все механизмы",
  other: "In English",
  place: (line, lines) => `Строка ${line} из ${lines}`,
  parts: "Части эссе",
  channels: "Каналы, от которых зависит",
  noChannel: "своего выключателя нет: до цен доходит через другие комнаты",
  formulas: "Формулы",
  formulasIntro:
    "Так, как они записаны в коде; пояснения к обозначениям — на английской странице и в [словаре](../glossary.md).",
  source: en.source,
  writes: "Что пишет",
  writesIntro: "Замечено в прогонах, где движется всё; имена объяснены в `model/state.ts`.",
  tables: {
    state: "Экономика",
    market: "Активы",
    sectors: "Секторы",
    claims: "Требования",
    selling: "Таблица продавцов",
    posted: "Проводки в книге",
  },
  nothing: "ничего",
  parameters: "Параметры",
  noParameters: "Нет.",
  parameterHead: ["ключ", "значение", "единица", "пределы", "распределение", "оценка", "источник"],
  notDrawn: "не выбирается",
  distributions: {
    lognormal: "логнормальное",
    "lognormal-range": "логнормальное по пределам",
    normal: "нормальное",
    pert: "PERT",
    uniform: "равномерное",
  },
  assumed: "допущение",
  limits: "Чего здесь нет",
  indexHead: ["", "строка", "что происходит", "части"],
};

export const pageWords = { en, ru } as const;

/** Grades of numbers that nobody measured. */
export const assumedGrades: readonly Grade[] = ["D", "E"];
