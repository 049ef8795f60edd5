import { readFileSync } from "node:fs";

/** What the library exports under one heading of its index. */
export interface Topic {
  readonly title: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
}

/** Exports of an index by topic: the comment that stands above them. */
export function exportsByTopic(source = readFileSync("packages/core/src/index.ts", "utf8")): readonly Topic[] {
  const [, ...sections] = source.split(/^(?=\/\/ )/m).map((each) => each.trim());
  return sections
    .map((section) => {
      const [title = "", ...rest] = section.split("\n");
      const names = [...rest.join("\n").matchAll(/export (type )?\{([^}]*)\} from/g)].flatMap(([, all, list = ""]) =>
        list
          .split(",")
          .map((each) => each.trim())
          .filter((each) => each !== "")
          .map((each) => ({
            isType: all !== undefined || each.startsWith("type "),
            name: each.replace(/^type /, "").replace(/^.* as /, ""),
          })),
      );
      const named = (types: boolean): readonly string[] =>
        names.flatMap(({ isType, name }) => (isType === types ? [name] : [])).toSorted();
      return { title: title.replace("// ", ""), values: named(false), types: named(true) };
    })
    .filter(({ values, types }) => values.length + types.length > 0);
}
