import { outputNames, outputOf, type RunRecord, seriesOf } from "@ebb/core";

/**
 * Every series of a run as a column, every period as a row; the first row is the opening.
 *
 * RFC 4180 with a decimal point and ISO dates; an empty cell where a period has no number.
 */
export function seriesCsv(record: RunRecord): string {
  const names = outputNames(record).filter((name) => outputOf(record, name)?.series === true);
  const columns = names.map((name) => Array.from<number | string>(seriesOf(record, name) ?? []));
  const isWord = names.map((name) => outputOf(record, name)?.gives === "text");
  const periods = [record.world.date, ...record.scenario.periodNames];
  const lines = periods.map((period, row) => [
    period,
    ...columns.map((values, column) => cell(values[row], isWord[column] === true)),
  ]);
  return [["period", ...names], ...lines].map((line) => line.join(",")).join("\n");
}

function cell(value: number | string | undefined, isWord: boolean): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  return isWord ? (value ?? "") : "";
}
