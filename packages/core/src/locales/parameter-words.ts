import { messages } from "./locale.ts";
import type { Lang } from "./messages.ts";

/** What a parameter is called and what it means. */
export interface ParameterWords {
  readonly name: string;
  readonly meaning: string;
}

/** The words of a parameter by its key; all of a group share those of `<room>.<name>`. */
export function parameterWords(key: string, lang: Lang): ParameterWords {
  const words: Readonly<Record<string, ParameterWords>> = messages(lang).parameters;
  const [room, name] = key.split(".");
  return words[`${room}.${name}`] ?? { name: key, meaning: "" };
}
