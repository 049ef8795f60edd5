import { z } from "zod";
import { idColumnOf } from "../model/column.ts";
import { philox4x32, unit32, unit53 } from "../solve/philox.ts";
import { readInputs } from "./inputs.ts";
import type { ReferenceMechanism } from "./mechanism.ts";

const word = z.int().min(0).max(0xffff_ffff);

const inputs = z.object({
  rounds: z.int().min(0).max(16).default(10),
  counter: z.tuple([word, word, word, word]),
  key: z.tuple([word, word]),
});

/** Philox4x32 words of one counter and key, and the four and two uniform numbers they make. */
export const statsPhilox4x32: ReferenceMechanism = {
  mechanism: "stats-philox4x32",
  compute(each) {
    const { rounds, counter, key } = readInputs(inputs, each);
    const words = idColumnOf([0, 0, 0, 0]);
    philox4x32(words, counter, key, rounds);
    return {
      words: [...words].map((w) => w >>> 0),
      unit32: [...words].map(unit32),
      unit53: [unit53(words[0], words[1]), unit53(words[2], words[3])],
    };
  },
};
