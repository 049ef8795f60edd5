import type { World } from "@ebb/core";
import type { Terminal } from "../terminal.ts";
import { ownText } from "./own-text.ts";

/** Most characters of a name. */
const longest = 40;

/** What a sector and an instrument are called on the page. */
export interface Names {
  readonly sector: (id: string) => string;
  readonly instrument: (id: string) => string;
}

/** English pages call things by their ids, which are English words; Russian pages by their names. */
export function namesOf({ document }: World, { lang }: Terminal): Names {
  type Named = readonly { readonly id: string; readonly name: Readonly<Record<"en" | "ru", string>> }[];
  const among = (list: Named): ((id: string) => string) => {
    if (lang === "en") return (id) => ownText(id, longest);
    const names = new Map(list.map(({ id, name }) => [id, ownText(name[lang], longest)]));
    return (id) => names.get(id) ?? id;
  };
  return { sector: among(document.sectors), instrument: among(document.instruments) };
}
