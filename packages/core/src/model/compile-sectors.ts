import type { World } from "../formats/parse-world.ts";
import type { Figure } from "../formats/parts.ts";
import { amountOf } from "../formats/world/figures.ts";
import { debtOf, openingCash, rowsByInstrument } from "../formats/world/holdings.ts";
import { fundKinds } from "../formats/world/investors.ts";
import { type Column, type IdColumn, idColumnOf } from "./column.ts";
import { emptyColumns, type SectorColumn, sectorColumns } from "./columns.ts";
import type { UnitName } from "./units.ts";

/** Sectors as columns; kinds of fund as positions in `fundKinds`, −1 for who is none. */
export interface CompiledSectors extends Readonly<Record<SectorColumn, Column>> {
  readonly fundKind: IdColumn;
}

export function compileSectors({ document, rows }: World): CompiledSectors {
  const { sectors, investors = {} } = document;
  const columns = emptyColumns(sectorColumns, sectors.length);
  const money = document.unit as UnitName;
  const byInstrument = rowsByInstrument(rows);
  const undrawn = byInstrument.get("commitments")?.assets;

  for (const [sector, spec] of sectors.entries()) {
    const { id } = spec;
    columns.cash[sector] = openingCash(spec, byInstrument);
    columns.undrawn[sector] = undrawn?.get(id) ?? 0;
    const { floor, creditLine, callShare, redemptions, leverage, opportunistic } = investors[id] ?? {};
    const put = (
      name: SectorColumn,
      figure: Figure | undefined,
      fallback: UnitName = sectorColumns[name].unit,
    ): void => {
      if (figure !== undefined) columns[name][sector] = amountOf(figure, fallback, sectorColumns[name].unit);
    };
    put("floor", floor, money);
    put("creditLine", creditLine, money);
    put("callShare", callShare);
    if (opportunistic === true) columns.dryPowder[sector] = columns.cash[sector] - columns.floor[sector];
    put("notice", redemptions?.notice);
    put("period", redemptions?.period);
    put("gate", redemptions?.gate);
    if (leverage === undefined) continue;
    const debt = debtOf(leverage.debts, byInstrument, id);
    columns.debt[sector] = debt;
    if (leverage.buffer !== undefined) columns.debtLimit[sector] = debt * (1 + amountOf(leverage.buffer, "share"));
    put("debtLimit", leverage.limit, money);
    put("loanToValue", leverage.loanToValue);
  }
  const kinds: readonly (string | undefined)[] = fundKinds;
  const fundKind = idColumnOf(sectors.map(({ id }) => kinds.indexOf(investors[id]?.redemptions?.flows)));
  return { ...columns, fundKind };
}
