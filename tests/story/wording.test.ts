import { describe, expect, it } from "vitest";
import { wordingFaults } from "../locales/wording.ts";
import { allFaults, faultsOf, proseOf, textsOfData } from "./wording.ts";

describe("nothing a reader reads is advice, a promise or a forecast:", () => {
  it.each(["en", "ru"] as const)("words of the program, pages, shipped files (%s)", (lang) => {
    expect(allFaults(lang)).toEqual([]);
  });
});

describe("the rules of wording find", () => {
  it.each([
    "Buy bitcoin now.",
    "In this case: sell. Hold gold.",
    "Avoid software!",
    "It is time to sell.",
    "Sell your bonds before others do.",
    "The price will fall by a third.",
    "Crypto will not recover.",
    "Bitcoin is going to crash.",
    "Memory is set to double.",
    "Gold will be worth more.",
    "Bitcoin'll drop.",
    "You must move into bonds.",
    "Investors should wait.",
    "Holders ought to wait.",
    "This proves the essay.",
    "It has been proven.",
    "Here is the proof.",
    "A safe asset.",
    "An opportunity.",
    "Guaranteed returns.",
    "Price target 90.",
    "A target of $90,000.",
    "We recommend gold.",
    "Gold cannot lose.",
  ])("%s", (text) => {
    expect(wordingFaults(text, "en")).not.toEqual([]);
  });

  it.each([
    "Продавайте биткоин.",
    "Самое время: покупайте золото.",
    "Держите облигации.",
    "Избавляйтесь от крипты.",
    "Стоит продать акции.",
    "Пора выходить.",
    "Рекомендуем золото.",
    "Советуем подождать.",
    "Вам следует купить облигации.",
    "Инвестору стоит подождать.",
    "Выгодный момент.",
    "Цена упадёт на треть.",
    "Цены вырастут.",
    "Биткоин рухнет.",
    "Золото будет дорожать.",
    "Целевая цена — 90.",
    "Это доказывает тезис.",
    "Гарантированный доход.",
    "Это безопасно.",
    "Беспроигрышная ставка.",
  ])("%s", (text) => {
    expect(wordingFaults(text, "ru")).not.toEqual([]);
  });
});

describe("the rules of wording let pass", () => {
  it.each([
    "Model result under stated assumptions. Not a forecast, not investment advice.",
    "It does not know your situation and recommends no transaction.",
    "It must be a number. Holders have 5; the fund sells what it must.",
    "Sells back to its leverage target. Holdings of hedge funds. A margin of error.",
    "In this scenario bitcoin would fall by a third.",
    "The largest investors run out of dry powder and\nsell what they believe in least.",
    "Hold what was seen against a scenario of a thesis.",
    "Who must sell parts first with what it believes in least.",
    "The provenance of a number. Bonds are bought. Nobody would have to sell.",
    "A final buyer; the state buys; a buyer of last resort.",
    "A yield pays for the demand for safety.",
    "You need a clone of this repository. Type the commands there.",
  ])("%s", (text) => {
    expect(wordingFaults(text, "en")).toEqual([]);
  });

  it.each([
    "Результат модели при указанных допущениях. Не прогноз и не является индивидуальной инвестиционной рекомендацией.",
    "Программа не знает ваших обстоятельств и не рекомендует сделок.",
    "Уравнение, которое следует из остальных. Фонд продаёт, что обязан.",
    "Задайте значение из этих пределов.",
    "В этом сценарии биткоин падает на треть; по модели он подешевел бы.",
    "Кто вынужден продавать, сначала расстаётся с тем, во что верит меньше всего.",
    "Вынужденные продажи, покупатель последней инстанции, купленные облигации.",
    "Держатель с долгом. Удерживает прирост. Покупки центрального банка.",
    "Как быстро можно продать позицию.",
  ])("%s", (text) => {
    expect(wordingFaults(text, "ru")).toEqual([]);
  });
});

it("a fault says where it stands and what to say in its place", () => {
  const page =
    "# Title\n\nFirst line\nand gold\nwill rise.\n\n```sh\nbuy gold now\n```\n\n| a | Sell it. |\n| `sell` | b |\n";
  expect(faultsOf("page.md", proseOf(page), "en")).toEqual([
    expect.stringMatching(/^page\.md:5 “will rise”: say what the model shows/),
    expect.stringMatching(/^page\.md:11 “Sell it”: say what happens in the model/),
  ]);
});

it("data files are read line by line, each language for itself, remarks too", () => {
  const yaml = `# Gold will rise.\nname: { en: "Buy it.", ru: "Продавайте." }\nnote: >-\n  it proves nothing`;
  expect(faultsOf("a.yaml", textsOfData(yaml, "en"), "en").map((each) => each.split(" ")[0])).toEqual([
    "a.yaml:1",
    "a.yaml:2",
    "a.yaml:4",
  ]);
  expect(faultsOf("a.yaml", textsOfData(yaml, "ru"), "ru")).toHaveLength(1);
});
