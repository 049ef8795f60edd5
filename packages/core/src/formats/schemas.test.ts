import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { messages } from "../locales/locale.ts";
import { formatNames, formats, jsonSchema } from "./schemas.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Every description of a JSON Schema, and the schema without them. */
function split(value: Json): { descriptions: string[]; bare: Json } {
  const descriptions: string[] = [];
  const bare = (part: Json, isNames: boolean): Json => {
    if (Array.isArray(part)) return part.map((each) => bare(each, false));
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).flatMap(([key, each]) => {
        if (key === "description" && !isNames && typeof each === "string") {
          descriptions.push(each);
          return [];
        }
        return [[key, bare(each, key === "properties" && !isNames)]];
      }),
    );
  };
  return { bare: bare(value, false), descriptions };
}

describe.each(formatNames)("the JSON Schema of a %s", (name) => {
  const english = split(jsonSchema(name, "en") as Json);
  const russian = split(jsonSchema(name, "ru") as Json);

  it("explains its fields in the language asked for", () => {
    for (const [lang, { descriptions }] of [
      ["en", english],
      ["ru", russian],
    ] as const) {
      const words: readonly string[] = Object.values(messages(lang).fields);
      expect(descriptions.filter((each) => !words.includes(each))).toEqual([]);
      expect(descriptions.length).toBeGreaterThan(0);
    }
    expect(russian.descriptions.filter((each) => !/[а-яё]/i.test(each))).toEqual([]);
  });

  it("says the same in both languages otherwise", () => {
    expect(russian.bare).toEqual(english.bare);
    expect(russian.descriptions).toHaveLength(english.descriptions.length);
  });

  it("is of the draft that editors read", () => {
    expect(jsonSchema(name, "en")).toMatchObject({
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "object",
    });
  });
});

/** What the JSON Schema itself accepts, read back from the schema alone. */
const accepts = (name: (typeof formatNames)[number]): z.ZodType =>
  z.fromJSONSchema(jsonSchema(name, "en") as Parameters<typeof z.fromJSONSchema>[0]);

describe("every file that ships", () => {
  const files = globSync("shipped/{worlds,theses,equations,scenarios}/*.yaml").toSorted();

  it("is there to be looked at", () => {
    expect(files).toContain(join("shipped", "worlds", "teaching.yaml"));
  });

  it.each(files)("%s names the schema it keeps to, and keeps to it", (path) => {
    const document = parse(readFileSync(path, "utf8")) as { readonly $schema: string };
    const schema = resolve(dirname(path), document.$schema);
    const name = formatNames.find((each) => basename(schema) === `${each}.v1.json`);
    expect(schema).toBe(resolve("schema", `${name}.v1.json`));
    expect(accepts(name ?? "result").safeParse(document).error).toBeUndefined();
  });
});

describe("schema and reader agree", () => {
  const world = parse(readFileSync("shipped/worlds/teaching.yaml", "utf8")) as Json;
  const replacement = fc.constantFrom<Json>(
    null,
    -1,
    0.5,
    1e9,
    "",
    "residual",
    "Two Words",
    "2025-13-40",
    true,
    [],
    {},
    { value: 1 },
  );

  /** The value with one part replaced, dropped, or given a key nobody knows; `choices` says which. */
  const damaged = (value: Json, choices: readonly number[], instead: Json): Json => {
    const [choice = 0, ...rest] = choices;
    if (typeof value !== "object" || value === null || choices.length === 0) return instead;
    const entries = Object.entries(value);
    const at = choice % (entries.length + 2);
    const changed = entries.flatMap(([key, each], index): [string, Json][] => {
      if (at === entries.length) return index === 0 ? [] : [[key, each]];
      return [[key, index === at ? damaged(each, rest, instead) : each]];
    });
    if (Array.isArray(value)) return changed.map(([, each]) => each);
    return Object.fromEntries(at === entries.length + 1 ? [...changed, ["unknown", instead]] : changed);
  };

  it("on worlds that are damaged somewhere", () => {
    const schema = accepts("world");
    let refused = 0;
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), replacement, (choices, instead) => {
        const value = damaged(world, choices, instead);
        const byReader = formats.world.safeParse(value).success;
        expect(schema.safeParse(value).success).toBe(byReader);
        if (!byReader) refused += 1;
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(50);
  });
});
