import { en } from "./en.ts";
import { ru } from "./ru.ts";

/** The shape both languages fill: a missing key does not compile. */
export type Words = typeof en;

export const wordsOf: Readonly<Record<"en" | "ru", Words>> = { en, ru };
