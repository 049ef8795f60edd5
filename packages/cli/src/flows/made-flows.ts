import {
  balanceOfFlows,
  type FlowsBalance,
  type FundsFlows,
  fundsFlows,
  type RowSpan,
  type Sankey,
  sankey,
  type SectorFunds,
  sourcesAndUses,
} from "@ebb/core";
import type { Options } from "../commands.ts";
import { makeRun, type MadeRun } from "../run/made-run.ts";
import type { RunToMake } from "../run/read-run.ts";
import { sectorNamed, spanOf } from "./flows-settings.ts";

/** What `ebb flows` has to say. */
export interface FlowsAnswer {
  readonly made: MadeRun;
  readonly flows: FundsFlows;
  readonly span: RowSpan;
  readonly sector?: string;
  readonly table: readonly SectorFunds[];
  /** Around who builds AI, or around the sector that was asked for. */
  readonly picture: Sankey;
  /** Of `--check`. */
  readonly balance?: FlowsBalance;
}

/** A run with every payment in it. */
export function makeFlows({ onWorld, settings }: RunToMake): { readonly made: MadeRun; readonly flows: FundsFlows } {
  const made = makeRun(onWorld, settings, false);
  return { made, flows: fundsFlows(onWorld.compiled, made.compiled, made.parameters) };
}

/** The flows of a run as the flags want them. Throws EbbError for a period, quarter or sector the run does not have. */
export function answerOf({ made, flows }: ReturnType<typeof makeFlows>, options: Options): FlowsAnswer {
  const span = spanOf(flows.record, options);
  const sector = sectorNamed(flows.record, options["sector"]);
  const table = sourcesAndUses(flows, span);
  const answer = {
    made,
    flows,
    span,
    table,
    picture: sankey(flows, span, sector === undefined ? {} : { centre: [sector] }),
  };
  return {
    ...answer,
    ...(sector === undefined ? {} : { sector }),
    ...(options["check"] === true ? { balance: balanceOfFlows(flows, span, table) } : {}),
  };
}
