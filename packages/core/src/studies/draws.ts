import { parametersUnder } from "../mechanisms/parameter-sets.ts";
import type { ParameterSet } from "../model/vocabulary.ts";
import type { Distribution } from "../solve/distributions/distribution.ts";
import { distributionNamed } from "../solve/distributions/by-name.ts";
import { uniform } from "../solve/philox.ts";

/** A parameter of an ensemble: drawn where it has a prior, the same in every draw where a set names its value. */
interface Drawn {
  readonly key: string;
  readonly value: number;
  readonly prior?: Distribution;
}

const halfStep = Number.EPSILON / 4;

/** Draws of every parameter, by number. */
export interface Draws {
  /** Values by key of draw `index` ≥ 0, in the unit of each parameter; `central` gives those of the set without drawing. */
  readonly at: (index: number) => ReadonlyMap<string, number>;
  readonly central: ReadonlyMap<string, number>;
}

/**
 * Independent draws of the priors of a parameter set.
 *
 *   value = F⁻¹(u),  u of draw i and parameter j = Philox(seed, i, j), in the middle of its 2⁻⁵³: never 0, never 1
 *
 * Draw i is the same whoever asks for it, in whatever order. seed: a whole number ≥ 0.
 */
export function draws(set: ParameterSet, seed: number): Draws {
  const drawn: readonly Drawn[] = parametersUnder(set).map(({ key, value, prior }) =>
    prior === undefined
      ? { key, value }
      : { key, value, prior: distributionNamed(prior.distribution, prior.parameters) },
  );
  const stream = { seed, id: 0 };
  return {
    at: (index) =>
      new Map(
        drawn.map(
          ({ key, value, prior }, j) => [key, prior?.quantile(uniform(stream, index, j) + halfStep) ?? value] as const,
        ),
      ),
    central: new Map(drawn.map(({ key, value }) => [key, value])),
  };
}
