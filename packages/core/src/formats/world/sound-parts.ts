import { soundParts } from "../parse.ts";
import { isoDate, unit } from "../parts.ts";
import type { WorldDocument } from "../world.ts";
import { instrument, row, sector } from "./balance-sheet.ts";

export interface SoundWorld {
  /** Sectors, instruments and rows of the balance sheet; nothing else. */
  readonly document: WorldDocument;
  /** Whether every sector and every instrument is among them, so that a name that is not is unknown. */
  readonly isComplete: boolean;
}

/** After every figure: where the opening date cannot be read, no figure is too late. */
const never = "9999-12-31";

/** What can be looked at of a world that does not have the shape of one, so that one fault does not hide the others. */
export function soundWorld(value: unknown): SoundWorld {
  const sectors = soundParts(sector, value, "sectors").map(([, each]) => each);
  const instruments = soundParts(instrument, value, "instruments").map(([, each]) => each);
  const rows = soundParts(row, value, "balanceSheet");
  const own = (value ?? {}) as Readonly<Record<string, unknown>>;
  return {
    document: {
      format: "ebb/world.v1",
      id: "sound-parts",
      name: { en: "?", ru: "?" },
      date: isoDate.safeParse(own["date"]).data ?? never,
      unit: unit.safeParse(own["unit"]).data ?? "usd bn",
      sectors: sectors.filter((each) => each !== undefined),
      instruments: instruments.filter((each) => each !== undefined),
      balanceSheet: Object.fromEntries(rows.flatMap(([id, each]) => (each === undefined ? [] : [[id, each]]))),
    },
    isComplete: ![...sectors, ...instruments].includes(undefined),
  };
}
