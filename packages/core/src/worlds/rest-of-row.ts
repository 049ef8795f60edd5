import type { WorldDocument } from "../formats/world.ts";
import type { Holding } from "../formats/parts.ts";
import { valueOf } from "../formats/world/figures.ts";
import { type Holdings, type OpeningRow, sides } from "../formats/world/rows.ts";
import { convert, type UnitName } from "../model/units.ts";
import { max } from "../solve/math.ts";

export type Row = WorldDocument["balanceSheet"][string];

/** What a holder or issuer of a row has, in the unit of the world; its rest worked out. */
export function amountIn(row: OpeningRow | undefined, side: "assets" | "liabilities", unit: UnitName) {
  // A rest worked out from others may miss zero by their rounding; a figure may not.
  return (sector: string): number => max(0, convert(row?.[side].get(sector) ?? 0, "usd bn", unit));
}

/** A row in two sides, with a figure in the place of its rest. */
export function withoutRest(row: Row, opening: OpeningRow | undefined, unit: UnitName): Row {
  const changed = sides(row).map(([side, holdings]) => [
    side,
    workedOut(holdings, amountIn(opening, side, unit), "worked out as the rest"),
  ]);
  return { ...row, ...Object.fromEntries(changed) };
}

function workedOut(holdings: Holdings, amount: (sector: string) => number, rule: string): Holdings {
  return Object.fromEntries(
    Object.entries(holdings).map(([sector, holding]): [string, Holding] => {
      if (valueOf(holding) !== "residual") return [sector, holding];
      const { unit: _, ...certificate } = typeof holding === "object" ? holding : { unit: undefined };
      return [sector, { rule, ...certificate, value: amount(sector) }];
    }),
  );
}
