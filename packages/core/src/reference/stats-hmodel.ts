import { z } from "zod";
import { hModelValue, impliedRate, linearFadeValue, twoStageValue } from "../kernels/h-model.ts";
import { readInputs } from "./inputs.ts";
import type { JsonObject, ReferenceCase, ReferenceMechanism } from "./mechanism.ts";

const fade = { D0: z.number(), gS: z.number(), gL: z.number(), H: z.number() };
const valued = z.object({ ...fade, r: z.number() });
const priced = z.object({ ...fade, P0: z.number() });

/** The H-model beside the exact fade and two stages; given a price and no rate, the rate it implies. */
export const statsHModel: ReferenceMechanism = {
  mechanism: "stats-hmodel",
  compute(each: ReferenceCase): JsonObject {
    if (each.inputs["P0"] !== undefined && each.inputs["r"] === undefined) {
      const { P0, D0, gS, gL, H } = readInputs(priced, each);
      return { r: impliedRate({ dividend: D0, growthNow: gS, growthLater: gL, halfLife: H }, P0, each.place) };
    }
    const { r, D0, gS, gL, H } = readInputs(valued, each);
    const growth = { dividend: D0, growthNow: gS, growthLater: gL, halfLife: H };
    return {
      value: hModelValue(growth, r, each.place),
      exact_linear_fade: linearFadeValue(growth, r, each.place),
      two_stage_H_years: twoStageValue(growth, r, each.place),
    };
  },
};
