import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { need } from "../../../../tests/needs.ts";
import { messages } from "../locales/locale.ts";
import type { ParameterSpec } from "../model/parameters.ts";
import { rooms } from "../model/vocabulary.ts";
import type { Distribution } from "../solve/distributions/distribution.ts";
import { distributionNamed } from "../solve/distributions/by-name.ts";
import { parameterRegistry } from "./registry.ts";

const drawn = parameterRegistry.flatMap((spec) =>
  spec.prior === undefined
    ? []
    : [{ ...spec, distribution: distributionNamed(spec.prior.distribution, spec.prior.parameters) }],
);

describe("the parameters of the rooms", () => {
  it("have keys of their own: a room, a camelCase name, and an id inside a group", () => {
    const keys = parameterRegistry.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[a-z-]+\.[a-z][a-zA-Z]*(\.[a-z-]+)?$/.test(key))).toEqual([]);
    expect(keys.filter((key) => !(rooms as readonly string[]).includes(key.split(".")[0] ?? ""))).toEqual([]);
  });

  it("lie in their own range", () => {
    const outside = parameterRegistry.filter(({ value, range: [low, high] }) => !(low <= value && value <= high));
    expect(outside.map(({ key }) => key)).toEqual([]);
  });

  it("are drawn where their range has any width, and are not where it has none", () => {
    const asked = parameterRegistry.filter(
      ({ range: [low, high], source }) => low < high && !source.includes("not one that is drawn"),
    );
    expect(drawn.map(({ key }) => key)).toEqual(asked.map(({ key }) => key));
  });

  // PERT has the ends of the range as its own, so its percentiles lie inside: a quarter of the width for a mode in the middle,
  // up to .55 at the far end for a mode at the other. No percentile may lie further outside than rounding of the source.
  it("are drawn from their range: 5th and 95th percentiles inside it and most of it apart", () => {
    const strange = drawn.filter(({ range: [low, high], distribution }) => {
      const [fifth, last] = [distribution.quantile(0.05), distribution.quantile(0.95)];
      const slack = 0.05 * (high - low);
      return fifth < low - slack || last > high + slack || last - fifth < 0.44 * (high - low);
    });
    expect(strange.map(({ key }) => key)).toEqual([]);
  });

  it("keep their sign in every draw, and shares stay within 0 and 1 but for the last thousandth", () => {
    const impossible = drawn.filter(({ range: [low, high], unit, distribution }) => {
      const outside = (from: number, to: number): number => distribution.cdf(from) + distribution.survival(to);
      if (unit === "share") return outside(0, 1) > 1e-3;
      return outside(low >= 0 ? 0 : -Infinity, high <= 0 ? 0 : Infinity) > 1e-3;
    });
    expect(impossible.map(({ key }) => key)).toEqual([]);
  });

  it("show as assumed where their source says so", () => {
    const shown = parameterRegistry.filter(({ grade }) => grade === "D" || grade === "E");
    const said = parameterRegistry.filter(({ source }) => /^(assumed|judgement|from memory)/.test(source));
    expect(said.filter((spec) => !shown.includes(spec)).map(({ key }) => key)).toEqual([]);
  });

  it.for(["en", "ru"] as const)("have a name and a meaning in %s, and no words are left over", (lang) => {
    const { parameters } = messages(lang);
    const wordKeys = new Set(parameterRegistry.map(({ key }) => key.split(".").slice(0, 2).join(".")));
    expect(Object.keys(parameters).toSorted()).toEqual([...wordKeys].toSorted());
    expect(Object.values(parameters).every(({ name, meaning }) => name !== "" && meaning.endsWith("."))).toBe(true);
  });
});

/** Units of priors.csv that differ from the parameter's: what one of theirs is in ours. */
const conversions: Readonly<Record<string, number>> = {
  "btc.liquidity.lead.weeks": 7,
  "haircut.treasury": 0.01,
  "haircut.ig": 0.01,
  "haircut.hy": 0.01,
  "margin.equity.portfolio": 0.01,
  "impact.decay.halflife": 365 / 252,
};

/** Parameters that are worked out from evidence on another quantity. */
const derived = ["money-creation.loanElasticity", "confidence.recoveryTime"];

interface Evidence {
  readonly range: readonly number[];
  readonly draw: Distribution | undefined;
}

/** Rows of priors.csv by key. */
function evidenceOf(path: string): ReadonlyMap<string, Evidence> {
  const rows = readFileSync(path, "utf8").trim().split("\n").slice(1);
  return new Map(
    rows.map((row) => {
      const [key = "", , central, low, high, draw = ""] = [...row.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(
        ([, cell = ""]) => cell,
      );
      const [, name = "", list = ""] = /^([a-z]+)\((.*)\)$/.exec(draw) ?? [];
      const parameters = Object.fromEntries(
        list
          .split(";")
          .map((each) => each.split("="))
          .map(([id, n]) => [id, Number(n)]),
      );
      const range = [central, low, high].map(Number);
      return [key, { range, draw: name === "" ? undefined : distributionNamed(name, parameters) }];
    }),
  );
}

describe("the evidence behind parameters", () => {
  const path = "../shared/design/priors.csv";
  const cited = parameterRegistry.flatMap((spec) => spec.evidence.map((evidence) => ({ spec, evidence })));

  it("is there", ({ skip }) => {
    const known = evidenceOf(need("shared", existsSync(path) ? path : undefined, skip));
    expect(cited.filter(({ evidence }) => !known.has(evidence)).map(({ spec }) => spec.key)).toEqual([]);
  });

  it("has their central value, range and percentiles, in their unit", ({ skip }) => {
    const known = evidenceOf(need("shared", existsSync(path) ? path : undefined, skip));
    const compared = cited.filter(({ spec }) => !derived.includes(spec.key));
    expect(compared.length).toBeGreaterThan(20);
    for (const { spec, evidence } of compared) {
      const { range, draw } = known.get(evidence) ?? { range: [], draw: undefined };
      const factor = conversions[evidence] ?? 1;
      const ours = [spec.value, ...spec.range, ...percentiles(spec)];
      const theirs = [...range, ...[0.05, 0.95].map((p) => draw?.quantile(p) ?? Number.NaN)];
      for (const [at, each] of theirs.entries()) {
        expect(Math.abs((ours[at] ?? 0) / factor - each), `${spec.key} ${evidence}`).toBeLessThan(
          1e-3 * Math.abs(each) + 1e-12,
        );
      }
    }
  });
});

function percentiles({ key }: ParameterSpec): number[] {
  const distribution = drawn.find((each) => each.key === key)?.distribution;
  return [0.05, 0.95].map((p) => distribution?.quantile(p) ?? Number.NaN);
}
