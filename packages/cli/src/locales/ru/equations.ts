import type { equationsWords as english } from "../en/equations.ts";
import { plural } from "./plural.ts";

/** Что говорят `ebb equations run` и `ebb equations check` по-русски. */
export const equationsWords: typeof english = {
  heading: (name, source) => (source === undefined ? name : `${name} · ${source}`),
  variables: (count) => plural(count, "переменная", "переменные", "переменных"),
  inOrder: "каждая вычисляется из предыдущих.",
  together: (blocks) => `${blocks.join("; ")}.`,
  block: (size, guessed) =>
    `${plural(size, "переменная определяет", "переменные определяют", "переменных определяют")} друг друга, решение подбором ${guessed}`,
  blockRun: (iterations, residual) =>
    `, не больше ${plural(iterations, "шага", "шагов", "шагов")} Ньютона за период, невязка ${residual}`,
  checked: (count, periods) =>
    `${plural(count, "тождество", "тождества", "тождеств")}, проверка в каждом из ${plural(periods, "периода", "периодов", "периодов")}`,
  allHold: (worst) => `: все выполнены, наибольший разрыв ${worst} от суммы модулей.`,
  someBroken: (broken) => `: нарушено ${broken}.`,
  nothingChecked: "Проверять нечего: в файле нет ни избыточного уравнения, ни матриц.",
  willCheck: (names) => `В каждом периоде проверяется: ${names}.`,
  experiments: (names) => `Эксперименты: ${names}.`,
  periods: (count) => `${plural(count, "период", "периода", "периодов")} после начала.`,
  columns: {
    variable: "переменная",
    opening: "начало",
    last: "конец",
    change: "изменение",
    course: "ход",
  },
  period: "период",
  sound: "Ошибок не найдено.",
  requirement: {
    title: (factor) => `Норма резервов, умноженная на ${factor}, в двух взглядах на деньги`,
    columns: ["депозиты, ед. модели", "до", "сразу", "в конце", "изменение"],
    why: "В учебнике резервы заданы, и депозиты должны уменьшиться под них. В INSOUT недостающие резервы даёт центральный банк; депозиты остаются, а затем растут: банки, которым нужно больше ликвидных активов, платят за депозиты больше.",
    textbook: "учебник: резервы заданы",
    insout: "INSOUT: резервы находятся",
  },
};
