import { type Html, html, type Part } from "./html.ts";

/** A cell of a table: what stands in it, and how. */
export interface Cell {
  readonly text: Part;
  readonly kind?: "number" | "wide" | "brief";
  /** Shade behind it, 0 … 1. */
  readonly shade?: number;
}

export interface Table {
  /** What the table shows, for who cannot see where it stands. */
  readonly label: string;
  readonly head: readonly Cell[];
  /** The first cell of a row is its name. */
  readonly rows: readonly (readonly Cell[])[];
  /** A last row that sums up the others. */
  readonly sum?: readonly Cell[];
  readonly heat?: boolean;
}

export const cell = (text: Part): Cell => ({ text });
export const number = (text: Part, shade?: number): Cell => ({
  text,
  kind: "number",
  ...(shade === undefined ? {} : { shade }),
});
/** Text that stays on one line. */
export const brief = (text: Part): Cell => ({ text, kind: "brief" });
export const wide = (text: Part): Cell => ({ text, kind: "wide" });

/** A table that scrolls by itself where it is wider than the page. */
export function table({ label, head, rows, sum, heat = false }: Table): Html {
  const classOf = ({ kind }: Cell): Part => kind !== undefined && html` class="${kind}"`;
  const shadeOf = ({ shade }: Cell): Part => shade !== undefined && html` style="--share:${shade.toFixed(3)}"`;
  const row = ([first, ...rest]: readonly Cell[], isSum = false): Html =>
    html`<tr${isSum && html` class="sum"`}>${first && html`<th scope="row"${classOf(first)}>${first.text}</th>`}${rest.map((cell) => html`<td${classOf(cell)}${shadeOf(cell)}>${cell.text}</td>`)}</tr>\n`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table${heat && html` class="heat"`}>
<thead><tr>${head.map((cell) => html`<th scope="col"${classOf(cell)}>${cell.text}</th>`)}</tr></thead>
<tbody>${rows.map((each) => row(each))}${sum && row(sum, true)}</tbody></table></div>\n`;
}
