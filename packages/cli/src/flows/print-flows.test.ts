import { exitCodes } from "@ebb/core";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../locales/words.ts";
import { readRun } from "../run/read-run.ts";
import type { Terminal } from "../terminal.ts";
import { answerOf, makeFlows } from "./made-flows.ts";
import { printFlows } from "./print-flows.ts";

const run = makeFlows(await readRun("squeeze", { horizon: "6" }));

/** The same run, and a payment to the labs that its journal forgot. */
const forged: typeof run = {
  ...run,
  flows: {
    ...run.flows,
    periods: run.flows.periods.map((each) =>
      each.row === 4 ? { ...each, payments: each.payments.filter(({ payee }) => payee !== "ai-labs") } : each,
    ),
  },
};

/** What is printed, told and complained of, in a language. */
function printed(lang: "en" | "ru", json: boolean, asCsv: boolean, of: typeof run, options: Record<string, unknown>) {
  const said = { out: "", err: "" };
  const terminal: Terminal = {
    lang,
    words: wordsOf[lang],
    json,
    quiet: false,
    color: false,
    print: (text) => void (said.out += `${text}\n`),
    tell: (text) => void (said.err += `${text}\n`),
    complain: (text) => void (said.err += `${text}\n`),
  };
  return { exit: printFlows(answerOf(of, options), { asCsv, warnings: [] }, terminal), ...said };
}

describe.each(["en", "ru"] as const)("a check of flows (%s)", (lang) => {
  it("ends with 0 where every node balances", () => {
    const { exit, out } = printed(lang, false, false, run, { check: true });
    expect(exit).toBe(exitCodes.success);
    expect(out).toMatch(/Every node balances|Каждый узел сходится/);
  });

  it("ends with 4 and names the nodes where a payment is missing, in 80 columns", () => {
    const { exit, out } = printed(lang, false, false, forged, { check: true });
    expect(exit).toBe(exitCodes.modelFailure);
    expect(out).toMatch(/do not balance|не сходятся/);
    expect(out).toMatch(/ai-labs|ИИ-лаборатории/);
    expect(out).toContain("2026-01");
    expect(out).not.toMatch(/Every node balances|Каждый узел сходится/);
    expect(out.split("\n").filter((line) => Array.from(line).length > 80)).toEqual([]);
  });

  it("says nothing unless it is asked, and looks only where it is asked", () => {
    expect(printed(lang, false, false, forged, {}).exit).toBe(exitCodes.success);
    expect(printed(lang, false, false, forged, { check: true, period: "2025-12" }).exit).toBe(exitCodes.success);
    expect(printed(lang, false, false, forged, { check: true, period: "2026-01" }).exit).toBe(exitCodes.modelFailure);
  });

  it("ends with 4 as JSON, with every gap, and beside a table of CSV", () => {
    const { exit, out } = printed(lang, true, false, forged, { check: true });
    expect(exit).toBe(exitCodes.modelFailure);
    const answer = JSON.parse(out) as {
      status: string;
      exit: number;
      results: { metric: string; value?: boolean; gaps?: object[] }[];
    };
    expect(answer).toMatchObject({ status: "failed", exit: 4 });
    const balance = answer.results.find(({ metric }) => metric === "balance");
    expect(balance?.value).toBe(false);
    expect(balance?.gaps).toEqual(
      expect.arrayContaining([expect.objectContaining({ law: "funds", sector: "ai-labs" }) as object]),
    );
    const csv = printed(lang, false, true, forged, { check: true });
    expect(csv.exit).toBe(exitCodes.modelFailure);
    expect(csv.out.split("\n")[0]).toBe("period,sector,side,kind,item,with,usd_bn");
    expect(csv.err).toMatch(/do not balance|не сходятся/);
  });
});
