import { type Html, html, type Part } from "../html.ts";
import { type Table, table } from "../table.ts";
import type { Telling } from "../telling.ts";

/** A chart or several with all that belongs to them. */
export interface Figure {
  readonly id: string;
  readonly title: Part;
  /** Unit, what a mark means: what one has to know to read it. */
  readonly note?: Part;
  readonly legend?: Html;
  readonly charts: Part;
  /** The same in numbers. */
  readonly table: Table;
  /** In place of "the same as a table". */
  readonly tableName?: string;
  /** Said behind the source and date that every chart has. */
  readonly source?: string;
}

/** A figure with caption, charts, source and date, and its numbers behind a fold. */
export function figure(
  { id, title, note, legend, charts, table: numbers, tableName, source }: Figure,
  telling: Telling,
): Html {
  const { report: say } = telling;
  return html`<figure id="${id}"><figcaption>${title}${note !== undefined && html`<small>${note}</small>`}</figcaption>
${legend}${charts}
<p class="source">${say.sourceLine(telling.story.world.document.id, telling.story.world.document.date)}${source !== undefined && ` ${source}`}</p>
<details><summary>${tableName ?? say.asTable}</summary>${table(numbers)}</details></figure>
`;
}
