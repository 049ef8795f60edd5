import {
  type ClaimJudgement,
  type Outcome,
  problemWords,
  type ResultRow,
  type SetJudgement,
  showQuery,
  type Thesis,
} from "@ebb/core";
import { csvOf } from "../print/csv.ts";
import type { Terminal } from "../terminal.ts";

type Claim = Thesis["document"]["claims"][number];
export type Problems = Extract<Outcome, { problems: unknown }>["problems"];

/** A claim in the envelope, as its thesis has it. */
export function claimResult({ id, ...claim }: Claim): ResultRow {
  return { metric: id, ...claim };
}

/** What a claim came to, one row a set: the share of draws it holds in, null where no draw could be judged. */
export function judgementResults({ claim, sets }: ClaimJudgement, { lang }: Terminal): readonly ResultRow[] {
  const told = (problems: Problems): readonly object[] =>
    problems.map((each) => ({ code: each.code, place: each.place, ...problemWords(each, lang) }));
  return sets.map(({ parameterSet, central, withoutRooms, judged, held, share, notJudged }) => ({
    metric: claim.id,
    unit: "share",
    parameterSet,
    value: share?.share ?? null,
    ...(share === undefined ? { reason: "no-draw-judged" } : { interval: [share.low, share.high] }),
    held,
    judged,
    notJudged: notJudged.map(({ draw, problems }) => ({ draw, problems: told(problems) })),
    central: "holds" in central ? central.holds : null,
    ...("holds" in central
      ? { read: central.asked.map(({ query, value }) => ({ query: showQuery(query), ...numberOrReason(value) })) }
      : { problems: told(central.problems) }),
    byConstruction: claim.byConstruction,
    withoutRooms: withoutRooms.map(({ room, central: off }) => ({ room, central: "holds" in off ? off.holds : null })),
    data: claim.data,
  }));
}

/** JSON has no infinity: what never happens is null. */
function numberOrReason(value: number | boolean | string): object {
  return value === Infinity ? { value: null, reason: "never" } : { value };
}

const columns = [
  "claim",
  "parameter_set",
  "central",
  "held",
  "judged",
  "not_judged",
  "share",
  "low",
  "high",
  "by_construction",
  "data",
  "data_date",
];

/** The same as CSV, a row for each claim and set; empty where there is no number. */
export function judgementsCsv(judgements: readonly ClaimJudgement[]): string {
  const row = ({ claim }: ClaimJudgement, { parameterSet, central, held, judged, notJudged, share }: SetJudgement) => [
    claim.id,
    parameterSet,
    "holds" in central ? central.holds : undefined,
    held,
    judged,
    notJudged.length,
    share?.share,
    share?.low,
    share?.high,
    claim.byConstruction.join(" "),
    claim.data.verdict,
    claim.data.date,
  ];
  return csvOf([columns, ...judgements.flatMap((each) => each.sets.map((set) => row(each, set)))]);
}
