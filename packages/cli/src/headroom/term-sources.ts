import { compact, type Figure, figuresOf, gradeOf, type ParameterSpec, parametersUnder } from "@ebb/core";
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
type Origin =
  | { readonly reference: string }
  | { readonly parameter: string }
  /** share: the parameter that says how much of the paths it is, unless the last of them does. */
  | { readonly paths: readonly string[]; readonly share?: string };

const origins: Readonly<Record<GivenTerm, Origin>> = {
  planned: { reference: "aiFinance" },
  dryPowder: { parameter: "capital-competition.dryPowder" },
  deployTime: { parameter: "capital-competition.deployTime" },
  purchases: { paths: ["central-bank.purchases"] },
  savingShift: { paths: ["saving.shift"] },
  foreignShift: { paths: ["foreign.shift"] },
  deficit: { paths: ["fiscal.deficit", "fiscal.backstop"] },
  aiFinance: { paths: ["ai-capex.spending", "ai-capex.finance-shares"], share: "ai-capex.financeShare.bonds" },
  netUses: { reference: "netUses" },
};

/** Where the number of a term comes from: the world, the registry of parameters, a set, the command line, the scenario, or nobody. */
export type TermSource =
  | { readonly from: "world"; readonly world: string; readonly key: string; readonly figure: Figure | undefined }
  | { readonly from: "parameter"; readonly key: string; readonly value: number; readonly spec: ParameterSpec }
  | { readonly from: "set"; readonly key: string; readonly value: number; readonly unit: string; readonly set: string }
  | { readonly from: "command-line"; readonly key: string; readonly value: number; readonly unit: string }
  | {
      readonly from: "scenario";
      readonly scenario: string;
      readonly paths: readonly string[];
      readonly share?: { readonly key: string; readonly value: number };
    }
  | { readonly from: "rest"; readonly paths: readonly string[] };

/** Where a run has a term from: a path of the scenario stands above the command line, and that above the set. */
export function sourceOfTerm(
  term: GivenTerm,
  { scenario, world, parameterSet, parameters, given }: MadeRun,
): TermSource {
  const origin = origins[term];
  if ("reference" in origin) {
    const key = `reference.${origin.reference}`;
    const placed = figuresOf(world.document).find(({ keys }) => keys.join(".") === key);
    return { from: "world", world: world.document.id, key, figure: placed?.figure as Figure | undefined };
  }
  const named = "parameter" in origin ? [origin.parameter] : origin.paths;
  const paths = named.filter((path) => path in scenario.paths);
  if (paths.length > 0) {
    const key = "share" in origin && paths.at(-1) !== named.at(-1) ? origin.share : undefined;
    const share = key === undefined ? {} : { share: { key, value: parameters.get(key) ?? NaN } };
    return { from: "scenario", scenario: scenario.id, paths, ...share };
  }
  const spec = "parameter" in origin && parametersUnder(parameterSet).find(({ key }) => key === origin.parameter);
  if (!spec) return { from: "rest", paths: named };
  const { key, unit } = spec;
  const value = parameters.get(key) ?? spec.value;
  if (given.has(key)) return { from: "command-line", key, value, unit };
  // What a set names is no longer drawn: that is how it is told from the central value.
  return spec.prior === undefined
    ? { from: "set", key, value, unit, set: parameterSet }
    : { from: "parameter", key, value, spec };
}

/** The same for people. */
export function sourceInWords(term: GivenTerm, made: MadeRun, terminal: Terminal): string {
  const { headroom: say, worldShow } = terminal.words;
  const source = sourceOfTerm(term, made);
  const number = (value: number, unit: string): string => {
    const text = compact(value, terminal.lang);
    return worldShow.units[unit]?.(text, value) ?? `${text} ${unit}`;
  };
  switch (source.from) {
    case "world":
      return say.reference(source.world, source.key, gradeOf(source.figure) ?? "", sourceOf(source.figure, terminal));
    case "parameter": {
      const { unit, grade, source: published } = source.spec;
      return say.parameter(source.key, number(source.value, unit), grade, worldShow.sourceIn(published));
    }
    case "set":
      return say.ofSet(source.key, number(source.value, source.unit), source.set);
    case "command-line":
      return say.given(source.key, number(source.value, source.unit));
    case "scenario": {
      const { share } = source;
      const part = share && say.share(share.key, compact(share.value, terminal.lang));
      return [say.path(source.paths.join(", "), source.scenario), ...(part === undefined ? [] : [part])].join("; ");
    }
    case "rest":
      return say.noPath(source.paths.join(", "));
  }
}
