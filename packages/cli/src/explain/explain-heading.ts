import { runHeading } from "../run/heading.ts";
import type { MadeRun } from "../run/made-run.ts";
import type { Terminal } from "../terminal.ts";

/** Of which run an explanation is; what the scenario is about is told by the run itself. */
export function explainHeading(made: MadeRun, terminal: Terminal): readonly string[] {
  const { about: _, ...scenario } = made.scenario;
  return runHeading({ ...made, scenario }, { ...terminal, color: false });
}
