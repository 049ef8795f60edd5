import { mechanism } from "../../model/mechanism.ts";
import { fiscalParameters } from "./parameters.ts";

/**
 * Fiscal: a deficit over the plan puts deposits and bonds into private hands.
 *
 *   D    deficit over the plan [usd bn/yr]        b    share the central bank buys [0, 1]
 *
 * A plan: it is financed, and only then spent, where all bonds find their buyers (`capital-competition`).
 */
export const fiscal = mechanism({
  id: "fiscal",
  parts: ["T3", "T8"],
  parameters: fiscalParameters,
  calibrate: () => ({}),
  step({ scenario: { paths }, period, state }) {
    state.deficit = paths.deficit[period];
    state.backstop = paths.backstop[period];
  },
});
