import type { Problem } from "../model/problem.ts";
import type { IdentityReport } from "./check-identities.ts";
import { variableNames } from "./compile-model.ts";
import { type Equations, type EquationsOptions, openEquations } from "./open-equations.ts";
import { type BlockReport, runModel } from "./run-model.ts";
import type { EquationsDocument } from "./schema.ts";

/** A model as it was read, without running it. */
export interface EquationsCheck extends Pick<EquationsDocument, "id" | "name" | "source"> {
  readonly variables: readonly string[];
  readonly parameters: readonly string[];
  readonly experiments: readonly string[];
  readonly periods: number;
  /** Variables that determine each other, and those of them that are guessed. */
  readonly blocks: readonly Pick<BlockReport, "variables" | "tears">[];
  /** What is checked in every period: `redundant`, `balanceSheet.rows.bills` … */
  readonly identities: readonly string[];
  readonly notices: readonly Problem[];
}

/** A run of a model. */
export interface EquationsReport extends Omit<EquationsCheck, "blocks" | "identities"> {
  readonly experiment?: string;
  /** Values by period from the opening in period 0, of each variable and parameter. */
  readonly series: Readonly<Record<string, readonly number[]>>;
  readonly blocks: readonly BlockReport[];
  readonly identities: readonly IdentityReport[];
  /** The first failure of each identity that did not hold. */
  readonly problems: readonly Problem[];
}

/** Reads a model and says how it would be solved. Errors: openEquations. */
export function checkEquations(text: string, options: EquationsOptions = {}): EquationsCheck {
  const equations = openEquations(text, options);
  const { model } = equations;
  return {
    ...describe(equations),
    blocks: model.steps.flatMap((step) =>
      "tears" in step ? { variables: variableNames(model, step.members), tears: variableNames(model, step.tears) } : [],
    ),
    identities: model.identities.map(({ id }) => id),
  };
}

/** Reads and runs a model. Errors: openEquations and runModel; broken identities are among the problems of the report. */
export function runEquations(text: string, options: EquationsOptions = {}): EquationsReport {
  const equations = openEquations(text, options);
  const { document, model, plan } = equations;
  const { series, ...run } = runModel(model, plan, options.experiment ?? document.id);
  return {
    ...describe(equations),
    ...(options.experiment === undefined ? {} : { experiment: options.experiment }),
    ...run,
    series: Object.fromEntries(Array.from(model.index.keys(), (name) => [name, Array.from(series(name))])),
  };
}

function describe({ document, model, plan, notices }: Equations): Omit<EquationsCheck, "blocks" | "identities"> {
  const { id, name, source } = document;
  return {
    id,
    ...(name === undefined ? {} : { name }),
    ...(source === undefined ? {} : { source }),
    variables: model.equations.map(({ variable }) => variable),
    parameters: model.parameters,
    experiments: Object.keys(document.experiments ?? {}),
    periods: plan.periods,
    notices,
  };
}
