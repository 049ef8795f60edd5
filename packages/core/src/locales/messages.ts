import type { en } from "./en.ts";

/** The shape every language must fill: a missing key or a missing argument does not compile. */
export type Messages = typeof en;
export type Lang = "en" | "ru";
