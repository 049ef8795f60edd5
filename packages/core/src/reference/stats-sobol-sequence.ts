import { z } from "zod";
import { column } from "../model/column.ts";
import { MAX_DIMENSION, sobolPoint, sobolSequence } from "../solve/sobol.ts";
import { readInputs } from "./inputs.ts";
import type { ReferenceMechanism } from "./mechanism.ts";

const inputs = z.object({
  dimension: z.int().min(1).max(MAX_DIMENSION),
  from: z.int().min(0).max(0xffff_ffff).default(0),
  count: z.int().min(1).max(1_000_000),
});

/** Points `from` … `from + count − 1` of the unscrambled Sobol sequence, and the means of their coordinates. */
export const statsSobolSequence: ReferenceMechanism = {
  mechanism: "stats-sobol-sequence",
  compute(each) {
    const { dimension, from, count } = readInputs(inputs, each);
    const sequence = sobolSequence(dimension);
    const point = column(dimension);
    const points = Array.from({ length: count }, (_, i) => {
      sobolPoint(sequence, from + i, point);
      return [...point];
    });
    const means = points.reduce((sums, each) => sums.map((sum, d) => sum + (each[d] ?? 0)), [...column(dimension)]);
    return { points, means: means.map((sum) => sum / count) };
  },
};
