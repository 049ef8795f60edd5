import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commands } from "../../packages/cli/src/commands.ts";
import { wordsOf } from "../../packages/cli/src/locales/words.ts";
import { inputCodes } from "../../packages/core/src/formats/input-codes.ts";
import { formatNames, jsonSchema } from "../../packages/core/src/formats/schemas.ts";
import { messages } from "../../packages/core/src/locales/locale.ts";
import type { Lang } from "../../packages/core/src/locales/messages.ts";
import { parameterRegistry } from "../../packages/core/src/mechanisms/registry.ts";
import * as vocabulary from "../../packages/core/src/model/vocabulary.ts";
import { unitNames } from "../../packages/core/src/model/units.ts";
import { keysOf, unusedKeys } from "./keys.ts";
import { localeTexts, textsIn } from "./texts.ts";
import { latinWords } from "./wording.ts";

const languages: readonly Lang[] = ["en", "ru"];
const sources = globSync("packages/*/src/**/*.ts")
  .filter((path) => !/\.test\.ts$|\/locales\/(?:en|ru)(?:\/|\.ts)/.test(path))
  .map((path) => readFileSync(path, "utf8"));

describe("no word is there for nothing:", () => {
  const { problems, fields, parameters, ...core } = messages("en");
  const { commands: ofCommands, flags, ...cli } = wordsOf.en;

  it("every key of the engine's words is asked for", () => {
    expect(unusedKeys(keysOf(core), sources)).toEqual([]);
  });

  it("every key of the command line's words is asked for", () => {
    expect(unusedKeys(keysOf(cli), sources)).toEqual([]);
  });

  it("every command and every flag has its words, and no other", () => {
    expect(Object.keys(ofCommands).toSorted()).toEqual(commands.map(({ name }) => name).toSorted());
    const globalFlags = ["json", "lang", "color", "quiet", "help", "version"];
    const used = new Set([...globalFlags, ...commands.flatMap((each) => each.flags?.map(({ words }) => words) ?? [])]);
    expect(Object.keys(flags).toSorted()).toEqual([...used].toSorted());
  });

  it("every problem is raised somewhere", () => {
    const raised = (code: string): boolean => {
      const [area = "", fault = ""] = code.split("/");
      const faults: Readonly<Record<string, readonly string[]>> = inputCodes;
      if (faults[area]?.includes(fault) === true && sources.some((each) => each.includes(`/${fault}\``))) return true;
      return sources.some((each) => each.includes(`"${code}"`));
    };
    expect(Object.keys(problems).filter((code) => !raised(code))).toEqual([]);
    expect(raised("world/no-such-problem")).toBe(false);
  });

  it("every parameter has its words, and no words are of a parameter that is none", () => {
    const named = new Set(parameterRegistry.map(({ key }) => key.split(".").slice(0, 2).join(".")));
    expect(Object.keys(parameters).toSorted()).toEqual([...named].toSorted());
  });

  it("every field that is explained is a field of some format", () => {
    const explained = new Set(formatNames.flatMap((name) => descriptions(jsonSchema(name, "en"))));
    expect(Object.values(fields).filter((each) => !explained.has(each))).toEqual([]);
  });

  it("and the search finds a key that is planted", () => {
    const planted = [["verify", "neverAsked"], ["worldCheck", "ratios", "no-such"], ["nobodyAsksForThis"]];
    expect(unusedKeys(planted, sources)).toEqual(planted.map((path) => path.join(".")));
    expect(
      unusedKeys([["verify", "said"]], ["// verify said\nconst { verify } = words; print(verify.other);"]),
    ).toEqual(["verify.said"]);
    expect(unusedKeys([["verify", "said"]], ["const { verify } = words; print(verify.said);"])).toEqual([]);
  });
});

type Schema = { readonly [key: string]: unknown };
const isSchema = (value: unknown): value is Schema => typeof value === "object" && value !== null;

/** Every field of a JSON Schema with its description, however deep. */
function fieldsOf(schema: unknown, path = ""): { path: string; description: unknown }[] {
  if (!isSchema(schema)) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key !== "properties" || !isSchema(value)) return fieldsOf(value, path);
    return Object.entries(value).flatMap(([name, field]) => [
      { path: `${path}.${name}`, description: isSchema(field) ? field["description"] : undefined },
      ...fieldsOf(field, `${path}.${name}`),
    ]);
  });
}

function descriptions(schema: object): string[] {
  return fieldsOf(schema).flatMap(({ description }) => (typeof description === "string" ? [description] : []));
}

it.each(formatNames)("every field of a %s is explained in both languages", (name) => {
  for (const lang of languages) {
    const bare = fieldsOf(jsonSchema(name, lang)).filter(({ description }) => typeof description !== "string");
    // The two languages of a name explain themselves.
    expect(bare.map(({ path }) => path).filter((path) => !/\.(en|ru)$/.test(path))).toEqual([]);
  }
});

describe("both languages", () => {
  const functions = (words: object): [string, (...given: readonly unknown[]) => unknown][] =>
    keysOf(words).flatMap((path) => {
      const each = path.reduce<unknown>((within, key) => (within as Record<string, unknown>)[key], words);
      return typeof each === "function" ? [[path.join("."), each as (...given: readonly unknown[]) => unknown]] : [];
    });
  const russian = new Map(functions(wordsOf.ru));
  // English pages call a parameter by its key, which is English words; Russian pages add its name.
  const named = ["rank.change.parameter"];
  const english = functions(wordsOf.en).filter(([key]) => russian.has(key) && !named.includes(key));

  /** Which of the given values a text shows: numbers, texts, days or lists, whichever the words take. */
  const shown = (say: (...given: readonly unknown[]) => unknown, count: number): string => {
    const numbers = Array.from({ length: count }, (_, i) => 7001 + 10 * i);
    const kinds: readonly ((number: number) => unknown)[] = [
      (number) => number,
      (number) => `${number}-01-31`,
      (number) => [String(number)],
    ];
    for (const kind of kinds) {
      try {
        const text = String(say(...numbers.map(kind)));
        if (!text.includes("undefined")) return numbers.filter((each) => text.includes(String(each))).join(" ");
      } catch {
        // Words of another kind.
      }
    }
    return "";
  };

  it.each(english)("%s takes the same and shows the same", (key, say) => {
    const other = russian.get(key) ?? say;
    expect(other.length).toBe(say.length);
    expect(shown(other, say.length)).toBe(shown(say, say.length));
  });
});

/** Words that are the same in every language: formats of files, programs, names in formulas, the names of two variables. */
const names =
  `Ebb ebb Node SHA-256 JSON json csv parquet yaml my auto always never help lang fire-sale Schema YAML CSV Parquet Markdown UTF-8 M2 INSOUT NO_COLOR EBB_DEBUG=1 EBB_DEBUG
  ledger/operations.ts ledger/flows.ts docs/worlds-of-your-own.ru.md x a b c e A B C D E Y G en ru and or not if 2025Q3 Q3 n
  lend hand make memo repay true false null x[-1 exp log min max abs assuming cash bonds calls sales value assumed
  holder asset units price supply debt news.bitcoin fiscal.deficit ai other all squeeze last high-beta us-2025q3 ok failed error own
  bitcoin.trough bitcoin.change investor
  ebb-report ru.html depth both Q2 B_ref Pow/H Pow H S F U R`.split(/\s+/);

/** Ids that a reader types or reads in files: fields and choices of the formats, the vocabulary, commands and their flags. */
function ids(): ReadonlySet<string> {
  const words = new Set(names);
  const add = (value: unknown): void => {
    if (typeof value === "string") for (const each of [value, ...latinWords(value)]) words.add(each);
    else if (isSchema(value)) Object.values(value).forEach(add);
  };
  const addSchema = (schema: unknown): void => {
    if (!isSchema(schema)) return;
    for (const [key, each] of Object.entries(schema)) {
      if (key === "properties" && isSchema(each)) Object.keys(each).forEach(add);
      if (key === "enum" || key === "const" || key === "default") add(each);
      addSchema(each);
    }
  };
  for (const name of formatNames) {
    add(name);
    addSchema(jsonSchema(name, "en"));
  }
  for (const each of Object.values(vocabulary)) if (typeof each !== "function") add(each);
  add(Object.keys(vocabulary.outputs));
  add(unitNames);
  for (const { name, arguments: takes = "", flags = [] } of commands) {
    add(name);
    add(name.replace(" ", "-"));
    add(takes);
    for (const { flag } of flags) add(flag);
  }
  for (const path of globSync("shipped/**/*.{yaml,json}")) add(path.replace(/^.*[\\/]|\.\w+$/g, ""));
  return words;
}

const isCommandLine = (text: string): boolean => /^(ebb|cat) /.test(text);

/** Latin words of a Russian text that no id and no name explains. */
function leftovers(text: string, known: ReadonlySet<string>): string[] {
  if (isCommandLine(text)) return [];
  return latinWords(text.replace(/value\("[^)]*\)/g, "")).filter((word) => !known.has(word));
}

describe("a Russian text", () => {
  const known = ids();

  it("has no English words beside ids", () => {
    // Sources are looked up by their English words, and cite authors and titles as they are; a test of their own reads them.
    const texts = localeTexts("ru").filter(({ file }) => !file.endsWith("/ru/sources.ts"));
    const faulty = texts.flatMap(({ file, line, text }) =>
      leftovers(text, known).map((word) => `${file}:${line} ${word}`),
    );
    expect(faulty).toEqual([]);
  });

  it("with an English word left in it is found, one with ids is not", () => {
    expect(leftovers("Файл cannot be прочитан: the балансы", known)).toEqual(["cannot", "be", "the"]);
    expect(leftovers("Укажите balanceSheet, usd bn или --json; M2 в YAML.", known)).toEqual([]);
  });

  it("has its quotation marks, its dashes and single spaces", () => {
    const isCode = (text: string): boolean => /[{("\\]/.test(text.replaceAll("«", "")) || isCommandLine(text);
    const faulty = localeTexts("ru").filter(
      ({ text }) =>
        /[а-яё]/i.test(text) &&
        (/(?<=\S) {2}(?=\S)|(?<=[а-яё»]) - | -- |\.\.\./.test(text) || (/"/.test(text) && !isCode(text))),
    );
    expect(faulty).toEqual([]);
  });
});

it("an English text has no Russian in it", () => {
  expect(localeTexts("en").filter(({ text }) => /[а-яё]/i.test(text))).toEqual([]);
});

it("the texts of a source are found, and nothing else of it", () => {
  const source = `import { x } from "./module.ts"; // "a remark"
const words = { "a key": "one", plain: \`two \${f("three")} four\`, other: ["five"] };
/* "another" */ if (given === "six") say(table["seven"], 'ei"ght');`;
  expect(textsIn(source).map(({ text, line }) => `${line} ${text}`)).toEqual([
    "2 one",
    "2 two … four",
    "2 three",
    "2 five",
    '3 ei"ght',
  ]);
});
