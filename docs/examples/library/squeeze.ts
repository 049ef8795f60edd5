import { figureOf, parseThesis, parseWorld, percent, seriesOf, simulate } from "@ebb/core";

/** The shipped squeeze on the shipped world: what it does to bitcoin, quarter by quarter. Text in, lines out. */
export function bitcoinInTheSqueeze(worldText: string, thesisText: string): readonly string[] {
  const world = parseWorld(worldText);
  const squeeze = parseThesis(thesisText).document.scenarios.find(({ id }) => id === "squeeze");
  if (squeeze === undefined) throw new Error("the thesis has no such scenario");

  const run = simulate(world, squeeze);
  // Row 0 is the opening, row t the end of period t.
  const changes = Array.from(seriesOf(run, "bitcoin.change") ?? [], Number);
  const names = [world.document.date, ...run.scenario.periodNames];
  return [
    ...changes.flatMap((change, row) => (row % 3 === 0 ? [`${names[row]}  ${percent(change, 1, "en")}`] : [])),
    `deepest fall  ${percent(Number(figureOf(run, "bitcoin.trough")), 1, "en")}`,
  ];
}
