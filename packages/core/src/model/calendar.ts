/**
 * Dates of a world and its scenarios, and the engine's time. A year has twelve months of the same length, each divided evenly
 * into its days, so that steps of a month end with calendar months. A date is the moment its month or day begins.
 */

/** Whether a month (2026-07) or day (2026-07-31) is written so and exists: 2026-02-30 does not. */
export function isDate(text: string): boolean {
  const [, year, month, day = "01"] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
  const monthNumber = Number(month);
  return monthNumber >= 1 && monthNumber <= 12 && Number(day) >= 1 && Number(day) <= daysIn(Number(year), monthNumber);
}

/** When a date begins, counted from the end of the opening day [yr]; below 0 for what lies before. */
export function yearsAfter(opening: string, date: string): number {
  const start = dayAfter(monthAndDay(opening));
  const { months, elapsed } = monthAndDay(date);
  return (months - start.months + (elapsed - start.elapsed)) / 12;
}

/** The day that ends nearest to so many months [mo] after the opening day has ended, as 2026-07-31. */
export function dayEnding(opening: string, months: number): string {
  const start = dayAfter(monthAndDay(opening));
  const middle = start.months + start.elapsed + months - halfDay;
  const month = Math.floor(middle);
  const [year, number] = yearAndMonth(month);
  const day = Math.floor((middle - month) * daysIn(year, number)) + 1;
  return [pad(year, 4), pad(number, 2), pad(day, 2)].join("-");
}

/** From the end of a day back into it, whatever its month [mo]. */
const halfDay = 1 / 60;

/** A moment: whole months since year 0, and the share of the month that has passed. */
interface Moment {
  readonly months: number;
  readonly elapsed: number;
}

function monthAndDay(date: string): Moment {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return { months: 12 * year + month - 1, elapsed: (day - 1) / daysIn(year, month) };
}

function dayAfter({ months, elapsed }: Moment): Moment {
  const days = daysIn(...yearAndMonth(months));
  const next = Math.round(elapsed * days) + 1;
  return next === days ? { months: months + 1, elapsed: 0 } : { months, elapsed: next / days };
}

function yearAndMonth(months: number): readonly [year: number, month: number] {
  return [Math.floor(months / 12), (months % 12) + 1];
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, "0");
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
