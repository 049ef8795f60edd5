import { z } from "zod";
import {
  additionalDistress,
  debtRankHistory,
  exposuresOf,
  type LeverageNetwork,
  leverageNetwork,
  linearDebtRank,
} from "../kernels/debtrank.ts";
import { debtRankOfEachBank } from "../kernels/debtrank-each-bank.ts";
import { singleHitDebtRank } from "../kernels/debtrank-single-hit.ts";
import { matrixProblems, refuse, within } from "../kernels/input-problems.ts";
import { equityAfterLosses, revalueInterbank } from "../kernels/interbank-valuation.ts";
import { matrixOf } from "../kernels/matrix.ts";
import { columnOf } from "../model/column.ts";
import { fail } from "../model/problem.ts";
import { matrix, readInputs, vector } from "./inputs.ts";
import type { JsonObject, ReferenceCase, ReferenceMechanism } from "./mechanism.ts";

const positions = z.array(z.int());
const network = z.object({
  exposures: matrix.optional(),
  exposuresSparse: z.object({ lender: positions, borrower: positions, amount: vector }).optional(),
  equity: vector,
});
const distressed = network.extend({ initialDistress: vector });
const shocked = network.extend({ equityShock: vector });
const books = z.object({
  liabilities: matrix,
  externalAssets: vector,
  externalLiabilities: vector,
  assetShock: vector,
});
const weighted = network.extend({ weights: vector });
const scenarios = z.record(z.string(), z.object({ shock: vector }));
const everyBank = weighted.extend({ scenario: z.string() });

/** DebtRank from distress, from a loss of equity, as a valuation of claims, by named scenarios, and of each bank in turn. */
export const debtrank: ReferenceMechanism = {
  mechanism: "debtrank",
  compute(each): JsonObject {
    const { inputs, place } = each;
    if ("initialDistress" in inputs) return fromDistress(each);
    if ("equityShock" in inputs) return fromEquityShock(each);
    if ("liabilities" in inputs) return fromValuation(each);
    if ("scenario" in inputs) return ofEachBank(each);
    if ("weights" in inputs) return byScenario(each);
    return fail("verify/unknown-choice", place, {
      given: Object.keys(inputs).join(", "),
      known: ["initialDistress …", "equityShock …", "liabilities …", "weights …", "weights scenario …"],
    });
  },
};

function readNetwork(read: z.output<typeof network>, { place }: ReferenceCase): LeverageNetwork {
  const equity = columnOf(read.equity);
  if (read.exposuresSparse !== undefined) return leverageNetwork(read.exposuresSparse, equity, place);
  const exposures = matrixOf("exposures", read.exposures ?? [], place);
  refuse(matrixProblems("exposures", exposures, equity.length, equity.length, { atLeast: 0 }, place));
  return leverageNetwork(exposuresOf(exposures), equity, place);
}

function fromDistress(each: ReferenceCase): JsonObject {
  const read = readInputs(distressed, each);
  const links = readNetwork(read, each);
  const shock = columnOf(read.initialDistress);
  const weights = columnOf(read.equity);
  const { value, converged } = linearDebtRank(links, shock, {}, each.place);
  const singleHit = singleHitDebtRank(links, shock, each.place);
  const last = singleHit.at(-1) ?? shock;
  return {
    linearFinal: [...value.distress],
    linearDebtRankEquityWeighted: additionalDistress(value.distress, shock, weights),
    linearHistoryFirst4: debtRankHistory(links, shock, 4).map((state) => [...state]),
    battistonFinal: [...last],
    battistonDebtRankEquityWeighted: additionalDistress(last, shock, weights),
    battistonHistory: singleHit.map((state) => [...state]),
    converged,
  };
}

function fromEquityShock(each: ReferenceCase): JsonObject {
  const read = readInputs(shocked, each);
  const links = readNetwork(read, each);
  const { value, converged } = equityAfterLosses(links, columnOf(read.equity), columnOf(read.equityShock), each.place);
  return {
    final: [...value.distress],
    uncappedStress: [...value.stress],
    equityFinal: [...value.equity],
    converged,
  };
}

function fromValuation(each: ReferenceCase): JsonObject {
  const { liabilities, externalAssets, externalLiabilities, assetShock } = readInputs(books, each);
  const { value, converged } = revalueInterbank(
    {
      liabilities: matrixOf("liabilities", liabilities, each.place),
      externalAssets: columnOf(externalAssets),
      externalLiabilities: columnOf(externalLiabilities),
    },
    columnOf(assetShock),
    each.place,
  );
  return {
    equityBeforeShock: [...value.beforeShock],
    equityAfterShockBeforeContagion: [...value.afterShock],
    equityFinal: [...value.final],
    converged,
  };
}

function byScenario(each: ReferenceCase): JsonObject {
  const read = readInputs(weighted, each);
  const links = readNetwork(read, each);
  const weights = columnOf(read.weights);
  const run = ([name, { shock: given }]: [string, { shock: number[] }]): [string, JsonObject] => {
    const shock = columnOf(given);
    const { value, converged } = linearDebtRank(links, shock, {}, each.place);
    const result = {
      shock: given,
      uncappedStress: [...value.stress],
      final: [...value.distress],
      additionalStressWeighted: additionalDistress(value.distress, shock, weights, each.place),
      converged,
    };
    return [name, result];
  };
  return { scenarios: Object.fromEntries(Object.entries(scenariosOf(each)).map(run)) };
}

/** The published matrix comes with its shocks beside the results they give, not among the inputs. */
function scenariosOf(each: ReferenceCase): z.output<typeof scenarios> {
  if ("scenarios" in each.inputs) return readInputs(z.object({ scenarios }), each).scenarios;
  const inCase = z.object({ id: z.literal(each.id), expected: z.object({ scenarios }) });
  const cases = z.array(z.unknown()).catch([]).parse(each.file["cases"]);
  const found = cases.map((candidate) => inCase.safeParse(candidate)).find((candidate) => candidate.success);
  return found?.data?.expected.scenarios ?? fail("kernel/missing", each.place, { what: "scenarios" });
}

function ofEachBank(each: ReferenceCase): JsonObject {
  const read = readInputs(everyBank, each);
  const initialDistress = Number(/^each bank j in turn: initial distress (\S+)$/.exec(read.scenario)?.[1]);
  if (!Number.isFinite(initialDistress)) {
    fail("verify/unknown-choice", within(each.place, "scenario"), {
      given: read.scenario,
      known: ["each bank j in turn: initial distress <share>"],
    });
  }
  const result = debtRankOfEachBank(
    readNetwork(read, each),
    { equity: columnOf(read.equity), weights: columnOf(read.weights), initialDistress },
    each.place,
  );
  return {
    additionalStress: [...result.additionalStress],
    additionalLosses: [...result.additionalLosses],
    additionalDefaults: [...result.additionalDefaults],
    converged: result.converged,
  };
}
