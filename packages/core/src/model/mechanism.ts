import type { Pen } from "../ledger/pen.ts";
import type { Draw, Values } from "./draw.ts";
import type { Economy } from "./economy.ts";
import type { ParameterTable } from "./parameters.ts";
import type { Room } from "./vocabulary.ts";

/** A line of the pipeline, ready for a draw. */
export interface Started {
  /** What it reports of an economy at rest, before the first period. */
  readonly open: (economy: Economy) => void;
  /** What happens in one period, on an economy as the stage opens; stocks change through the pen alone. */
  readonly step: (economy: Economy, pen: Pen) => void;
}

/**
 * One line of the pipeline.
 *
 * start: works out everything that stays the same for a draw. A room that is switched off is not started.
 */
export interface Mechanism {
  /** Who writes in the book; two lines may be one room. */
  readonly id: Room | "forced-selling";
  /** Parts of the essay that rest on it. */
  readonly parts: readonly string[];
  readonly start: (economy: Economy, draw: Draw) => Started;
}

/**
 * A room as it is written down: its numbers, what it makes of them once a draw, and what it does each period.
 *
 * calibrate: constants of the draw, from the opening; open: what it reports at rest, where that is not nothing; step: reads the
 * economy and the numbers, writes with the pen.
 */
export interface MechanismSpec<Table extends ParameterTable, Constants> {
  readonly id: Room;
  readonly parts: readonly string[];
  readonly parameters: Table;
  readonly calibrate: (economy: Economy, values: Values<Table>, draw: Draw) => Constants;
  readonly open?: (economy: Economy, room: Constants) => void;
  readonly step: (economy: Economy, room: Constants, pen: Pen) => void;
}

export function mechanism<const Table extends ParameterTable, Constants>({
  id,
  parts,
  parameters,
  calibrate,
  open = () => undefined,
  step,
}: MechanismSpec<Table, Constants>): Mechanism {
  return {
    id,
    parts,
    start(economy, draw) {
      const room = calibrate(economy, draw.of(parameters), draw);
      return { open: (now) => open(now, room), step: (now, pen) => step(now, room, pen) };
    },
  };
}
