import { type AssetSpec, haircutClassOf } from "../formats/world/assets.ts";
import { fail } from "../model/problem.ts";
import { meanOf } from "./figure-arithmetic.ts";
import type { NewSector } from "./split-sector.ts";

/** Two instruments of a world, and what stands in their place. */
export interface Merging {
  readonly one: string;
  readonly other: string;
  readonly merged: NewSector;
  /** Value of each over the value of both. */
  readonly weights: readonly [number, number];
}

type CashFlow = NonNullable<AssetSpec["cashFlow"]>;

/** The assets of a world with two of them as one, in the place of the first; unchanged where neither is an asset. */
export function mergedAssets(assets: readonly AssetSpec[], merging: Merging): AssetSpec[] {
  const { one, other, merged, weights } = merging;
  const [first, second] = [one, other].map((name) => assets.find(({ id }) => id === name));
  const differ = (term: string): never =>
    fail("world/terms-differ", { path: `assets.${merged.id}.${term}` }, { term, sectors: [one, other] });
  if (first === undefined && second === undefined) return [...assets];
  if (first === undefined || second === undefined) return differ("price");
  if (first.class !== second.class) differ("class");
  if (haircutClassOf(first) !== haircutClassOf(second)) differ("haircut");
  if ((first.cashFlow === undefined) !== (second.cashFlow === undefined)) differ("cashFlow");
  if ((first.rateBeta === undefined) !== (second.rateBeta === undefined)) differ("rateBeta");

  const nest = (first.nest ?? []).filter((node, level) => second.nest?.[level] === node);
  const issuers = { ...second.issuers, ...first.issuers };
  const mix: AssetSpec = {
    id: merged.id,
    class: first.class,
    haircut: haircutClassOf(first),
    ...(nest.length === 0 ? {} : { nest }),
    ...(Object.keys(issuers).length === 0 ? {} : { issuers }),
    ...(first.cashFlow === undefined || second.cashFlow === undefined
      ? {}
      : { cashFlow: mixedCashFlow(first.cashFlow, second.cashFlow, weights) }),
    ...(first.rateBeta === undefined || second.rateBeta === undefined
      ? {}
      : { rateBeta: meanOf(first.rateBeta, second.rateBeta, weights, "x") }),
  };
  return assets.flatMap((each) => (each === first ? [mix] : each === second ? [] : [each]));
}

/** What says nothing of its start pays from now on; a yield is known only where both are. */
function mixedCashFlow(one: CashFlow, other: CashFlow, weights: Merging["weights"]): CashFlow {
  return {
    duration: meanOf(one.duration, other.duration, weights, "yr"),
    ...(one.onset === undefined && other.onset === undefined
      ? {}
      : { onset: meanOf(one.onset ?? 0, other.onset ?? 0, weights, "yr") }),
    ...(one.yield === undefined || other.yield === undefined
      ? {}
      : { yield: meanOf(one.yield, other.yield, weights, "share") }),
  };
}
