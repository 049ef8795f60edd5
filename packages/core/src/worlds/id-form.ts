/** Ids are letters and digits with hyphens between them, as in every format. */
const form = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;

export function isId(text: string): boolean {
  return form.test(text);
}

/** The id nearest to a text; empty where there is none, as for words in other letters. */
export function idLike(text: string): string {
  return /[^\x20-\x7E]/.test(text) ? "" : text.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
