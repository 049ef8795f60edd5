import { ownText } from "../print/own-text.ts";
import { runHeading } from "../run/heading.ts";
import type { MadeRun } from "../run/made-run.ts";
import type { Terminal } from "../terminal.ts";

/** Of which run an explanation is; what the scenario is about is told by the run itself. */
export function explainHeading(made: MadeRun, terminal: Terminal): readonly string[] {
  const { about: _, ...scenario } = made.scenario;
  return runHeading({ ...made, scenario }, { ...terminal, color: false });
}

/** A run as its reader may type it again: what came from standard input by its scenario, a name with spaces in quotes. */
export function typedAgain(given: string, { scenario }: MadeRun): string {
  const name = ownText(/^-(?=@|$)/.test(given) ? given.replace("-", scenario.id) : given, 60);
  return /^[\w@./-]+$/.test(name) ? name : `"${name}"`;
}
