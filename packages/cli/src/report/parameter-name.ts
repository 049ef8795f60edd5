import { parameterWords, type SizedEffect } from "@ebb/core";
import type { Telling } from "./telling.ts";

/** What a parameter is called; all of a group have one name, and the asset or group behind it tells them apart. */
export function parameterName({ effect: { parameter } }: SizedEffect, telling: Telling): string {
  const { name: words } = parameterWords(parameter.key, telling.lang);
  // All of a group have one name; the asset or group tells them apart.
  const parts = parameter.key.split(".");
  const member = parts.slice(2).join(".");
  if (member === "") return words;
  const known = telling.asset(member) === member ? telling.sector(member) : telling.asset(member);
  return `${words}: ${telling.report.members[member] ?? known}`;
}
