/** A piece of a page: text that is markup already. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

export type Part = Html | string | number | false | undefined | readonly Part[];

/**
 * A piece of a page as it is written here; every text put into it is escaped, pieces are taken as they are, lists joined.
 *
 *   html`<p>${"5 < 6"}</p>`   →   <p>5 &lt; 6</p>
 */
export function html(written: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(String.raw({ raw: written }, ...parts.map(markupOf)));
}

function markupOf(part: Part): string {
  if (part instanceof Html) return part.markup;
  if (part === undefined || part === false) return "";
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  return part.map(markupOf).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that stays text inside a page, whatever it holds; characters no page may hold are left out. */
export function escaped(text: string): string {
  return text.replaceAll(unfit, "").replaceAll(/[&<>"']/g, (each) => entities[each] ?? each);
}

// oxlint-disable-next-line no-control-regex -- control characters, but tab and line feed, and marks that turn a line round, may not stand in a page
const unfit = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\ufffe\uffff]/g;

/** Characters that turn the direction of what follows them, beyond the text they stand in. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A name somebody else wrote: in its own direction, which ends where it ends. */
export function name(text: string): Html {
  return html`<bdi>${text.replaceAll(turning, "")}</bdi>`;
}

/** The same where markup cannot stand, as in a chart. */
export function isolated(text: string): string {
  const plain = text.replaceAll(turning, "");
  // Only what may run from right to left needs the isolating marks.
  return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(plain) ? `\u2068${plain}\u2069` : plain;
}
