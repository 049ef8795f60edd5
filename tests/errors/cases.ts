import { globSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseThesis } from "../../packages/core/src/formats/parse-thesis.ts";
import type { Lang } from "../../packages/core/src/locales/messages.ts";
import { calls } from "./calls.ts";

/** One way to meet a problem: a command line of Ebb, or a call of the engine that no command makes. */
export type Case = { readonly lines?: number } & (
  | { readonly command: readonly string[] }
  | { readonly call: string; readonly run: () => unknown }
);

export interface Area {
  readonly title: Readonly<Record<Lang, string>>;
  readonly cases: readonly Case[];
}

/** A place for what a case makes; nothing of it is kept. */
const scratch = ".cache/errors";
const made = `${scratch}/new.yaml`;

/** A file of 101 MB that takes no room on the disk, and one that is there already. */
export function prepare(): void {
  mkdirSync(scratch, { recursive: true });
  writeFileSync(join(scratch, "large.yaml"), "");
  truncateSync(join(scratch, "large.yaml"), 101_000_000);
  writeFileSync(join(scratch, "mine.yaml"), "id: mine\n");
}

export function tidy(): void {
  rmSync(scratch, { recursive: true, force: true });
}

const ebb = (...command: readonly string[]): Case => ({ command });

const inputs = (area: string): readonly string[] =>
  globSync(`tests/errors/inputs/${area}/*`)
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted();

/** A case for every file of a folder: to add one, put a file there. */
const files = (area: string, ...command: readonly string[]): Case[] =>
  inputs(area).map((path) => ebb(...command, path));

/** What any file may be in place of text that can be read: told in full for scenarios, by some for the others. */
const brokenTexts = ["tab", "duplicate-keys", "deep-brackets", "alias-bomb"].map(
  (name) => `tests/errors/inputs/text/${name}.yaml`,
);
const broken = (...command: readonly string[]): Case[] => brokenTexts.map((path) => ebb(...command, path));

const thesis = (path: string): Case => ({
  call: `parseThesis("${path}")`,
  run: () => parseThesis(readFileSync(path, "utf8"), path),
});

export const areas: readonly Area[] = [
  {
    title: { en: "The command line", ru: "Командная строка" },
    cases: [
      ebb("verfy"),
      ebb("forecast"),
      ebb("help"),
      ebb("world", "chek", "teaching"),
      ebb("verify", "--sumary"),
      ebb("verify", "--summ"),
      ebb("verify", "--color", "sometimes"),
      ebb("verify", "--color"),
      ebb("scenario", "validate"),
      ebb("scenario", "validate", "one.yaml", "two.yaml"),
      ebb("version", "now", "please"),
      ebb("schema", "wolrd"),
      ebb("params", "show", "fire-sales.valueshre"),
      ebb("world", "show", "teaching", "bnaks"),
      ebb("equations", "run", "sim", "--periods", "many"),
      ebb("equations", "run", "insout", "--requirement", "0"),
      ebb("equations", "run", "insout", "--requirement", "2", "--periods", "5"),
      ebb("equations", "run", "sim", "--series", "Y,Z"),
      ebb("world", "new", "teaching", "--id", "My World", "-o", made),
      ebb("world", "new", "fire-sale", "--date", "2026-02-30", "--holdings", "holdings.csv", "-o", made),
      ebb("world", "new", "teaching", "-o", `${scratch}/mine.yaml`),
      ebb("world", "new", "teaching", "-o", `${scratch}/nowhere/new.yaml`),
      ...calls.commandLine,
    ],
  },
  {
    title: { en: "Files", ru: "Файлы" },
    cases: [
      ebb("scenario", "validate", "nowhere.yaml"),
      ebb("scenario", "validate", "pakage.json"),
      ebb("world", "check", "teachin"),
      ebb("world", "check", "tests"),
      ebb("world", "check", `${scratch}/large.yaml`),
      ebb("verify", "tests/errors/inputs/verify/wrong-number.json", "nowhere.json", "--summary"),
      ...calls.files,
    ],
  },
  {
    title: { en: "Text that cannot be read", ru: "Текст, который не читается" },
    cases: files("text", "scenario", "validate"),
  },
  {
    title: { en: "Worlds", ru: "Миры" },
    cases: [...files("world", "world", "check"), ...broken("world", "check"), ...calls.worlds],
  },
  {
    title: { en: "Tables of holdings", ru: "Таблицы владений" },
    cases: [
      ...files("holdings", "world", "new", "fire-sale", "-o", made, "--holdings").map((each) => ({
        ...each,
        lines: 30,
      })),
      ...calls.holdings,
    ],
  },
  {
    title: { en: "Scenarios", ru: "Сценарии" },
    cases: [...files("scenario", "scenario", "validate"), ...calls.scenarios],
  },
  {
    title: { en: "A run", ru: "Прогон" },
    cases: [
      ebb("run", "sqeeze"),
      ebb("run", "nowhere.yaml"),
      ebb("run", "squeeze", "--world", "teaching"),
      ebb(
        "run",
        "squeeze",
        "--horizon",
        "long",
        "--step",
        "year",
        "--set",
        "esay",
        "--without",
        "margn",
        "--off",
        "fiscl",
      ),
      ebb("run", "squeeze", "qe"),
      ebb("run", "squeeze", "--horizon", "500"),
      ebb("run", "squeeze", "--horizon", "60"),
      ebb(
        "run",
        "squeeze",
        "--with",
        "fire-sales.valueshare=0.5",
        "discounting.premiumLife=-3",
        "income.earningsElasticity=1",
      ),
      ebb("run", "squeeze", "--csv", "--flows"),
      ...calls.runs,
      ebb("explain", "squeeze", "bitcon"),
      ebb("explain", "squeeze@esay", "bitcoin"),
      ebb("explain", "squeeze", "bitcoin", "--at", "2031-01"),
      ebb("explain", "squeeze", "bitcoin", "--by", "chanel"),
      ebb("explain", "squeeze", "x", "--by", "investor"),
      ebb("compare", "squeeze"),
      ebb("compare", "squeeze", "qe", "baseline", "abundance", "cash-funded"),
      ebb("compare", "squeeze", "qe", "--metric", "bitcon.trough,x:mx"),
    ],
  },
  {
    title: { en: "Results that are run again", ru: "Результаты, которые считают заново" },
    cases: [...inputs("result").map((path) => ebb("explain", path, "bitcoin")), ...calls.results],
  },
  {
    title: { en: "Theses", ru: "Тезисы" },
    cases: [
      ...[...inputs("thesis"), ...brokenTexts].map(thesis),
      ...calls.theses,
      ebb("claims", "check", "T3", "T99", "R1"),
      ebb("claims", "check", "--set", "essai", "--draws", "many", "--seed", "1.5"),
      ebb("claims", "check", "--draws", "-1"),
      ebb("claims", "show"),
      ebb("claims", "show", "T17"),
      ebb("claims", "list", "--thesis", "ai-capex-squeze"),
      ebb("claims", "check", "--thesis", "tests/errors/inputs/thesis/scenario-not-listed.yaml"),
      ebb("claims", "check", "--world", "teaching"),
      ebb("scenario", "show", "sqeeze"),
    ],
  },
  { title: { en: "Claims", ru: "Утверждения" }, cases: calls.claims },
  {
    title: { en: "Models of equations", ru: "Модели из уравнений" },
    cases: [
      ...files("equations", "equations", "run"),
      ...broken("equations", "check"),
      ebb("equations", "run", "sim", "--requirement", "2"),
      ...calls.equations,
    ],
  },
  {
    title: { en: "Reference cases", ru: "Контрольные примеры" },
    cases: [...files("verify", "verify"), ...calls.verify],
  },
  { title: { en: "Inputs of a computation", ru: "Данные для расчёта" }, cases: calls.kernels },
  { title: { en: "The book", ru: "Книга" }, cases: calls.ledger },
];
