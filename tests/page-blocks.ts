import { readFileSync } from "node:fs";

/** A block of code on a page: its kind, the file it is to be saved to, and what stands in it. */
export interface PageBlock {
  readonly kind: string;
  readonly name: string;
  readonly body: string;
}

/** The blocks of a page in their order. */
export function blocksOf(page: string): readonly PageBlock[] {
  const found = readFileSync(page, "utf8").matchAll(/```(\w+) ?(\S*)\n([\s\S]*?)```/g);
  return [...found].map(([, kind = "", name = "", body = ""]) => ({ kind, name, body }));
}
