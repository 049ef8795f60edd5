import { readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import process from "node:process";
import { expect, it } from "vitest";
import type { ResultDocument } from "../../packages/core/src/formats/result.ts";

interface Said {
  readonly status: number | null;
  readonly out: string;
  readonly told: string;
}

function ebb(...args: readonly string[]): Said {
  return run({ input: "", columns: "100" }, args);
}

function ebbReading(input: string, ...args: readonly string[]): Said {
  return run({ input, columns: "100" }, args);
}

function run({ input, columns }: { readonly input: string; readonly columns: string }, args: readonly string[]): Said {
  const command = ["--conditions=source", "packages/cli/src/main.ts", ...args];
  const env = { ...process.env, COLUMNS: columns };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8", input, env });
  return { status, out: stdout, told: stderr };
}

it.for([
  ["check", "en"],
  ["check", "ru"],
  ["show", "en", "insurers-pensions"],
  ["show", "ru", "insurers-pensions"],
  ["show", "ru", "commitments"],
  ["show", "ru"],
] as const)("world %s prints no line wider than the 80 columns it was asked for (%s %s)", ([what, lang, ...id]) => {
  const { status, out } = run({ input: "", columns: "80" }, ["world", what, "us-2025q3", ...id, "--lang", lang]);
  expect(status).toBe(0);
  expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
});

it("a Russian page names sectors, instruments and terms in Russian, data has their ids", () => {
  const { out } = ebb("world", "show", "us-2025q3", "hedge-funds", "--lang", "ru");
  expect(out).toMatch(/Репо → Денежные фонды +1\s400,0/);
  expect(out).toMatch(/плечо: долги +Репо, Маржинальные кредиты/);
  expect(out.replace("(hedge-funds)", "")).not.toMatch(/treasuries|money-funds|assumed|from memory|buffer/);
  const json = ebb("world", "show", "us-2025q3", "hedge-funds", "--lang", "ru", "--json").out;
  expect((JSON.parse(json) as ResultDocument).results.map(({ metric }) => metric)).toContain("hedge-funds.repo");
});

it("world check gives gaps, ratios beside published ones, and evidence as data", () => {
  const { results } = JSON.parse(ebb("world", "check", "us-2025q3", "--json").out) as ResultDocument;
  const found = new Map(results.map((each) => [each.metric, each]));
  expect(found.get("treasuries")).toMatchObject({ value: 0, unit: "usd bn" });
  expect(found.get("ratio.conglomerate-loan-to-value")?.["published"]).toMatchObject([{ value: 0.165, grade: "B" }]);
  expect(found.get("evidence.A")?.value).toBeGreaterThan(0);
});

it("world show gives the source of every figure of a sector", () => {
  const { results } = JSON.parse(ebb("world", "show", "us-2025q3", "conglomerate", "--json").out) as ResultDocument;
  expect(results.length).toBeGreaterThan(4);
  for (const row of results) expect(row).toMatchObject({ source: expect.any(String), grade: expect.any(String) });
});

it("an id that is neither sector nor instrument is answered with a near one", () => {
  const { status, told } = ebb("world", "show", "us-2025q3", "bitcoins", "--lang", "en");
  expect(status).toBe(2);
  expect(told).toContain('Did you mean "bitcoin"?');
});

const shipped = readFileSync("shipped/worlds/us-2025q3.yaml", "utf8");

it("world show names the unit of every term, money in billions whatever the file counts in", () => {
  expect(ebb("world", "show", "us-2025q3", "bitcoin", "--lang", "en").out).toMatch(
    /price +\$114,056 .*\n.*rateBeta +25 ×/,
  );
  const inMillions = shipped
    .replace(/floor: \{ value: 150,/, "floor: { value: 150000, unit: usd mn,")
    .replace(/notice: \{ value: 60, unit: d,/, "notice: { value: 2, unit: mo,");
  const { out } = ebbReading(inMillions, "world", "show", "-", "hedge-funds", "--lang", "en");
  expect(out).toMatch(/floor +150 usd bn .*\n.*\n.*notice +2 months .*\n.*period +3 months .*\n.*gate +25% /);
});

it("a rest of which nothing is said counts as judgement in both commands", () => {
  const bare = shipped.replace(/\{ value: residual, .*coins nobody else is known to hold.*/, "residual");
  expect(bare).not.toBe(shipped);
  const check = JSON.parse(ebbReading(bare, "world", "check", "-", "--json").out) as ResultDocument;
  expect(check.results.map(({ metric }) => metric)).not.toContain("evidence.none");
  const show = JSON.parse(ebbReading(bare, "world", "show", "-", "bitcoin", "--json").out) as ResultDocument;
  expect(show.results.map(({ grade }) => grade)).not.toContain(undefined);
});

it("a published ratio the world was made from is no comparison, and a ratio nobody publishes says so", () => {
  const { out } = ebb("world", "check", "us-2025q3", "--lang", "en");
  expect(out).toMatch(/conglomerate: loans to value +16.5% +by construction/);
  expect(out).toMatch(/margin accounts: loans to value +35.5% +unpublished/);
  const { results } = JSON.parse(ebb("world", "check", "us-2025q3", "--json").out) as ResultDocument;
  const built = results.find(({ metric }) => metric === "ratio.foreign-treasury-share");
  expect(built?.["published"]).toMatchObject([{ builtIn: true }]);
});

it("world check warns of issuers and banks that owe more than they hold, and the answer stands", () => {
  expect(JSON.parse(ebb("world", "check", "us-2025q3", "--json").out)).toMatchObject({ warnings: [] });
  // Banks lend 50 trillion; firms owe what is left of the row.
  const indebted = shipped.replace("banks: { value: 13114,", "banks: { value: 50000,");
  expect(indebted).not.toBe(shipped);
  const { status, told } = ebbReading(indebted, "world", "check", "-", "--lang", "en");
  expect(status).toBe(0);
  expect(told).toContain('"firms" owes');
});
