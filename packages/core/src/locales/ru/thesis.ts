import type { thesisProblems as english } from "../en/thesis.ts";
import type { Messages } from "../messages.ts";

/** Слова о тезисах, которые читаются, но не сходятся. */
export const thesisProblems: Pick<Messages["problems"], keyof typeof english> = {
  "thesis/duplicate-id": (d) => ({
    found: `«${d.id}» есть в ${d.list} дважды.`,
    fix: "Дайте каждому своё имя.",
  }),
  "thesis/scenario-not-listed": (d) => ({
    found: `«${d.claim}» спрашивает о сценарии «${d.scenario}», которого нет в его списке scenarios.`,
    fix: "Добавьте сценарий в список: читатель должен видеть, на чём стоит утверждение.",
  }),
};
