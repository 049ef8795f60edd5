import { fail, type Place } from "../model/problem.ts";

/** A day of the Gregorian calendar; month 1 to 12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * How days are counted, by the numbers spreadsheets use.
 *
 *   0  30/360 US: months of 30 days; the end of February counts as a 30th
 *   1  actual/actual    2  actual/360    3  actual/365
 *   4  30/360 European: a 31st counts as a 30th
 */
export type DayCountBasis = 0 | 1 | 2 | 3 | 4;

export const dayCountBases = [0, 1, 2, 3, 4] as const satisfies readonly DayCountBasis[];
export const couponFrequencies = [1, 2, 4] as const;

/** Where a settlement date stands between two coupons. */
export interface CouponPosition {
  /** Coupons after settlement, the one at maturity included. */
  readonly periods: number;
  /** Days to the next coupon over the days of its period; 0 on the eve of a month end, over 1 in a long one of basis 2. */
  readonly firstPeriod: number;
}

/**
 * Coupons still to come and the share of a period until the next, by the spreadsheet convention.
 *
 * Coupon dates go back from maturity in steps of 12/frequency months, at month ends if maturity is one; a coupon on the
 * settlement day is already paid. The period has 360/f days under bases 0, 2 and 4, 365/f under 3, its own under 1;
 * what is left of it is counted in days under 1, 2 and 3, and is the period less the days gone by under 0 and 4.
 *
 * Errors: kernel/out-of-range unless settlement is before maturity.
 */
export function couponPosition(
  settlement: CalendarDate,
  maturity: CalendarDate,
  frequency: (typeof couponFrequencies)[number],
  basis: DayCountBasis,
  place: Place = {},
): CouponPosition {
  const [from, to] = [dayNumber(settlement), dayNumber(maturity)];
  if (from >= to) {
    const range = "a day after settlement";
    fail("kernel/out-of-range", place, { what: "maturity, days after settlement", given: to - from, range });
  }
  const monthsLeft = 12 * (maturity.year - settlement.year) + maturity.month - settlement.month;
  const step = 12 / frequency;
  let periods = Math.floor(monthsLeft / step) + 1;
  while (dayNumber(monthsBefore(maturity, (periods - 1) * step)) <= from) periods--;
  const previous = monthsBefore(maturity, periods * step);
  const next = monthsBefore(maturity, (periods - 1) * step);
  return { periods, firstPeriod: shareLeft(previous, settlement, next, frequency, basis) };
}

function shareLeft(
  previous: CalendarDate,
  settlement: CalendarDate,
  next: CalendarDate,
  frequency: number,
  basis: DayCountBasis,
): number {
  const daysLeft = dayNumber(next) - dayNumber(settlement);
  switch (basis) {
    case 0:
      return 1 - (daysOf30Us(previous, settlement) * frequency) / 360;
    case 1:
      return daysLeft / (dayNumber(next) - dayNumber(previous));
    case 2:
      return (daysLeft * frequency) / 360;
    case 3:
      return (daysLeft * frequency) / 365;
    case 4:
      return 1 - (daysOf30European(previous, settlement) * frequency) / 360;
  }
}

/** The same day some months earlier, or the end of that month: always its end if the date is a month end. */
function monthsBefore({ year, month, day }: CalendarDate, months: number): CalendarDate {
  const count = 12 * year + month - 1 - months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  const last = lastDay(target.year, target.month);
  return { ...target, day: day === lastDay(year, month) || day > last ? last : day };
}

function daysOf30Us(from: CalendarDate, to: CalendarDate): number {
  const startsAtEnd = from.day === 31 || isEndOfFebruary(from);
  const first = startsAtEnd ? 30 : from.day;
  const endsAtEnd = (to.day === 31 && first === 30) || (isEndOfFebruary(from) && isEndOfFebruary(to));
  return daysOf30(from, first, to, endsAtEnd ? 30 : to.day);
}

function daysOf30European(from: CalendarDate, to: CalendarDate): number {
  return daysOf30(from, from.day === 31 ? 30 : from.day, to, to.day === 31 ? 30 : to.day);
}

function daysOf30(from: CalendarDate, firstDay: number, to: CalendarDate, finalDay: number): number {
  return 360 * (to.year - from.year) + 30 * (to.month - from.month) + finalDay - firstDay;
}

function isEndOfFebruary({ year, month, day }: CalendarDate): boolean {
  return month === 2 && day === lastDay(year, month);
}

function lastDay(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since the first of March of year 0, when leap days come last: 365.25 a year less the three lost in 400 years. */
function dayNumber({ year, month, day }: CalendarDate): number {
  const marchYear = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
}

/** A date written as 2018-07-01. Errors: kernel/unknown-choice for anything that is not a day of the calendar. */
export function calendarDate(text: string, place: Place = {}): CalendarDate {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) {
    fail("kernel/unknown-choice", place, { what: "date", given: text, known: ["a day as YYYY-MM-DD"] });
  }
  return { year, month, day };
}
