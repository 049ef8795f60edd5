import type { Maker, resultProblems as english } from "../en/result.ts";
import type { Messages } from "../messages.ts";

const inWords = ({ version, platform }: Maker): string => `Ebb ${version} (${platform})`;

/** Слова о файлах с результатами. */
export const resultProblems: Pick<Messages["problems"], keyof typeof english> = {
  "result/wrong-kind": (d) => ({
    found: `Здесь результаты «${d.given}», а не прогона.`,
    fix: "Укажите файл, который записала команда ebb run --json.",
  }),
  "result/changed": (d) => ({
    found: `В файле указан хеш результатов ${d.stated}, а у самих результатов он ${d.found}: файл обрезан или исправлен.`,
    fix: "Запишите его заново командой ebb run --json.",
  }),
  "result/not-reproduced": (d) => ({
    found: `При повторном расчёте получаются не те результаты, что в файле. Тогда считал ${inWords(d.made)}, теперь ${inWords(d.now)}.`,
    fix: "Показан нынешний расчёт. Чтобы получить прежние числа, возьмите ту версию и тот мир, с которыми они получены.",
  }),
};
