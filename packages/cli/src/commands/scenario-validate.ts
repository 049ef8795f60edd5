import { exitCodes, nearest, parseScenario, parseThesis, type Problem, problem, type ResultRow } from "@ebb/core";
import type { CommandBody } from "../commands.ts";
import { describeAll, printedAsJson } from "../envelope.ts";
import { wrap } from "../print/wrap.ts";
import { readInput } from "../read-input.ts";
import { shippedIds } from "../shipped.ts";
import type { Terminal } from "../terminal.ts";

export const run: CommandBody = async ({ arguments: [given = "-"] }, terminal) => {
  const { file, text } = await readInput(given);
  // A thesis carries scenarios, and claims that ask about them: both are checked as one file.
  const isThesis = /^\s*["']?format["']?\s*:\s*["']?ebb\/thesis\.v1/m.test(text);
  const { results, lines, world } = isThesis ? readThesis(text, file, terminal) : readScenario(text, file, terminal);
  const warnings = worldProblems(world, file);
  const exit = exitCodes.success;
  if (printedAsJson({ kind: "scenario-validate", exit, results, warnings }, terminal)) return exit;
  terminal.print(lines.map((line) => wrap(line)).join("\n"));
  if (warnings.length > 0) terminal.tell(describeAll(warnings, terminal));
  return exit;
};

interface Checked {
  readonly results: readonly ResultRow[];
  readonly lines: readonly string[];
  readonly world: string;
}

function readScenario(text: string, file: string, { words: { scenarioValidate: words }, lang }: Terminal): Checked {
  const { id, name, world, horizon, paths } = parseScenario(text, file).document;
  const list = Object.keys(paths).join(", ");
  return {
    world,
    results: [{ metric: id, value: "valid", world, horizon, paths: Object.keys(paths) }],
    lines: [
      words.fine(name[lang], world),
      words.horizon(horizon.months, words.steps[horizon.step]),
      list === "" ? words.noPaths : words.paths(list),
    ],
  };
}

function readThesis(text: string, file: string, { words: { scenarioValidate: words }, lang }: Terminal): Checked {
  const { document, claims } = parseThesis(text, file);
  const { id, name, world, scenarios } = document;
  const scenarioIds = scenarios.map((each) => each.id);
  const claimIds = claims.map((each) => each.document.id);
  return {
    world,
    results: [{ metric: id, value: "valid", world, scenarios: scenarioIds, claims: claimIds }],
    lines: [words.fine(name[lang], world), words.scenarios(scenarioIds.join(", ")), words.claims(claimIds.join(", "))],
  };
}

/** A world that does not ship may exist elsewhere: a warning, not a fault. */
function worldProblems(given: string, file: string): readonly Problem[] {
  const known = shippedIds("worlds");
  if (known.includes(given)) return [];
  return [
    problem("scenario/world-not-shipped", { file, path: "world" }, { given, suggestion: nearest(given, known), known }),
  ];
}
