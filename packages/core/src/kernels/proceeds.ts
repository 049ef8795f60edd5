import { averagePrice, type Impact, priceAfter } from "./impact.ts";

/**
 * At which price a sale is booked. What is kept is marked at the price after the sale, so a convention other than `final`
 * books and marks at different prices: every kernel that sells names its convention.
 *
 *   pre    p · q               all at the price before the sale: no cost to the seller
 *   vwap   ∫₀^q P(u) du        unit by unit on the way down
 *   mid    (p + P(q))/2 · q    the mean of the prices before and after
 *   final  P(q) · q            all at the price after the sale
 *
 * pre ≥ vwap ≥ final, pre ≥ mid ≥ final.
 */
export type ProceedsConvention = "pre" | "vwap" | "mid" | "final";

export const proceedsConventions: readonly ProceedsConvention[] = ["pre", "vwap", "mid", "final"];

/** Price per unit at which `sold` ≥ 0 is booked, sold from `price` under `impact`. Formulas: `ProceedsConvention`. */
export function salePrice(convention: ProceedsConvention, impact: Impact, price: number, sold: number): number {
  switch (convention) {
    case "pre":
      return price;
    case "vwap":
      return averagePrice(impact, price, sold);
    case "mid":
      return (price + priceAfter(impact, price, sold)) / 2;
    case "final":
      return priceAfter(impact, price, sold);
  }
}

/** Money received for `sold` units: sale price times units. Unit: price × unit of `sold`. */
export function proceeds(convention: ProceedsConvention, impact: Impact, price: number, sold: number): number {
  return salePrice(convention, impact, price, sold) * sold;
}
