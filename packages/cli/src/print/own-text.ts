/** Letters of scripts that run from right to left, and the marks that turn the direction of a text. */
const turned = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
// oxlint-disable-next-line no-control-regex -- control characters are what may not reach a terminal
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/gu;

/** A word longer than this would be wider than a column. */
const mostOfWord = 36;

/**
 * A text that somebody else wrote, as a terminal may show it: nothing that steers it, at most so many characters, no word that a line
 * could not hold, and what runs from right to left between marks, so that it turns nothing beside it.
 */
export function ownText(text: string, most: number): string {
  const words = text.replace(unprintable, " ").trim().split(" ");
  const short = cut(words.map((word) => cut(word, mostOfWord)).join(" "), most);
  return turned.test(short) ? `\u2068${short}\u2069` : short;
}

function cut(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
}
