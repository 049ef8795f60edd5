import type { runProblems as english } from "../en/run.ts";
import { listed } from "../listed.ts";
import type { Messages } from "../messages.ts";

/** Чего миру не хватает для прогона и чего в прогоне нет, хотя спросили. */
export const runProblems: Pick<Messages["problems"], keyof typeof english> = {
  "run/lacks-sectors": ({ ids }) => ({
    found: `Прогон пишет проводки секторам по имени, а в этом мире нет: ${listed(ids)}.`,
    fix: "Добавьте эти секторы или начните со встроенного мира.",
  }),
  "run/lacks-instruments": ({ ids }) => ({
    found: `Прогону нужны инструменты, которых в этом мире нет: ${listed(ids)}.`,
    fix: "Добавьте их в баланс или начните со встроенного мира.",
  }),
  "run/lacks-assets": ({ ids }) => ({
    found: `Прогону нужна рыночная цена, а в активах этого мира нет: ${listed(ids)}.`,
    fix: "Добавьте каждый в активы с классом и дюрацией или начните со встроенного мира.",
  }),
  "run/lacks-levels": ({ ids }) => ({
    found: `Прогон измеряет отклонения от опорного плана, а этот мир не говорит: ${listed(ids)}.`,
    fix: "Запишите каждый уровень в reference: значение, единицу, дату и источник.",
  }),
  "run/not-finite": ({ name }) => ({
    found: `К концу периода «${name}» — не число.`,
    fix: "Это ошибка движка, а не ваших файлов: сообщите о ней и приложите сценарий и начальное число случайного ряда.",
  }),
  "run/unknown-output": ({ given, suggestion, known }) => ({
    found: `В прогоне этого мира нет показателя «${given}».`,
    fix: suggestion === undefined ? `Есть: ${listed(known)}.` : `Возможно, имелось в виду «${suggestion}»?`,
  }),
  "run/not-a-figure": ({ given, value }) => ({
    found: `«${given}» здесь — «${value}», а сравнивать можно только числа.`,
    fix: "Укажите показатель, который измеряется числом, например tightness или x.",
  }),
  "run/outside-horizon": ({ given, opening, last }) => ({
    found: `«${given}» лежит вне прогона: он начинается ${opening} и кончается ${last}.`,
    fix: "Укажите дату внутри него или задайте прогону горизонт подлиннее.",
  }),
};
