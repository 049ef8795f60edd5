import { type ParameterSpec, parameterWords, type ResultRow } from "@ebb/core";

/** A parameter in the envelope: all of its fields, with its words in both languages, so that one hash serves both. */
export function parameterResult({ key, ...rest }: ParameterSpec): ResultRow {
  const [en, ru] = [parameterWords(key, "en"), parameterWords(key, "ru")];
  return {
    metric: key,
    name: { en: en.name, ru: ru.name },
    meaning: { en: en.meaning, ru: ru.meaning },
    ...rest,
  };
}
