import { type PriceSearch, priceSearch } from "../engine/price-search.ts";
import type { SettleInput, SettleScratch } from "../kernels/settle-table.ts";
import { type Column, column, type IdColumn, idColumnOf } from "./column.ts";
import type { CompiledWorld } from "./compile.ts";
import { portfolioInvestors } from "./parties.ts";

/**
 * Those who may have to sell, and the table on which the settle step finds prices. n sellers × m assets, row by row.
 *
 * sellers   sector of each row: who borrows against assets, is asked for capital, pays fund shares out, or absorbs new bonds
 * rowOf     row of each sector, −1 for who never has to sell
 * input scratch search   the table of the settle step, what it writes, and the search for prices
 * ownCash cash   what each may spend without credit, and with its line [n]
 * change    of each price in the period [share, m]
 * left      what a seller has after its sales: scratch [m]
 * sold      dollars a seller sold of an asset in the period because it had to [n × m], and of all its assets: proceeds [n]
 */
export interface Selling {
  readonly sellers: IdColumn;
  readonly rowOf: IdColumn;
  readonly input: SettleInput;
  readonly scratch: SettleScratch;
  readonly search: PriceSearch;
  readonly ownCash: Column;
  readonly cash: Column;
  readonly change: Column;
  readonly left: Column;
  readonly sold: Column;
  readonly proceeds: Column;
}

/** Who sells to absorb bonds, and to build: they need neither borrow nor owe shares or calls. */
const otherSellers = [...portfolioInvestors, "hyperscalers"];

export function sellingOf({ layout, sectors, assets, claims }: CompiledWorld): Selling {
  const fundShares = layout.instruments.indexOf("fund-shares");
  const funds = new Set([...claims.debtor].filter((_, row) => claims.instrument[row] === fundShares));
  const mustPay = (id: string, sector: number): boolean =>
    sectors.debt[sector] > 0 || sectors.callShare[sector] > 0 || funds.has(sector) || otherSellers.includes(id);
  const sellers = idColumnOf(layout.sectors.flatMap((id, sector) => (mustPay(id, sector) ? [sector] : [])));
  const [n, m] = [sellers.length, assets.ids.length];
  const input: SettleInput = {
    units: column(n * m),
    supply: column(m),
    weights: column(n * m).fill(1),
    lendable: column(n * m),
    curedShare: column(n).fill(1),
    cash: column(n),
    debt: column(n),
    payments: column(n),
    sellable: column(n).fill(1),
    value: column(m),
    pressure: column(m),
    bound: column(m).fill(Infinity),
    nests: { node: assets.node, within: assets.within, increment: column(assets.within.length), value: column(m) },
  };
  const search = priceSearch(input);
  const rowOf = idColumnOf(layout.sectors.map((_, sector) => sellers.indexOf(sector)));
  return {
    sellers,
    rowOf,
    input: search.input,
    scratch: search.scratch,
    search,
    ownCash: column(n),
    cash: column(n),
    change: column(m),
    left: column(m),
    sold: column(n * m),
    proceeds: column(n),
  };
}
