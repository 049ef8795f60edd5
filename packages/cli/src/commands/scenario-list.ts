import { exitCodes, type ScenarioBody } from "@ebb/core";
import { styled } from "../color.ts";
import type { CommandBody } from "../commands.ts";
import { printedAsJson } from "../envelope.ts";
import { wrap } from "../print/wrap.ts";
import { scenarioResult } from "../scenario/scenario-result.ts";
import { pathInShort } from "../scenario/path-words.ts";
import type { Terminal } from "../terminal.ts";
import { readThesis } from "../thesis/read-thesis.ts";

export const run: CommandBody = async ({ options }, terminal) => {
  const { thesis } = await readThesis(options["thesis"] as string | undefined);
  const { id, name, world, scenarios } = thesis.document;
  const answer = { kind: "scenarios", exit: exitCodes.success, results: scenarios.map(scenarioResult) };
  if (printedAsJson({ ...answer, manifest: { thesis: id, world } }, terminal)) return exitCodes.success;
  const say = terminal.words.scenarios;
  terminal.print(
    [
      wrap(say.title(name[terminal.lang], id, world)),
      ...scenarios.map((each, at) => entry(each, scenarios.slice(0, at), terminal)),
      say.next(scenarios.at(-1)?.id ?? ""),
    ].join("\n\n"),
  );
  return exitCodes.success;
};

/** Id and name, and below them in one line what it changes; one that builds on another says on which. */
function entry(scenario: ScenarioBody, before: readonly ScenarioBody[], terminal: Terminal): string {
  const say = terminal.words.scenarios;
  const { id, name, paths, without, off } = scenario;
  const built = builtOn(scenario, before);
  const changes = [
    ...(built === undefined ? [] : [built.id]),
    ...Object.entries(paths)
      .filter(([path]) => built?.paths[path] === undefined)
      .map(([path, document]) => pathInShort(path, document, terminal)),
    ...without.map((each) => `--without ${each}`),
    ...off.map((each) => `--off ${each}`),
  ];
  const inOneLine = (shown: number): string => {
    const left = changes.length - shown;
    const list = [...changes.slice(0, shown), ...(left > 0 ? [say.more(left)] : [])];
    return `  ${built === undefined ? list.join(" · ") : list.join(" + ")}`;
  };
  let shown = changes.length;
  while (shown > 1 && inOneLine(shown).length > 80) shown--;
  return [
    wrap(`${styled(terminal, "bold", id)}  ${name[terminal.lang]}`),
    changes.length === 0 ? `  ${say.rests}` : inOneLine(shown),
  ].join("\n");
}

/** The earlier scenario all of whose paths this one has too, word for word: the one with most. */
function builtOn({ paths }: ScenarioBody, before: readonly ScenarioBody[]): ScenarioBody | undefined {
  const same = (path: string, document: unknown): boolean => JSON.stringify(paths[path]) === JSON.stringify(document);
  const count = (each: ScenarioBody): number => Object.keys(each.paths).length;
  return before
    .filter((each) => count(each) > 1 && Object.entries(each.paths).every(([path, document]) => same(path, document)))
    .toSorted((a, b) => count(b) - count(a))[0];
}
