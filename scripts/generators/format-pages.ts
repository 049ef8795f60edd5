import { type FormatName, formatNames, jsonSchema } from "../../packages/core/src/formats/schemas.ts";
import type { Generator } from "../generate.ts";

type Lang = "en" | "ru";

/** The parts of JSON Schema that our formats use. */
interface Part {
  readonly type?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly required?: readonly string[];
  readonly items?: Part;
  readonly additionalProperties?: Part | boolean;
  readonly anyOf?: readonly Part[];
  readonly allOf?: readonly Part[];
  /** `#/definitions/figure`: a shape that many keys share. */
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Part>>;
}

interface Row {
  readonly key: string;
  readonly needed: boolean;
  readonly takes: string;
  readonly meaning: string;
}

/** `docs/formats.md`: every key of every file format, from the same definitions that read the files. */
export const formatPages: Generator = {
  folder: "docs",
  whole: false,
  files: () =>
    new Map([
      ["formats.md", page("en")],
      ["formats.ru.md", page("ru")],
    ]),
};

const words = {
  en: {
    title: "File formats",
    intro:
      "Every file is YAML or JSON and names its format and the schema editors read. Generated from the definitions that read the files; `ebb schema <format>` prints the schema itself. `*` stands for an id, `[]` for each entry of a list, a name in round brackets for a shape that many keys share, explained below the keys.",
    columns: ["key", "needed", "takes", "meaning"],
    yes: "yes",
    default: "default",
  },
  ru: {
    title: "Форматы файлов",
    intro:
      "Каждый файл — YAML или JSON, в нём указаны формат и схема для редакторов. Создано из тех же определений, которыми файлы читаются; саму схему выводит `ebb schema <формат>`. `*` — имя, `[]` — каждый элемент списка, имя в круглых скобках — общий вид многих ключей, объяснённый под ними.",
    columns: ["ключ", "нужен", "значение", "смысл"],
    yes: "да",
    default: "по умолчанию",
  },
} as const;

function page(lang: Lang): string {
  const { title, intro } = words[lang];
  return `${[`# ${title}`, intro, ...formatNames.map((name) => section(name, lang))].join("\n\n")}\n`;
}

function section(name: FormatName, lang: Lang): string {
  const { columns, yes } = words[lang];
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const schema: Part = jsonSchema(name, lang);
  const shared = Object.entries(schema.definitions ?? {}).flatMap(([shape, part]) => rowsOf(part, `(${shape})`, lang));
  const rows = [...rowsOf(schema, "", lang), ...shared];
  return [
    `## \`ebb/${name}.v1\``,
    "",
    line(columns),
    line(columns.map(() => "---")),
    ...rows.map(({ key, needed, takes, meaning }) => line([`\`${key}\``, needed ? yes : "", takes, meaning])),
  ].join("\n");
}

/** One row for each key, in the order of the definition; the same key of two shapes once. */
function rowsOf(part: Part, under: string, lang: Lang): Row[] {
  const own = Object.entries(part.properties ?? {}).flatMap(([name, child]) => {
    const key = under === "" ? name : `${under}.${name}`;
    // What is written in both languages is explained once, above.
    if (name === "en" || name === "ru") return [];
    const needed = part.required?.includes(name) === true && child.default === undefined;
    return [
      { key, needed, takes: takesOf(child, lang), meaning: child.description ?? "" },
      ...rowsOf(child, key, lang),
    ];
  });
  const inList = part.items === undefined ? [] : rowsOf(part.items, `${under}[]`, lang);
  const inMap =
    typeof part.additionalProperties === "object" ? rowsOf(part.additionalProperties, `${under}.*`, lang) : [];
  const branches = (part.anyOf ?? []).flatMap((branch) => rowsOf(branch, under, lang));
  const rows = [...own, ...inList, ...inMap, ...branches];
  return rows.filter(({ key }, index) => rows.findIndex((each) => each.key === key) === index);
}

function takesOf(part: Part, lang: Lang): string {
  const shape = shapeOf(part);
  if (shape !== undefined) return `(${shape})`;
  const choices = part.enum ?? (part.const === undefined ? [] : [part.const]);
  const kinds = [part.type ?? "", ...(part.anyOf ?? []).map((branch) => takesOf(branch, lang))].filter(
    (each) => each !== "",
  );
  const text = choices.length > 0 ? choices.map((each) => `\`${each}\``).join(" · ") : [...new Set(kinds)].join(" · ");
  return part.default === undefined ? text : `${text} (${words[lang].default} \`${JSON.stringify(part.default)}\`)`;
}

/** Name of the shared shape a part refers to, alone or beside its description. */
function shapeOf({ $ref, allOf = [] }: Part): string | undefined {
  const reference = [$ref, ...allOf.map((each) => each.$ref)].find((each) => each !== undefined);
  return reference?.replace("#/definitions/", "");
}
