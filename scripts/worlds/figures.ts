import { readFileSync } from "node:fs";
import type { Grade } from "../../packages/core/src/model/vocabulary.ts";

/** A number with its birth certificate. */
export interface Certified {
  readonly value: number;
  /** Where it is not the one its place in a world has anyway. */
  readonly unit?: string;
  readonly date?: string;
  readonly source: string;
  readonly grade: Grade;
  readonly rule?: string;
  readonly ratio?: number;
}

/** A row of the table of figures, in the unit it was published in. */
export interface Figure extends Certified {
  readonly key: string;
  readonly unit: string;
}

/** Units a figure keeps on its way into a world. */
const kept = ["d", "mo", "pct"];

/** The figures a world is built from, and which of them were used. */
export interface Table {
  readonly figures: readonly Figure[];
  /** The one figure of a key; the one of a date where there are several. Money in usd bn, everything else as published. */
  readonly take: (key: string, date?: string) => Certified;
  readonly has: (key: string) => boolean;
  /** Figures no rule has asked for. */
  readonly unused: () => readonly Figure[];
}

/** To USD billions; other units stay as they are. */
const toBillions: Readonly<Record<string, number>> = { "usd bn": 1, "usd tn": 1000 };

export function readTable(path: string): Table {
  const [, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const figures = lines.map(figureOf);
  const used = new Set<Figure>();
  return {
    figures,
    has: (key) => figures.some((each) => each.key === key),
    take(key, date) {
      const found = figures.filter((each) => each.key === key && (date === undefined || each.date === date));
      const [figure] = found;
      if (figure === undefined || found.length > 1) {
        throw new Error(`${found.length} figures "${key}"${date === undefined ? "" : ` of ${date}`} in ${path}`);
      }
      used.add(figure);
      const { key: _key, unit, value, ...certificate } = figure;
      return { value: value * (toBillions[unit] ?? 1), ...certificate, ...(kept.includes(unit) ? { unit } : {}) };
    },
    unused: () => figures.filter((each) => !used.has(each)),
  };
}

function figureOf(line: string): Figure {
  const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
  const [key = "", value = "", unit = "", date = "", source = "", grade = "", rule = "", ratio = ""] = cells;
  if (cells.length !== 8 || value === "" || !Number.isFinite(Number(value)) || !/^[A-E]$/.test(grade)) {
    throw new Error(`Not a row of figures: ${line}`);
  }
  return {
    key,
    value: Number(value),
    unit,
    source,
    grade: grade as Grade,
    ...(date === "" ? {} : { date }),
    ...(rule === "" ? {} : { rule }),
    ...(ratio === "" ? {} : { ratio: Number(ratio) }),
  };
}

/** A number made from others by a rule: its grade is at best C, and at best that of its weakest part; it names all sources. */
export function derived(value: number, rule: string, from: readonly Certified[], ratio?: number): Certified {
  const grade = from.reduce<Grade>((worst, each) => (each.grade > worst ? each.grade : worst), "C");
  const dates = from.flatMap(({ date }) => (date === undefined ? [] : [date]));
  return {
    value,
    source: [...new Set(from.flatMap(({ source }) => source.split("; ")))].join("; "),
    grade,
    rule,
    ...(dates[0] === undefined ? {} : { date: dates[0] }),
    ...(ratio === undefined ? {} : { ratio: Number(ratio.toPrecision(5)) }),
  };
}

/** A share of a whole, both with certificates; the rule of the share is the rule of the result. */
export function shareOf(whole: Certified, share: Certified, of: string): Certified {
  const rule = `${Number((100 * share.value).toFixed(2))} % of ${of}${share.rule === undefined ? "" : `: ${share.rule}`}`;
  return derived(whole.value * share.value, rule, [share, whole]);
}

/** A figure of another day brought to the opening by a ratio: of a price, of what it is part of. */
export function broughtBy(figure: Certified, ratio: Certified, what: string): Certified {
  return derived(figure.value * ratio.value, `brought to the opening by ${what}`, [figure, ratio], ratio.value);
}

/** How much something has grown between two days. */
export function growth(now: Certified, then: Certified): Certified {
  return derived(now.value / then.value, `${now.date} over ${then.date}`, [now, then]);
}

/** Between two year ends, three quarters of the way. */
export function threeQuarters(start: Certified, end: Certified): Certified {
  const value = start.value + 0.75 * (end.value - start.value);
  const rule = `three quarters of the way from ${start.date} (${start.value}) to ${end.date}`;
  return derived(value, rule, [end, start], value / end.value);
}

/** Of several numbers: their sum, less some others. */
export function total(parts: readonly Certified[], rule: string, less: readonly Certified[] = []): Certified {
  const sum = (list: readonly Certified[]): number => list.reduce((all, { value }) => all + value, 0);
  return derived(sum(parts) - sum(less), rule, [...parts, ...less]);
}
