import type { ParameterTable } from "../../model/parameters.ts";

/** How many reserves banks want before they go to the central bank for more. Paths of purchases belong to the scenario. */
export const centralBankParameters = {
  reserveSatiation: {
    value: 0.125,
    unit: "share",
    range: [0.11, 0.14],
    prior: { distribution: "normal", parameters: { mean: 0.125, sd: 0.009119 } },
    source: "Afonso, Giannone, La Spada & Williams, FRBNY SR 1019: 12 to 13 % of bank assets",
    grade: "B",
    evidence: ["money.reserve.satiation"],
  },
} as const satisfies ParameterTable;
