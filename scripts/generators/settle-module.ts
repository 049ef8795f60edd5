import { settleScratch, type SettleInput } from "../../packages/core/src/kernels/settle-table.ts";
import { column } from "../../packages/core/src/model/column.ts";
import type { Generator } from "../generate.ts";
import { Lifter } from "../lift/lifter.ts";
import { moduleText } from "../lift/module-text.ts";

/** The settle step lifted into WebAssembly. */
export const settleModule: Generator = {
  folder: "packages/core/src/engine",
  whole: false,
  files: () => new Map([["settle-module.ts", source()]]),
};

const one = (): ReturnType<typeof column> => column(1);

/** Tables of one holder and one asset: only their names and kinds count. */
const input: SettleInput = {
  units: one(),
  supply: one(),
  weights: one(),
  lendable: one(),
  curedShare: one(),
  cash: one(),
  debt: one(),
  payments: one(),
  sellable: one(),
  value: one(),
  pressure: one(),
  bound: one(),
  nests: { node: new Int32Array(1), within: new Int32Array(1), increment: one(), value: one() },
};
const tables = [{ input }, { scratch: settleScratch(input) }];

function source(): string {
  const lifter = new Lifter();
  const kernels = "packages/core/src/kernels";
  lifter.enter({ module: `${kernels}/settle.ts`, name: "seekPrices", given: [...tables, "f64", "i32", "i32"] });
  lifter.enter({ module: `${kernels}/settle-gain.ts`, name: "boundGain", given: [...tables, "f64", "i32"] });
  return moduleText(lifter, "settleModule", "`seekPrices` and `boundGain`");
}
