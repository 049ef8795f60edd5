/** Bonds that could be bought: of everybody but the sectors named [usd bn]; nature, one past the last sector, holds none. */
export function bondsForSale(
  stocks: { asset: (instrument: number, sector: number) => number },
  instrument: number,
  sectors: number,
  except: readonly number[],
): number {
  let held = 0;
  for (let sector = 0; sector < sectors; sector++) {
    if (!except.includes(sector)) held += stocks.asset(instrument, sector);
  }
  return held;
}
