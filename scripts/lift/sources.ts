// Modules as their syntax trees, and what a name stands for in them.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseAst } from "vitest/node";

type Program = ReturnType<typeof parseAst>;
export type Statement = Program["body"][number];
export type Expression = Extract<Statement, { type: "ExpressionStatement" }>["expression"];
export type FunctionNode = Extract<Statement, { readonly params: unknown }>;
export type Parameter = FunctionNode["params"][number];

/** What stands at the top level of a module under a name. */
export type Definition =
  | { readonly is: "function"; readonly node: FunctionNode; readonly module: Module }
  | { readonly is: "constant"; readonly value: Expression; readonly module: Module };

/** A module, read once. */
export class Module {
  readonly path: string;
  readonly #own = new Map<string, Definition>();
  readonly #imports = new Map<string, { readonly path: string; readonly name: string }>();
  readonly #loaded: Map<string, Module>;

  constructor(path: string, loaded: Map<string, Module> = new Map()) {
    this.path = path;
    this.#loaded = loaded;
    loaded.set(path, this);
    for (const statement of parseAst(readFileSync(path, "utf8"), { lang: "ts" }).body) this.#read(statement);
  }

  /** What a name stands for, here or where it is imported from. Throws for a name nobody defines. */
  find(name: string): Definition {
    const imported = this.#imports.get(name);
    if (imported !== undefined) {
      return (this.#loaded.get(imported.path) ?? new Module(imported.path, this.#loaded)).find(imported.name);
    }
    const own = this.#own.get(name);
    if (own === undefined) throw new Error(`${this.path}: nothing is called ${name}`);
    return own;
  }

  #read(statement: Statement): void {
    if (statement.type === "ImportDeclaration") {
      for (const each of statement.specifiers) {
        if (each.type === "ImportSpecifier") this.#link(statement.source.value, each.local.name, nameOf(each.imported));
      }
    } else if (statement.type === "ExportNamedDeclaration") {
      if (statement.declaration !== null) this.#read(statement.declaration);
      for (const { local, exported } of statement.specifiers) {
        if (statement.source !== null) this.#link(statement.source.value, nameOf(exported), nameOf(local));
      }
    } else if (statement.type === "FunctionDeclaration" && statement.id !== null) {
      this.#own.set(statement.id.name, { is: "function", node: statement, module: this });
    } else if (statement.type === "VariableDeclaration") {
      for (const { id, init } of statement.declarations) {
        if (id.type === "Identifier" && init !== null) {
          this.#own.set(id.name, { is: "constant", value: init, module: this });
        }
      }
    }
  }

  #link(source: string, local: string, name: string): void {
    if (source.startsWith(".")) this.#imports.set(local, { path: join(dirname(this.path), source), name });
  }
}

function nameOf(node: { readonly type: string }): string {
  if ("name" in node && typeof node.name === "string") return node.name;
  throw new Error(`a name is expected, not ${node.type}`);
}
