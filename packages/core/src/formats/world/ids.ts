import { type Problem, problem } from "../../model/problem.ts";
import { nearest } from "../nearest.ts";
import type { WorldDocument } from "../world.ts";
import { type Locate, printPath } from "../zod-problems.ts";
import { sides } from "./rows.ts";

/** Ids that are there twice, or named and not there. */
export function idProblems(document: WorldDocument, locate: Locate): Problem[] {
  const sectors = new Set(document.sectors.map(({ id }) => id));
  const instruments = new Set(document.instruments.map(({ id }) => id));
  const assets = document.assets ?? [];
  const problems: Problem[] = [];

  /** key: the id is a key of the map at `keys`, not a value there. */
  const known = (given: string, among: ReadonlySet<string>, keys: readonly PropertyKey[], key?: string): void => {
    if (among.has(given)) return;
    const place = locate(printPath(key === undefined ? keys : [...keys, key]), keys, key);
    const choices = [...among];
    problems.push(
      problem("world/unknown-choice", place, { given, suggestion: nearest(given, choices), known: choices }),
    );
  };
  const knownKeys = (map: object | undefined, among: ReadonlySet<string>, keys: readonly PropertyKey[]): void => {
    for (const id of Object.keys(map ?? {})) known(id, among, keys, id);
  };
  const once = (list: "sectors" | "instruments" | "assets" | "plan", ids: readonly { readonly id: string }[]): void => {
    const seen = new Set<string>();
    for (const [index, { id }] of ids.entries()) {
      if (seen.has(id)) {
        const place = locate(`${list}[${index}].id`, [list, index, "id"]);
        problems.push(problem("world/duplicate-id", place, { id, list }));
      }
      seen.add(id);
    }
  };

  once("sectors", document.sectors);
  once("instruments", document.instruments);
  once("assets", assets);
  once("plan", document.plan ?? []);
  for (const [index, { bank }] of document.sectors.entries()) {
    if (bank !== undefined) known(bank, sectors, ["sectors", index, "bank"]);
  }
  for (const [instrument, row] of Object.entries(document.balanceSheet)) {
    known(instrument, instruments, ["balanceSheet"], instrument);
    for (const [side, holdings] of sides(row)) knownKeys(holdings, sectors, ["balanceSheet", instrument, side]);
    knownKeys(row.owed, sectors, ["balanceSheet", instrument, "owed"]);
    for (const [debtor, claims] of Object.entries(row.owed ?? {})) {
      knownKeys(claims, sectors, ["balanceSheet", instrument, "owed", debtor]);
    }
  }
  for (const [index, { id, issuers }] of assets.entries()) {
    known(id, instruments, ["assets", index, "id"]);
    for (const [label, issuer] of Object.entries(issuers ?? {})) {
      known(issuer, sectors, ["assets", index, "issuers", label]);
    }
  }
  knownKeys(document.investors, sectors, ["investors"]);
  for (const [sector, { leverage, conviction }] of Object.entries(document.investors ?? {})) {
    knownKeys(conviction, instruments, ["investors", sector, "conviction"]);
    for (const [index, debt] of (leverage?.debts ?? []).entries()) {
      known(debt, instruments, ["investors", sector, "leverage", "debts", index]);
    }
  }
  knownKeys(document.conviction, instruments, ["conviction"]);
  for (const [index, { instrument, amounts }] of (document.plan ?? []).entries()) {
    if (instrument !== undefined) known(instrument, instruments, ["plan", index, "instrument"]);
    knownKeys(amounts, sectors, ["plan", index, "amounts"]);
  }
  return problems;
}
