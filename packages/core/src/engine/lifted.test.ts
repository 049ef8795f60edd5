import { afterEach, describe, expect, it, vi } from "vitest";
import { bookTable } from "../ledger/book-table.ts";
import { layoutOf } from "../ledger/layout.ts";
import { ledgerModule } from "./ledger-module.ts";
import { boundTo } from "./lifted.ts";

const book = bookTable(layoutOf([], [], []));

afterEach(() => vi.unstubAllGlobals());

/** WebAssembly as it is, but for a part that says no. */
function without(part: "Module" | "Instance" | "Memory", error: Error): void {
  const { validate, Module, Instance, Memory } = globalThis.WebAssembly;
  const refuse = new Proxy(Memory, {
    construct() {
      throw error;
    },
  });
  vi.stubGlobal("WebAssembly", { validate, Module, Instance, Memory, [part]: refuse });
}

describe("a module", () => {
  it("is bound to tables like the given ones, in a memory of their own", () => {
    book.cells[0] = 7;
    const bound = boundTo(ledgerModule, { book });
    expect(bound?.tables.book).toEqual(book);
    expect(bound?.tables.book.cells).not.toBe(book.cells);
    expect(Object.keys(bound?.functions ?? {})).toEqual(ledgerModule.functions);
  });

  it.each([
    ["a page forbids modules", "Module", new Error("blocked by the policy of the page")],
    ["modules are too large", "Module", new RangeError("larger than 4KB")],
    ["a page forbids instances", "Instance", new EvalError("Refused to create an object")],
    ["no memory is left", "Memory", new RangeError("could not allocate memory")],
  ] as const)("is left for its sources where %s", (_, part, error) => {
    without(part, error);
    // A module of its own: the one that runs use may be compiled already.
    expect(boundTo({ ...ledgerModule }, { book })).toBeUndefined();
  });

  it("is left for them without any WebAssembly", () => {
    vi.stubGlobal("WebAssembly", undefined);
    expect(boundTo(ledgerModule, { book })).toBeUndefined();
  });

  it("that is no module, or is not of these tables, is our fault and no reason to go on without", () => {
    expect(() => boundTo({ ...ledgerModule, bytes: "AGFzbQ==" }, { book })).toThrow(WebAssembly.CompileError);
    expect(() => boundTo(ledgerModule, { other: book })).toThrow(WebAssembly.LinkError);
  });
});
