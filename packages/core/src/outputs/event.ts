import type { RunRecord } from "../model/record.ts";
import { monthsAt, rowCount } from "./rows.ts";

/** What can happen in a run, in the order in which things of one period are told. */
export const eventKinds = [
  "turning-point",
  "not-executed",
  "not-financed",
  "dry-powder-gone",
  "reserves-short",
  "fall",
  "forced-sale",
  "arrears",
  "runaway",
  "no-buyer",
  "default",
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Why a sale was forced: payments that were due, lenders who called, or both; room made for new bonds; building. */
const saleCauses = ["payments", "margin-call", "both", "new-bonds", "building"] as const;
export type SaleCause = (typeof saleCauses)[number];

/**
 * Something that happened for the first time in a run, with its numbers.
 *
 * period, months   name of the period, and its end in months after the opening
 * who, asset       ids of the world, where the event has them
 * cause            of a forced sale
 * amount           as the kind says it: dollars [usd bn], a change [share], tightness [x]
 */
export interface RunEvent {
  readonly kind: EventKind;
  readonly period: string;
  readonly months: number;
  readonly who?: string;
  readonly asset?: string;
  readonly cause?: SaleCause;
  readonly amount: number;
}

/** An event at a row. */
export function eventAt(run: RunRecord, row: number, event: Omit<RunEvent, "period" | "months">): RunEvent {
  return { period: run.scenario.periodNames[row - 1] ?? run.world.date, months: monthsAt(run, row), ...event };
}

/** The first row, the opening left out, where something is so. */
export function firstRow(run: RunRecord, isSo: (row: number) => boolean): number | undefined {
  for (let row = 1; row < rowCount(run); row++) if (isSo(row)) return row;
  return undefined;
}
