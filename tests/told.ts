import { EbbError } from "../packages/core/src/model/problem.ts";

/** What a call refuses, one line a problem: `scenario/missing 3:5 paths.fiscal.deficit`. Empty when it accepts its input. */
export function told(call: () => unknown): string[] {
  try {
    call();
    return [];
  } catch (error) {
    if (!(error instanceof EbbError)) throw error;
    return error.problems.map(({ code, place }) => {
      const position = place.line === undefined ? [] : [`${place.line}:${place.column}`];
      return [code, ...position, ...(place.path ? [place.path] : [])].join(" ");
    });
  }
}
