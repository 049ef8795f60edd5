import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Column, columnOf, idColumnOf } from "../../model/column.ts";
import { inRange } from "../../../../../tests/parameters.ts";
import { type MarketTree, moneyOrders, ordersWanted } from "./money-orders.ts";
import { moneyCreationParameters } from "./parameters.ts";

const { equities, software, "high-beta": highBeta, bitcoin } = moneyCreationParameters.elasticity;

/** Bitcoin alone; three styles of one stock market: nodes bitcoin, market, and the styles inside it. */
const tree: MarketTree = { node: idColumnOf([0, 2, 3, 4]), within: idColumnOf([-1, -1, 1, 1, 1]) };
const value = columnOf([2400, 45_000, 2000, 1500]);
const impact = columnOf([10, 2.5, 2.5, 2.5, 2.5]);

/** Rise of each log price when fractions of the assets are bought: the definition, node by node. */
function rise({ node, within }: MarketTree, bought: Column, values: Column, impacts: Column): number[] {
  const inside = (a: number, n: number): boolean => {
    for (let at: number = node[a]; at >= 0; at = within[at]) if (at === n) return true;
    return false;
  };
  const assets = Array.from(bought, (_, a) => a);
  const fraction = (n: number): number => {
    const parts = assets.filter((a) => inside(a, n));
    return parts.reduce((sum, a) => sum + bought[a] * values[a], 0) / parts.reduce((sum, a) => sum + values[a], 0);
  };
  return assets.map((a) => {
    let total = 0;
    for (let at: number = node[a]; at >= 0; at = within[at]) total += impacts[at] * fraction(at);
    return total;
  });
}

describe("orders of new money", () => {
  it("alone in its market, an asset is bought by its elasticity over its impact", () => {
    const alone = { node: idColumnOf([0]), within: idColumnOf([-1]) };
    expect([...moneyOrders(alone, columnOf([2400]), columnOf([4]), columnOf([10]))]).toEqual([0.4]);
  });

  it("one elasticity in the whole market is met by buying the market: e over the sum of impacts", () => {
    const orders = moneyOrders(tree, value, columnOf([0, 0.6, 0.6, 0.6]), impact);
    for (const each of orders.slice(1)) expect(each).toBeCloseTo(0.6 / 5, 14);
  });

  it("must hold: placed together, they raise every price by the elasticity asked for", () => {
    fc.assert(
      fc.property(
        fc.tuple(inRange(bitcoin), inRange(equities), inRange(software), inRange(highBeta)),
        fc.array(fc.double({ min: 1, max: 1e5, noNaN: true }), { minLength: 4, maxLength: 4 }),
        fc.array(fc.double({ min: 0.1, max: 30, noNaN: true }), { minLength: 5, maxLength: 5 }),
        fc.boolean(),
        (elasticities, values, impacts, sceptical) => {
          // A sceptic's market adds nothing to its styles.
          const given = columnOf(impacts.map((each, n) => (n === 1 && sceptical ? 0 : each)));
          const orders = moneyOrders(tree, columnOf(values), columnOf(elasticities), given);
          const found = rise(tree, orders, columnOf(values), given);
          for (const [a, each] of elasticities.entries()) expect(found[a]).toBeCloseTo(each, 9);
        },
      ),
    );
  });

  it("do so in markets inside markets inside markets", () => {
    const deep = { node: idColumnOf([2, 3, 4, 5]), within: idColumnOf([-1, 0, 1, 1, 0, -1]) };
    const impacts = columnOf([1, 1.5, 2, 3, 2.5, 0.4]);
    const elasticities = [0.5, 0.9, 1.4, 0];
    const found = rise(deep, moneyOrders(deep, value, columnOf(elasticities), impacts), value, impacts);
    for (const [a, each] of elasticities.entries()) expect(found[a]).toBeCloseTo(each, 13);
  });

  it("do not depend on the unit of money, and are in dollars per dollar: twice the money, twice the orders", () => {
    const elasticity = columnOf([4, 0.6, 1.1, 1.8]);
    const orders = moneyOrders(tree, value, elasticity, impact);
    const inMillions = value.map((each) => 1000 * each);
    moneyOrders(tree, inMillions, elasticity, impact).forEach((each, a) => expect(each).toBeCloseTo(orders[a], 14));
    const wanted = ordersWanted(200, 22_000, 1, orders, value);
    expect(ordersWanted(400, 22_000, 1, orders, value)).toBeCloseTo(2 * wanted, 10);
    expect(ordersWanted(200_000, 22_000_000, 1, orders, inMillions)).toBeCloseTo(1000 * wanted, 6);
  });

  it("are none at rest", () => {
    expect(ordersWanted(0, 22_000, 1, moneyOrders(tree, value, columnOf([4, 0.6, 1.1, 1.8]), impact), value)).toBe(0);
  });
});
