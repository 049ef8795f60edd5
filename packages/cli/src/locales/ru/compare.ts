import type { Words } from "../words.ts";
import { plural } from "./plural.ts";

/** Что говорит `ebb compare` по-русски. */
export const compareWords: Pick<Words, "compare"> = {
  compare: {
    title: (count) => `${plural(count, "прогон", "прогона", "прогонов")} рядом; разность — с первым`,
    levers: "Чем они различаются",
    noLevers: "Ничем: они сделаны из одного и того же.",
    same: (paths, parameters) =>
      `Одинаковы у всех: ${plural(paths, "путь", "пути", "путей")} и ${plural(parameters, "параметр", "параметра", "параметров")}.`,
    lever: {
      world: "мир",
      set: "набор параметров",
      horizon: "горизонт, месяцев",
      step: "шаг",
      without: "выключены каналы",
      off: "выключены комнаты",
    },
    difference: "разн.",
    groups: {
      troughs: "Самое глубокое изменение с начала в каждом сценарии",
      firsts: "На 10 % ниже начала — с",
      market: "Рынок капитала",
      sales: "Вынужденные продажи за прогон [млрд $]",
      money: "Деньги в конце [млрд $]",
      asked: "О чём спросили",
    },
    nothingFalls: "Так глубоко не падает ничего.",
    nobodySells: "Продавать не пришлось бы никому.",
    labels: {
      "x:max": "премия за редкость, высшая [б. п.]",
      "yield-10y:max": "доходность за 10 лет, высшая [б. п.]",
      "spread-ig:max": "спред инвестиционного уровня, высший [б. п.]",
      "spread-hy:max": "спред высокодоходных, высший [б. п.]",
      "tightness:max": "напряжённость, высшая",
      "displacement:max": "вытеснение, высшее",
      "headroom:min": "запас хода, низший [млрд $/год]",
      "turning-point": "поворотная точка",
      "broad-money": "широкие деньги",
      "bank-credit": "кредиты банков",
      base: "денежная база",
    },
    points: (number) => `${number} п. п.`,
    months: (number) => `${number} мес.`,
    units: { share: "доля", bp: "б. п.", "usd bn": "млрд $", "usd bn/yr": "млрд $/год", mo: "мес.", log: "лог." },
    legend: "—: как в покое, никогда в пределах горизонта или нет в том мире. п. п.: процентные пункты.",
  },
};
