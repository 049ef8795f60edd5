import { describe, expect, it } from "vitest";
import { essay, held, ramp, runOf, scenarioOf, world } from "../../../../tests/runs.ts";
import { told } from "../../../../tests/told.ts";
import type { RunRecord } from "../model/record.ts";
import { type Channel, channels, type Output, outputs, statistics } from "../model/vocabulary.ts";
import { answersOf } from "./answers.ts";
import { namesOf, readName } from "./output-name.ts";
import { figureOf, outputNames, outputOf, seriesOf } from "./outputs.ts";
import { provenanceOf } from "./provenance.ts";
import { byRow, rowCount } from "./rows.ts";
import { reasons } from "./series.ts";

const squeezed = {
  "ai-capex.spending": ramp(789),
  "ai-capex.lab-calls": ramp(150),
  "discounting.policy-yield": ramp(40, "bp"),
  "own-shock.crypto": ramp(-0.3, "log"),
};
const runs: Readonly<Record<string, () => RunRecord>> = {
  rest: () => runOf({}),
  squeeze: () => runOf(squeezed),
  "squeeze of the essay": () => runOf(squeezed, { parameters: essay }),
  "purchases in weeks": () => runOf({ "central-bank.purchases": held(900) }, { horizon: { months: 12, step: "week" } }),
};

/** All but what takes many runs. */
const patterns = Object.keys(outputs).filter((pattern) => !pattern.startsWith("channel."));

/** Whether a value is what the vocabulary says of its output, or one of the reasons for having none. */
function isAnswer(value: number | string | boolean, { gives, never, choices }: Output): boolean {
  if (gives === "truth") return typeof value === "boolean";
  if (typeof value === "string") return (choices ?? reasons).some((each) => each === value);
  return typeof value === "number" && (Number.isFinite(value) || (never && value === Infinity));
}

describe.each(Object.keys(runs))("a run (%s)", (name) => {
  const run = (runs[name] ?? runs["rest"] ?? (() => runOf({})))();

  it("reports every output of the vocabulary, of every id: numbers, words or why not, and never NaN", () => {
    for (const pattern of patterns) {
      const output = outputs[pattern] ?? { gives: "truth", series: false, never: false };
      for (const { name: id } of namesOf(pattern, run.world)) {
        const values = output.series ? Array.from<number | string>(seriesOf(run, id) ?? []) : [figureOf(run, id)];
        expect(values, id).toHaveLength(output.series ? rowCount(run) : 1);
        expect(
          values.filter((value) => !isAnswer(value, output)),
          id,
        ).toEqual([]);
      }
    }
  });

  it("lists what it reports: each name once, with its unit and its rooms", () => {
    const names = outputNames(run);
    expect(new Set(names).size).toBe(names.length);
    for (const each of names) {
      expect(outputOf(run, each), each).toBeDefined();
      expect(provenanceOf(each, run.world)?.rooms.length, each).toBeGreaterThan(0);
    }
  });

  it("answers every statistic of a series", () => {
    for (const id of Object.keys(statistics)) {
      const statistic = id === "at" ? { id, date: "2026-07" } : id.startsWith("first") ? { id, level: 1 } : { id };
      const value = figureOf(run, "tightness", statistic as Parameters<typeof figureOf>[2]);
      expect(typeof value === "number" && !Number.isNaN(value), id).toBe(true);
    }
  });
});

describe("an output", () => {
  it("is read from its name in the world of the run", () => {
    expect(readName("hyperscalers.price", world)?.pattern).toBe("<asset>.price");
    expect(readName("hyperscalers.ig", world)?.pattern).toBe("<sector>.<instrument>");
    expect(readName("forced-sales.hyperscalers.ig", world)?.pattern).toBe("forced-sales.<sector>.<asset>");
    expect(readName("hyperscalers", world)).toBeUndefined();
    expect(readName("bitcoin.prise", world)).toBeUndefined();
  });

  it("that a run does not report is refused with the nearest name", () => {
    const run = runOf({});
    expect(told(() => figureOf(run, "bitcoin.trogh"))).toEqual(["run/unknown-output test"]);
    expect(told(() => figureOf(run, "channel.bitcoin.margin"))).toEqual(["run/unknown-output test"]);
    expect(seriesOf(run, "bitcoin.trough")).toBeUndefined();
  });

  it("of a channel is its part in the change of the price, where an attribution is given", () => {
    const run = runOf(squeezed, { horizon: { months: 2, step: "month" } });
    const parts = (asset: number, channel: Channel) =>
      byRow(run, (row) => 100 * asset + 10 * channels.indexOf(channel) + row);
    const [bitcoin, margin] = [world.assets.ids.indexOf("bitcoin"), channels.indexOf("margin")];
    const series = [0, 1, 2].map((row) => 100 * bitcoin + 10 * margin + row);
    expect(Array.from(seriesOf(run, "channel.bitcoin.margin", parts) ?? [])).toEqual(series);
    expect(figureOf(run, "channel.bitcoin.margin", { id: "last" }, parts)).toBe(series[2]);
    expect(seriesOf(run, "channel.bitcoin.margin")).toBeUndefined();
    expect(outputOf(run, "channel.bitcoin.margin")).toBe(outputs["channel.<asset>.<channel>"]);
  });

  it("of a position is what is held less what is owed: over all sectors a claim sums to 0", () => {
    const run = runOf(squeezed);
    for (const instrument of ["deposits", "treasuries", "bank-loans", "fund-shares"]) {
      const last = world.layout.sectors.map((sector) => Number(figureOf(run, `${sector}.${instrument}`)));
      const gross = last.reduce((sum, each) => sum + Math.abs(each), 0);
      expect(Math.abs(last.reduce((sum, each) => sum + each, 0))).toBeLessThan(1e-9 * gross);
    }
    expect(figureOf(run, "government.treasuries")).toBeLessThan(0);
  });

  it("of forced sales sums over assets to that of the seller", () => {
    const run = runOf(squeezed, { parameters: essay });
    for (const seller of ["retail", "crypto-traders", "hedge-funds"]) {
      const parts = world.assets.ids.map((asset) =>
        Number(figureOf(run, `forced-sales.${seller}.${asset}`, { id: "sum" })),
      );
      const whole = Number(figureOf(run, `forced-sales.${seller}`, { id: "sum" }));
      expect(parts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(whole, 6);
      expect(whole).toBeGreaterThan(0);
    }
    expect(figureOf(run, "forced-sales.households", { id: "sum" })).toBe(0);
  });

  it("of yields and output is the plan's and what came on top", () => {
    const run = runOf(squeezed);
    const over = Number(figureOf(run, "x")) + 40;
    expect(figureOf(run, "yield-10y")).toBeCloseTo(416 + over, 8);
    expect(figureOf(run, "gdp")).toBeCloseTo((world.reference.gdp ?? 0) + Number(run.state.output.at(-1)), 8);
  });

  it("of bank losses is what each period adds to the losses since the opening", () => {
    const run = runOf({}, { horizon: { months: 3, step: "month" } });
    run.state.bankLosses.set([0, 20, 20, 50]);
    expect(Array.from(seriesOf(run, "bank-losses") ?? [])).toEqual([0, 20, 0, 30]);
  });

  it("turns where the label first does", () => {
    const run = runOf(squeezed, { parameters: essay });
    const label = seriesOf(run, "regime") as readonly string[];
    expect(figureOf(run, "turning-point")).toBe(label.indexOf("competition"));
    expect(figureOf(runOf({}), "turning-point")).toBe(Infinity);
  });
});

describe("a claim's question", () => {
  const answers = answersOf(
    (scenario, without) =>
      runOf(scenario === "rest" ? {} : squeezed, { without: without === "margin" ? ["margin"] : [] }),
    "evidence",
  );

  it("is answered by the run it names, with a channel off where it says so", () => {
    const ask = (scenario: string, without?: "margin") =>
      answers({
        asks: "value",
        scenario,
        output: "forced-sales.crypto-traders",
        statistic: { id: "sum" },
        ...(without === undefined ? {} : { without }),
      });
    expect(ask("rest")).toBe(0);
    expect(ask("squeeze")).toBeGreaterThan(10);
    expect(ask("squeeze", "margin")).toBe(0);
  });

  it("about the parameter set is answered by its name", () => {
    expect(answers({ asks: "assuming", parameterSet: "evidence" })).toBe(true);
    expect(answers({ asks: "assuming", parameterSet: "essay" })).toBe(false);
  });
});

it("a scenario compiled for another horizon reports as many rows", () => {
  expect(scenarioOf({}, { horizon: { months: 5, step: "month" } }).periods).toBe(5);
  expect(seriesOf(runOf({}, { horizon: { months: 5, step: "month" } }), "x")).toHaveLength(6);
});
