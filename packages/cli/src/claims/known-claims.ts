import { EbbError, nearest, problem, type Thesis } from "@ebb/core";

/** Ids of claims, all where none is named. Throws EbbError with every one that the thesis does not have. */
export function knownClaims(given: readonly string[], { document }: Thesis, command: string): readonly string[] {
  const known = document.claims.map(({ id }) => id);
  const unknown = given.filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    throw new EbbError(
      unknown.map((id) => {
        const detail = { given: id, suggestion: nearest(id, known), known };
        return problem("usage/unknown-name", { path: `ebb claims ${command} ${id}` }, detail);
      }),
    );
  }
  return given.length === 0 ? known : given;
}
