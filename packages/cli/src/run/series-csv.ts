import { outputNames, outputOf, type RunRecord, seriesOf } from "@ebb/core";
import { type CsvCell, csvOf } from "../print/csv.ts";

/** Every series of a run as a column, every period as a row, the opening first; an empty cell where a period has no number. */
export function seriesCsv(record: RunRecord): string {
  const names = outputNames(record).filter((name) => outputOf(record, name)?.series === true);
  const columns = names.map((name) => Array.from<number | string>(seriesOf(record, name) ?? []));
  const isWord = names.map((name) => outputOf(record, name)?.gives === "text");
  const periods = [record.world.date, ...record.scenario.periodNames];
  const lines = periods.map((period, row) => [
    period,
    ...columns.map((values, column) => cell(values[row], isWord[column] === true)),
  ]);
  return csvOf([["period", ...names], ...lines]);
}

/** Words in a series of numbers say why there is none. */
function cell(value: number | string | undefined, isWord: boolean): CsvCell {
  return typeof value === "string" && !isWord ? undefined : value;
}
