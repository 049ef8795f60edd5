import type { Problem } from "../model/problem.ts";
import { readDocument } from "./document.ts";
import { attemptShape, refuse } from "./parse.ts";
import type { Locate } from "./text-places.ts";
import { type WorldDocument, worldSchema } from "./world.ts";
import { figureProblems } from "./world/figures.ts";
import { idProblems } from "./world/ids.ts";
import { investorProblems } from "./world/investor-problems.ts";
import { planProblems, type PlanRow, planRows } from "./world/plan.ts";
import { type OpeningRow, openingRows, rowProblems, rowShapeProblems } from "./world/rows.ts";
import { soundWorld } from "./world/sound-parts.ts";

export type { OpeningRow } from "./world/rows.ts";
export type { PlanRow } from "./world/plan.ts";

export interface World {
  readonly document: WorldDocument;
  readonly rows: readonly OpeningRow[];
  readonly plan: readonly PlanRow[];
}

/**
 * Reads a world and works out its residual holders. file: what problems call the text.
 * Throws EbbError with every fault at once: syntax, unknown keys, mistyped and out-of-range values, duplicate and unknown ids,
 * wrong units, dates after the opening, negative holdings, rows that do not balance (with the gap), floors above cash, debts
 * above limits, funds that hold each other, a plan whose rows or columns do not sum to zero.
 */
export function parseWorld(source: string, file = "world"): World {
  const text = readDocument(source, file, "world");
  const { locate } = text;
  const { data: document, problems } = attemptShape(worldSchema, text, "world");
  if (document === undefined) {
    const sound = soundWorld(text.value);
    const rows = openingRows(sound.document);
    const ids = sound.isComplete ? idProblems(sound.document, locate) : [];
    return refuse([...problems, ...ids, ...balanceProblems(sound.document, rows, locate)]);
  }
  const rows = openingRows(document);
  const plan = planRows(document);
  const faults = [
    ...problems,
    ...idProblems(document, locate),
    ...balanceProblems(document, rows, locate),
    ...investorProblems(document, rows, locate),
    ...planProblems(document, plan, locate),
  ];
  return faults.length > 0 ? refuse(faults) : { document, rows, plan };
}

function balanceProblems(document: WorldDocument, rows: readonly OpeningRow[], locate: Locate): Problem[] {
  const known = new Set(document.sectors.map(({ id }) => id));
  // A row with an unknown holder is already reported; its gap would only repeat that.
  const sound = rows.filter(({ assets, liabilities }) =>
    [...assets.keys(), ...liabilities.keys()].every((id) => known.has(id)),
  );
  return [
    ...figureProblems(document, locate),
    ...rowShapeProblems(document, locate),
    ...sound.flatMap((row) => rowProblems(row, locate)),
  ];
}
