import { compact, figuresOf, gradeOf, type ParameterSpec, parametersUnder } from "@ebb/core";
import { sourceOf } from "../print/sourced.ts";
import type { MadeRun } from "../run/made-run.ts";
import type { Terminal } from "../terminal.ts";

/** Terms of the closed form that come from somewhere; the rest are worked out from these. */
export const givenTerms = [
  "planned",
  "dryPowder",
  "deployTime",
  "purchases",
  "savingShift",
  "foreignShift",
  "deficit",
  "aiFinance",
  "netUses",
] as const;
export type GivenTerm = (typeof givenTerms)[number];

/** Where a term comes from: a figure of the world, a parameter, or paths of the scenario. */
type Origin = { readonly reference: string } | { readonly parameter: string } | { readonly paths: readonly string[] };

const origins: Readonly<Record<GivenTerm, Origin>> = {
  planned: { reference: "aiFinance" },
  dryPowder: { parameter: "capital-competition.dryPowder" },
  deployTime: { parameter: "capital-competition.deployTime" },
  purchases: { paths: ["central-bank.purchases"] },
  savingShift: { paths: ["saving.shift"] },
  foreignShift: { paths: ["foreign.shift"] },
  deficit: { paths: ["fiscal.deficit", "fiscal.backstop"] },
  aiFinance: { paths: ["ai-capex.spending", "ai-capex.finance-shares"] },
  netUses: { reference: "netUses" },
};

/** The source of a term in words. */
export function sourceInWords(term: GivenTerm, made: MadeRun, terminal: Terminal): string {
  const origin = origins[term];
  if ("reference" in origin) return referenceInWords(origin.reference, made, terminal);
  if ("parameter" in origin) return parameterInWords(origin.parameter, made, terminal);
  const found = origin.paths.filter((path) => path in made.scenario.paths);
  const say = terminal.words.headroom;
  return found.length === 0 ? say.noPath(origin.paths.join(", ")) : say.path(found.join(", "), made.scenario.id);
}

function referenceInWords(level: string, { world }: MadeRun, terminal: Terminal): string {
  const placed = figuresOf(world.document).find(({ keys }) => keys.join(".") === `reference.${level}`);
  const say = terminal.words.headroom;
  return say.reference(world.document.id, level, gradeOf(placed?.figure) ?? "", sourceOf(placed?.figure, terminal));
}

function parameterInWords(key: string, made: MadeRun, terminal: Terminal): string {
  const say = terminal.words.headroom;
  const path = key in made.scenario.paths;
  if (path) return say.path(key, made.scenario.id);
  const spec: ParameterSpec | undefined = parametersUnder(made.parameterSet).find((each) => each.key === key);
  const value = `${compact(made.parameters.get(key) ?? NaN, terminal.lang)} ${spec?.unit ?? ""}`;
  if (made.given.has(key)) return say.given(key, value);
  // What a set names is no longer drawn: that is how it is told from the central value.
  if (spec !== undefined && spec.prior === undefined) return say.ofSet(key, value, made.parameterSet);
  return say.parameter(key, value, spec?.grade ?? "", spec?.source ?? "");
}
