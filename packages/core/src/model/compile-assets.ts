import type { World } from "../formats/parse-world.ts";
import type { Figure } from "../formats/parts.ts";
import { haircutClasses, haircutClassOf } from "../formats/world/assets.ts";
import { amountOf } from "../formats/world/figures.ts";
import { sum } from "../formats/world/rows.ts";
import { type Column, type IdColumn, idColumnOf } from "./column.ts";
import { type AssetColumn, assetColumns, emptyColumns } from "./columns.ts";
import { assetClasses } from "./vocabulary.ts";

/** Assets as columns. Nests are numbered as met, an asset's own node among them. */
export interface CompiledAssets extends Readonly<Record<AssetColumn, Column>> {
  readonly ids: readonly string[];
  /** Instrument of the balance sheet; positions in `assetClasses` and `haircutClasses`; node of the asset. */
  readonly instrument: IdColumn;
  readonly class: IdColumn;
  readonly haircut: IdColumn;
  readonly node: IdColumn;
  readonly nests: readonly string[];
  /** The node around each node, −1 for one that stands alone. */
  readonly within: IdColumn;
}

export function compileAssets({ document, rows }: World, instruments: readonly string[]): CompiledAssets {
  const { assets = [] } = document;
  const columns = emptyColumns(assetColumns, assets.length);
  const instrumentIds = new Map(instruments.map((id, index) => [id, index]));
  const nodes = new Map<string, number>();
  const within: number[] = [];
  const nodeOf = (path: readonly string[]): number =>
    path.reduce((outer, id) => {
      const known = nodes.get(id);
      if (known !== undefined) return known;
      nodes.set(id, within.length);
      return within.push(outer) - 1;
    }, -1);

  for (const [index, { id, price, cashFlow, rateBeta }] of assets.entries()) {
    const row = rows[instrumentIds.get(id) ?? -1];
    columns.value[index] = row === undefined ? 0 : sum(row.assets);
    const put = (name: AssetColumn, figure: Figure | undefined): void => {
      const { unit } = assetColumns[name];
      if (figure !== undefined) columns[name][index] = amountOf(figure, unit);
    };
    put("price", price);
    put("duration", cashFlow?.duration);
    put("onset", cashFlow?.onset);
    put("cashFlowYield", cashFlow?.yield);
    put("rateBeta", rateBeta);
  }
  return {
    ...columns,
    ids: assets.map(({ id }) => id),
    instrument: idColumnOf(assets.map(({ id }) => instrumentIds.get(id) ?? -1)),
    class: idColumnOf(assets.map((asset) => assetClasses.indexOf(asset.class))),
    haircut: idColumnOf(assets.map((asset) => haircutClasses.indexOf(haircutClassOf(asset)))),
    node: idColumnOf(assets.map(({ id, nest = [] }) => nodeOf([...nest, id]))),
    nests: [...nodes.keys()],
    within: idColumnOf(within),
  };
}
