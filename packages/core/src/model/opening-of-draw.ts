import { capitalCompetitionParameters } from "../mechanisms/capital-competition/parameters.ts";
import { marginCallsParameters } from "../mechanisms/margin-calls/parameters.ts";
import type { CompiledWorld } from "./compile.ts";
import { type Draw, overCentral } from "./draw.ts";

/**
 * A world as a draw opens it: dry powder and the debts of crypto's own are figures of the world that nobody knows.
 *
 *   dry powder   what opportunistic investors hold above their floor, times the draw over its central value; the difference is
 *                deposits of households
 *   debtScale    debts of a group against its assets, with these assets and the lenders' claims; everybody else gives or takes
 *                the assets, pro rata
 *
 * Every row and every sector balances as before. The central draw returns the world itself.
 */
export function worldOfDraw(world: CompiledWorld, draw: Draw): CompiledWorld {
  const powder = overCentral(capitalCompetitionParameters.dryPowder, draw.of(capitalCompetitionParameters).dryPowder);
  const scales: Readonly<Record<string, number>> = draw.of(marginCallsParameters).debtScale;
  const scaled = Object.entries(scales).filter(([, scale]) => scale !== 1);
  if (powder === 1 && scaled.length === 0) return world;
  const opened = copied(world);
  if (powder !== 1) scaleDryPowder(opened, powder);
  for (const [id, scale] of scaled) {
    const group = world.layout.sectors.indexOf(id);
    if (group >= 0) scaleGroup(opened, group, scale);
  }
  return opened;
}

/** A leveraged group with `scale` times its debts and its assets; in place. */
export function scaleGroup(
  { layout, openingCells, claims, sectors, assets }: CompiledWorld,
  group: number,
  scale: number,
): void {
  const put = (start: number, instrument: number, sector: number, amount: number): void => {
    openingCells[start + instrument * layout.width + sector] += amount;
    openingCells[layout.netWorthStart + sector] += start === 0 ? amount : -amount;
  };
  for (let row = 0; row < claims.amount.length; row++) {
    if (claims.isSecured[row] === 0 || claims.debtor[row] !== group) continue;
    const more = (scale - 1) * claims.amount[row];
    claims.amount[row] += more;
    put(0, claims.instrument[row], claims.creditor[row], more);
    put(layout.liabilitiesStart, claims.instrument[row], group, more);
  }
  for (let a = 0; a < assets.instrument.length; a++) {
    const instrument: number = assets.instrument[a];
    const held = (sector: number): number => openingCells[instrument * layout.width + sector];
    const more = (scale - 1) * held(group);
    const others = assets.value[a] - held(group);
    for (let sector = 0; sector < layout.nature; sector++) {
      if (sector !== group && more !== 0) put(0, instrument, sector, (-more * held(sector)) / others);
    }
    put(0, instrument, group, more);
  }
  sectors.debt[group] *= scale;
  sectors.debtLimit[group] *= scale;
}

function scaleDryPowder({ layout, openingCells, sectors }: CompiledWorld, scale: number): void {
  const households = layout.sectors.indexOf("households");
  for (let sector = 0; sector < layout.sectors.length; sector++) {
    const more = (scale - 1) * sectors.dryPowder[sector];
    if (more === 0) continue;
    for (const [holder, amount] of [
      [sector, more],
      [households, -more],
    ] as const) {
      openingCells[layout.deposits * layout.width + holder] += amount;
      openingCells[layout.netWorthStart + holder] += amount;
      sectors.cash[holder] += amount;
    }
    sectors.dryPowder[sector] += more;
  }
}

/** A copy of everything that a draw may change. */
export function copied(world: CompiledWorld): CompiledWorld {
  const { openingCells, sectors, claims } = world;
  return {
    ...world,
    openingCells: openingCells.slice(),
    sectors: {
      ...sectors,
      cash: sectors.cash.slice(),
      dryPowder: sectors.dryPowder.slice(),
      debt: sectors.debt.slice(),
      debtLimit: sectors.debtLimit.slice(),
    },
    claims: { ...claims, amount: claims.amount.slice() },
  };
}
