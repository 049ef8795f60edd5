import { ownText } from "../print/own-text.ts";
import { width } from "../print/table.ts";

/** Names of runs as heads of columns: without folders and endings, cut in the middle where they are too long, all of them different. */
export function columnNames(given: readonly string[], most: number): readonly string[] {
  const short = given.map((each) => cut(bare(each), most));
  return short.map((each, i) =>
    short.indexOf(each) === short.lastIndexOf(each) ? each : cut(`${i + 1} ${each}`, most),
  );
}

/** The end of a name says as much as its beginning: `squeeze@essay`, `squeeze@evidence`. */
function cut(name: string, most: number): string {
  if (width(name) <= most) return name;
  const letters = Array.from(name);
  const end = Math.floor((most - 1) / 2);
  return [...letters.slice(0, most - 1 - end), "…", ...letters.slice(letters.length - end)].join("");
}

/** The name of a file without folder and ending, as a terminal may show it. */
function bare(given: string): string {
  return ownText(given.replace(/^.*[\\/]/, "").replace(/\.(ya?ml|json)(?=@|$)/, ""), 200);
}
