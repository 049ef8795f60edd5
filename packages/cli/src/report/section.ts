import { type Html, html, type Part } from "./html.ts";

/** A part of the report with a name to be found by. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Part;
}

/** A section under its heading, which names it for who cannot see it. */
export function sectionHtml({ id, title, body }: Section): Html {
  return html`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${title}</h2>
${body}</section>
`;
}
