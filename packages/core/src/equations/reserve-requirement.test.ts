import { expect, it } from "vitest";
import { raiseReserveRequirement } from "./reserve-requirement.ts";

/** Deposits of either kind grow by 10 a period, and by 10 more with each further requirement. */
const model = JSON.stringify({
  format: "ebb/equations.v1",
  id: "growing",
  periods: 3,
  equations: ["M1s = M1s[-1] + 100*ro1", "M2s = M2s[-1] + 200*ro2"],
  parameters: { ro1: 0.1, ro2: 0.05 },
  initial: { M1s: 100, M2s: 100 },
});

it("both requirements rise, and deposits answer from that period on", () => {
  const { insout } = raiseReserveRequirement(model, { factor: 3, period: 2 });
  expect(insout.path).toEqual([200, 220, 280, 340]);
  expect(insout).toMatchObject({ before: 220, atOnce: 280, after: 340 });
});

it("reserves are what the old requirement asks of deposits before the rise, and the textbook keeps them", () => {
  const { reserves, ratio, textbook } = raiseReserveRequirement(model, { factor: 3, period: 2 });
  expect(reserves).toBeCloseTo(0.1 * 110 + 0.05 * 110, 12);
  expect(ratio.before * 220).toBeCloseTo(reserves, 12);
  expect(ratio.after * textbook.after).toBeCloseTo(reserves, 12);
  expect(textbook.before / textbook.after).toBeCloseTo(3, 12);
});
