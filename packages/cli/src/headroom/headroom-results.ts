import type { HeadroomTerms, PhaseDiagram, ResultRow } from "@ebb/core";
import { csvOf } from "../print/csv.ts";
import { periodAt } from "../run/heading.ts";
import type { MadeRun } from "../run/made-run.ts";
import type { HeadroomOfRun } from "./headroom-of-run.ts";
import { givenTerms, sourceOfTerm } from "./term-sources.ts";

/** The closed form in the envelope: rows with a name, units and sources of the terms, the gap, and the map as data. */
export function headroomResults(made: MadeRun, headroom: HeadroomOfRun): readonly ResultRow[] {
  const { marks, terms, gap, diagram } = headroom;
  return [
    ...Object.entries(marks).map(([mark, row]: [string, number]) => ({
      metric: `headroom.${mark}`,
      unit: "usd bn/yr",
      value: terms[row]?.closed.headroom ?? null,
      period: periodAt(made.record, row),
      terms: terms[row],
    })),
    ...givenTerms.map((term) => ({ metric: `term.${term}`, unit: units[term], source: sourceOfTerm(term, made) })),
    { metric: "gap", value: gap },
    { metric: "phase-diagram", unit: "usd bn/yr", ...plain(diagram) },
  ];
}

const units: Readonly<Record<(typeof givenTerms)[number], string>> = {
  planned: "usd bn/yr",
  dryPowder: "usd bn",
  deployTime: "yr",
  purchases: "usd bn/yr",
  savingShift: "usd bn/yr",
  foreignShift: "usd bn/yr",
  deficit: "usd bn/yr",
  aiFinance: "usd bn/yr",
  netUses: "usd bn/yr",
};

/** Typed arrays as lists. */
function plain({ finance, purchases, tightness, premium, displacement, ...rest }: PhaseDiagram): object {
  return {
    finance: { ...finance, values: Array.from(finance.values) },
    purchases: { ...purchases, values: Array.from(purchases.values) },
    tightness: Array.from(tightness),
    premium: Array.from(premium),
    displacement: Array.from(displacement),
    ...rest,
  };
}

/** Columns of the CSV and what stands in them. */
const columns: Readonly<Record<string, (at: HeadroomTerms) => number>> = {
  planned: (at) => at.planned,
  dry_powder: (at) => at.dryPowder,
  deploy_time: (at) => at.deployTime,
  purchases: (at) => at.purchases,
  saving_shift: (at) => at.savingShift,
  foreign_shift: (at) => at.foreignShift,
  deficit: (at) => at.deficit,
  headroom: (at) => at.closed.headroom,
  ai_finance: (at) => at.aiFinance,
  left: (at) => at.left,
  net_uses: (at) => at.netUses,
  to_place: (at) => at.toPlace,
  tightness: (at) => at.closed.tightness,
  premium: (at) => at.closed.premium,
  displacement: (at) => at.closed.displacement,
};

/** Every term as a column, every period as a row, the opening first. */
export function headroomCsv(made: MadeRun, { terms }: HeadroomOfRun): string {
  const lines = terms.map((at, row) => [periodAt(made.record, row), ...Object.values(columns).map((read) => read(at))]);
  return csvOf([["period", ...Object.keys(columns)], ...lines]);
}
