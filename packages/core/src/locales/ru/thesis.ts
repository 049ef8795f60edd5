import type { thesisProblems as english } from "../en/thesis.ts";
import type { Messages } from "../messages.ts";

/** Слова о тезисах, которые читаются, но не сходятся. */
export const thesisProblems: Pick<Messages["problems"], keyof typeof english> = {
  "thesis/duplicate-id": (d) => ({
    found: `«${d.id}» есть в ${d.list} дважды.`,
    fix: "Дайте каждому своё имя.",
  }),
  "thesis/other-opening": (d) => ({
    found: `Наблюдения начинаются ${d.given}, а мир открывается ${d.opening}.`,
    fix: "Прогон отсчитывает изменения от начального дня своего мира: наблюдайте с этого дня или возьмите мир на нужный день.",
  }),
  "thesis/outside-window": (d) => ({
    found: `${d.given} лежит вне окна, которое начинается ${d.from} и может длиться до ${d.to}.`,
    fix: "Укажите день после первого и не позже последнего.",
  }),
  "thesis/scenario-not-listed": (d) => ({
    found: `«${d.claim}» спрашивает о сценарии «${d.scenario}», которого нет в его списке scenarios.`,
    fix: "Добавьте сценарий в список: читатель должен видеть, на чём стоит утверждение.",
  }),
};
