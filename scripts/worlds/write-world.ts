import type { Certified } from "./figures.ts";
import { russianRule } from "./rules-ru.ts";
import type { Rest, Sheet, SheetRow } from "./sheet.ts";
import type { Published, Tree } from "./us-2025q3/holders.ts";
import type { PlanRow } from "./plan-rows.ts";

/** Everything a world file says, in the order it says it. */
export interface WorldText {
  /** Comment at the top, without its #. */
  readonly comment: readonly string[];
  readonly head: Readonly<Record<string, Tree>>;
  readonly sectors: readonly (readonly [string, string, string, string])[];
  readonly instruments: readonly (readonly [string, string, string, string])[];
  readonly assets: readonly Readonly<Record<string, Tree>>[];
  readonly sheet: Sheet;
  readonly investors: Readonly<Record<string, Tree>>;
  readonly conviction: Readonly<Record<string, Tree>>;
  readonly reference: Readonly<Record<string, Tree>>;
  readonly plan: readonly PlanRow[];
  readonly published: readonly Published[];
}

/** The YAML of a world: one line a figure, so that a change of a figure is a change of its line. */
export function worldText(world: WorldText): string {
  const named = ([id, en, ru, last]: readonly string[], key: string): string =>
    `  - { id: ${id}, name: { en: ${text(en ?? "")}, ru: ${text(ru ?? "")} }, ${key}: ${last} }`;
  const lines = [
    ...world.comment.map((line) => `# ${line}`.trimEnd()),
    "",
    ...map(world.head, 0),
    "",
    "sectors:",
    ...world.sectors.map((each) => named(each, "settles")),
    "",
    "instruments:",
    ...world.instruments.map((each) => named(each, "kind")),
    "",
    "assets:",
    ...list(world.assets),
    "",
    "balanceSheet:",
    ...world.instruments.flatMap(([id]) => sheetRow(id, world.sheet.rows.get(id))),
    "",
    "investors:",
    ...map(world.investors, 1),
    "",
    "conviction:",
    ...map(world.conviction, 1),
    "",
    "reference:",
    ...map(world.reference, 1),
    "",
    "# Sources of funds are positive, uses negative; households have the rest of every row.",
    "plan:",
    ...world.plan.flatMap(planRow),
    "",
    "published:",
    ...world.published.map(
      ({ ratio, unit, figure, builtIn }) =>
        `  - { ratio: ${ratio}, ${inside({ ...figure, unit })}${builtIn === true ? ", builtIn: true" : ""} }`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function sheetRow(instrument: string, row: SheetRow | undefined): readonly string[] {
  if (row === undefined) return [];
  const side = (name: string, holdings: ReadonlyMap<string, Certified | Rest>): readonly string[] =>
    holdings.size === 0
      ? []
      : [`    ${name}:`, ...[...holdings].map(([sector, each]) => `      ${sector}: ${holding(each)}`)];
  const claims = [...row.owed].flatMap(([debtor, creditors]) => [
    `      ${debtor}:`,
    ...[...creditors].map(([creditor, figure]) => `        ${creditor}: ${holding(figure)}`),
  ]);
  return [
    `  ${instrument}:`,
    ...(row.supply === undefined ? [] : [`    supply: ${holding(row.supply)}`]),
    ...side("assets", row.assets),
    ...side("liabilities", row.liabilities),
    ...(claims.length === 0 ? [] : ["    owed:", ...claims]),
  ];
}

function planRow({ id, name, instrument, amounts }: PlanRow): readonly string[] {
  const rest: Rest = { rest: true, rule: "what all others leave" };
  const given = [...amounts].filter(([, { value }]) => value !== 0);
  const balances = given.reduce((sum, [, { value }]) => sum + Math.round(10 * value), 0) === 0;
  const all: (readonly [string, Certified | Rest])[] = balances ? given : [...given, ["households", rest]];
  return [
    `  - id: ${id}`,
    `    name: { en: ${text(name.en)}, ru: ${text(name.ru)} }`,
    ...(instrument === undefined ? [] : [`    instrument: ${instrument}`]),
    "    amounts:",
    ...all.map(([sector, each]) => `      ${sector}: ${holding(each)}`),
  ];
}

function holding(each: Certified | Rest): string {
  return "rest" in each
    ? `{ value: residual, source: assumed, grade: D, rule: ${bilingual(each.rule)} }`
    : `{ ${inside(each)} }`;
}

function inside({ value, unit, date, source, grade, rule, ratio }: Certified): string {
  return [
    `value: ${Number(value.toPrecision(12))}`,
    ...(unit === undefined ? [] : [`unit: ${unit}`]),
    ...(date === undefined ? [] : [`date: ${text(date)}`]),
    `source: ${text(source)}`,
    `grade: ${grade}`,
    ...(rule === undefined ? [] : [`rule: ${bilingual(rule)}`]),
    ...(ratio === undefined ? [] : [`ratio: ${ratio}`]),
  ].join(", ");
}

function map(tree: Readonly<Record<string, Tree>>, level: number): readonly string[] {
  const indent = "  ".repeat(level);
  return Object.entries(tree).flatMap(([key, each]) => {
    if (isMap(each)) {
      return Object.keys(each).length === 0 ? [] : [`${indent}${key}:`, ...map(each, level + 1)];
    }
    return [`${indent}${key}: ${leaf(each)}`];
  });
}

function list(entries: readonly Readonly<Record<string, Tree>>[]): readonly string[] {
  return entries.flatMap((entry) => {
    const [first = "", ...others] = map(entry, 2);
    return [first.replace("    ", "  - "), ...others];
  });
}

function isMap(tree: Tree): tree is { readonly [key: string]: Tree } {
  return typeof tree === "object" && !Array.isArray(tree) && !("grade" in tree);
}

function leaf(tree: Tree): string {
  if (typeof tree === "string") return text(tree);
  if (typeof tree === "boolean") return String(tree);
  return Array.isArray(tree) ? `[${tree.join(", ")}]` : `{ ${inside(tree as Certified)} }`;
}

/** In both languages where the table has both, else as it is. */
function bilingual(rule: string): string {
  const ru = russianRule(rule);
  return ru === undefined || ru === rule ? text(rule) : `{ en: ${text(rule)}, ru: ${text(ru)} }`;
}

/** Plain where YAML reads it as the same text, quoted elsewhere. */
function text(value: string): string {
  return /^[A-Za-z][A-Za-z -]*$/.test(value) && !/^(?:yes|no|true|false|null|on|off)$/i.test(value)
    ? value
    : JSON.stringify(value);
}
