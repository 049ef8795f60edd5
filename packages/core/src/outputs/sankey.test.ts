import { describe, expect, it } from "vitest";
import { essay, held, type Paths, ramp, scenarioOf, world } from "../../../../tests/runs.ts";
import { max } from "../solve/math.ts";
import { fundsFlows } from "./funds-flows.ts";
import { type Sankey, sankey, sankeyLayers } from "./sankey.ts";
import { sourcesAndUses } from "./sources-and-uses.ts";

const squeezed: Paths = { "ai-capex.spending": ramp(789), "ai-capex.lab-calls": ramp(150) };
const flows = fundsFlows(world, scenarioOf(squeezed));
const cut = fundsFlows(world, scenarioOf({ "ai-capex.spending": held(100) }), essay);
const whole = { from: 0, to: 36 };

const sum = (amounts: readonly { readonly amount: number }[]): number =>
  amounts.reduce((all, { amount }) => all + amount, 0);

function checkDrawable({ nodes, links, sources, uses }: Sankey): void {
  const layerOf = new Map(nodes.map(({ id, layer }) => [id, sankeyLayers.indexOf(layer)]));
  for (const { source, target, amount } of links) {
    expect(amount).toBeGreaterThan(0);
    expect(layerOf.get(target)).toBeGreaterThan(layerOf.get(source) ?? Infinity);
  }
  for (const { id, layer, what, amount } of nodes) {
    const [received, sent] = [links.filter(({ target }) => target === id), links.filter(({ source }) => source === id)];
    expect(max(sum(received), sum(sent))).toBe(amount);
    const isEnd = layer === "payer" || layer === "payee" || what === "money";
    expect(isEnd || Math.abs(sum(received) - sum(sent)) < 1e-9 * amount).toBe(true);
  }
  expect(Math.abs(sources - uses)).toBeLessThan(1e-9 * sources);
}

describe("a Sankey picture", () => {
  it.each([3, 5, 8, 14, 100])("of at most %d links keeps every dollar and leads from left to right", (most) => {
    const [builders, labs] = ["hyperscalers", "ai-labs"].map((id) =>
      sourcesAndUses(flows, whole).find(({ sector }) => sector === id),
    );
    const picture = sankey(flows, whole, { most });
    checkDrawable(picture);
    expect(picture.sources).toBeCloseTo((builders?.totalSources ?? 0) + (labs?.totalSources ?? 0), 8);
    // With one payer and one payee of each thing there is nothing left to join.
    expect(picture.links.length).toBeLessThanOrEqual(max(most, 8));
  });

  it("says how many are one", () => {
    const all = sankey(flows, whole, { most: 100 });
    const few = sankey(flows, whole, { most: 14 });
    expect(all.nodes.every(({ merged }) => merged === 1)).toBe(true);
    const others = few.nodes.filter(({ what }) => what === "other");
    expect(others.length).toBeGreaterThan(0);
    expect(others.every(({ merged }) => merged > 1)).toBe(true);
    expect(few.nodes.length).toBeLessThan(all.nodes.length);
  });

  it("shows what goes the other way on the other side, never below zero", () => {
    const picture = sankey(cut, whole);
    checkDrawable(picture);
    expect(
      picture.nodes.find(
        ({ layer, what, name }) => layer === "source" && what === "income-back" && name === "spending",
      ),
    ).toBeDefined();
    expect(
      picture.nodes.find(({ layer, what, name }) => layer === "use" && what === "redemption" && name === "ig"),
    ).toBeDefined();
  });

  it("can stand around any sector, and is empty at rest", () => {
    checkDrawable(sankey(flows, whole, { centre: ["value-investors"] }));
    checkDrawable(sankey(flows, { from: 11, to: 12 }, { centre: ["banks"] }));
    expect(sankey(fundsFlows(world, scenarioOf({})), whole)).toEqual({ nodes: [], links: [], sources: 0, uses: 0 });
  });

  it("leaves out what those in the centre pay each other", () => {
    const one = sankey(flows, whole, { centre: ["households", "hyperscalers"], most: 100 });
    expect(
      one.nodes.filter(({ what, name }) => what === "sector" && (name === "households" || name === "hyperscalers")),
    ).toEqual([]);
    checkDrawable(one);
  });
});
