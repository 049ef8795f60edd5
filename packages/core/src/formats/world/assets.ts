import { z } from "zod";
import { assetClasses, type Asset, classOf } from "../../model/vocabulary.ts";
import { field, figure, id } from "../parts.ts";

/** Collateral is cut by class: the haircuts themselves are parameters of the margin-calls room. */
export const haircutClasses = [
  "treasuries",
  "ig",
  "hy",
  "equities",
  "other-equities",
  "high-beta",
  "gold",
  "bitcoin",
  "crypto",
] as const;
export type HaircutClass = (typeof haircutClasses)[number];

/**
 * When an asset pays, by two numbers: nothing before `onset`, then present values that fade at a constant rate,
 * so that their mean is the duration:
 *
 *   share of value due after h years = 1 for h ≤ onset, e^(−(h − onset)/(duration − onset)) beyond
 *
 * A perpetuity that grows at g and is discounted at r has onset 0 and duration 1/(r − g).
 */
const cashFlow = z.strictObject({
  duration: field("world.asset.cashFlow.duration", figure),
  onset: field("world.asset.cashFlow.onset", figure.optional()),
  yield: field("world.asset.cashFlow.yield", figure.optional()),
});

/** What has a market price: an instrument of the balance sheet, its class and how its value answers to yields. */
export const asset = z.strictObject({
  id: field("world.asset.id", id),
  class: field("world.asset.class", z.enum(assetClasses)),
  nest: field("world.asset.nest", z.array(id).optional()),
  price: field("world.asset.price", figure.optional()),
  issuers: field("world.asset.issuers", z.record(id, id).optional()),
  cashFlow: field("world.asset.cashFlow", cashFlow.optional()),
  rateBeta: field("world.asset.rateBeta", figure.optional()),
  haircut: field("world.asset.haircut", z.enum(haircutClasses).optional()),
});
export type AssetSpec = z.output<typeof asset>;

/** The haircut class of an asset that names none: its own where there is one, else that of its kind. */
export function haircutClassOf({ id: name, class: kind, haircut }: AssetSpec): HaircutClass {
  if (haircut !== undefined) return haircut;
  if ((haircutClasses as readonly string[]).includes(name)) return name as HaircutClass;
  const ofKind = {
    government: "treasuries",
    credit: "hy",
    equity: "other-equities",
    gold: "gold",
    crypto: "crypto",
  } as const satisfies Record<(typeof classOf)[Asset], HaircutClass>;
  return ofKind[kind];
}
