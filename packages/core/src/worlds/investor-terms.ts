import type { Figure } from "../formats/parts.ts";
import type { InvestorSpec } from "../formats/world/investors.ts";
import { EbbError, type Problem, problem } from "../model/problem.ts";
import type { UnitName } from "../model/units.ts";
import { together } from "./figure-arithmetic.ts";

interface Named {
  readonly sector: string;
  readonly investor: InvestorSpec;
}

/**
 * Investors as one: amounts add up, terms are those they share.
 * Throws EbbError world/terms-differ for every term that two of them set differently.
 */
export function commonTerms(id: string, parts: readonly Named[], money: UnitName): InvestorSpec {
  const problems: Problem[] = [];
  /** The term of all who set it. */
  const agreed = <Term>(name: string, read: (investor: InvestorSpec) => Term | undefined): Term | undefined => {
    const set = parts.flatMap(({ sector, investor }) => {
      const term = read(investor);
      return term === undefined ? [] : [{ sector, term }];
    });
    const other = set.find(({ term }) => JSON.stringify(term) !== JSON.stringify(set[0]?.term));
    if (other !== undefined) {
      const sectors = [set[0]?.sector ?? "", other.sector];
      problems.push(problem("world/terms-differ", { path: `investors.${id}.${name}` }, { term: name, sectors }));
    }
    return set[0]?.term;
  };
  const added = (read: (investor: InvestorSpec) => Figure | undefined, unit: UnitName): Figure | undefined => {
    const set = parts.flatMap(({ investor }) => read(investor) ?? []);
    return set.length === 0 ? undefined : (together(set, unit) as Figure);
  };

  const borrowers = parts.filter(({ investor }) => investor.leverage !== undefined);
  const leverage =
    borrowers.length === 0
      ? undefined
      : present({
          debts: [...new Set(borrowers.flatMap(({ investor }) => investor.leverage?.debts ?? []))],
          buffer: agreed("leverage.buffer", (each) => each.leverage?.buffer),
          limit: added((each) => each.leverage?.limit, money),
          loanToValue: agreed("leverage.loanToValue", (each) => each.leverage?.loanToValue),
        });
  const instruments = new Set(parts.flatMap(({ investor }) => Object.keys(investor.conviction ?? {})));
  const conviction = [...instruments].map((instrument) => [
    instrument,
    agreed(`conviction.${instrument}`, (each) => each.conviction?.[instrument]),
  ]);
  const common = present({
    floor: added((each) => each.floor, money),
    // Whoever says nothing does not wait for yields.
    opportunistic: agreed("opportunistic", (each) => each.opportunistic ?? false) === true ? true : undefined,
    creditLine: added((each) => each.creditLine, money),
    callShare: added((each) => each.callShare, "share"),
    redemptions: agreed("redemptions", (each) => each.redemptions),
    leverage,
    conviction: conviction.length === 0 ? undefined : Object.fromEntries(conviction),
  });
  if (problems.length > 0) throw new EbbError(problems);
  return common;
}

/** Without the keys that say nothing. */
function present<Shape extends object>(shape: Shape): Shape {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Shape;
}
