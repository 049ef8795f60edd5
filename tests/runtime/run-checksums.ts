/**
 * One checksum a run over the bits of all its numbers. It imports nothing, so it works unchanged wherever the engine runs;
 * equal checksums mean equal bits.
 */

type Columns = Readonly<Record<string, Float64Array>>;

/** What a run leaves behind, as far as it is numbers. */
export interface Numbers {
  readonly price: Float64Array;
  readonly value: Float64Array;
  readonly stocks: Float64Array;
  readonly sold: Float64Array;
  readonly state: Columns;
  readonly sectors: Columns;
  readonly claims: Columns;
}

/** FNV-1a over names and words of all columns, as eight hexadecimal digits. */
export function checksumOf({ price, value, stocks, sold, state, sectors, claims }: Numbers): string {
  let hash = 0x811c9dc5;
  const add = (word: number): void => {
    hash = Math.imul(hash ^ word, 0x01000193);
  };
  for (const columns of [{ price, value, stocks, sold }, state, sectors, claims]) {
    for (const [name, { buffer, byteOffset, byteLength }] of Object.entries<Float64Array>(columns)) {
      for (let at = 0; at < name.length; at++) add(name.charCodeAt(at));
      for (const word of new Uint32Array(buffer, byteOffset, byteLength / 4)) add(word);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** What is needed of the engine, wherever it was loaded from. */
export interface Engine<World, Compiled, Scenario> {
  readonly parseWorld: (text: string, file: string) => World;
  readonly compileWorld: (world: World) => Compiled;
  readonly compileScenario: (body: Body, world: Compiled) => Scenario;
  readonly draws: (set: "evidence" | "essay", seed: number) => { at(index: number): ReadonlyMap<string, number> };
  readonly simulate: (
    world: Compiled,
    scenario: Scenario,
    options: { readonly parameters: ReadonlyMap<string, number> },
  ) => Numbers;
}

interface Body {
  id: string;
  name: { en: string; ru: string };
  horizon: { months: number; step: "month" | "week" };
  paths: Record<string, { unit: "usd bn/yr" | "log" | "bp"; value: number }>;
  without: [];
  off: [];
}

const squeeze: Body["paths"] = {
  "ai-capex.spending": { unit: "usd bn/yr", value: 800 },
  "ai-capex.lab-calls": { unit: "usd bn/yr", value: 150 },
  "discounting.policy-yield": { unit: "bp", value: 40 },
  "own-shock.bitcoin": { unit: "log", value: -0.4 },
};
const name = { en: "Squeeze", ru: "Сжатие" };
const body = (horizon: Body["horizon"]): Body => ({
  id: "squeeze",
  name,
  horizon,
  paths: squeeze,
  without: [],
  off: [],
});

/** Whole runs that sell, call and default: twelve draws of both sets in months, and one in weeks. */
export function runChecksums<World, Compiled, Scenario>(
  { parseWorld, compileWorld, compileScenario, draws, simulate }: Engine<World, Compiled, Scenario>,
  worldText: string,
): Readonly<Record<string, string>> {
  const world = compileWorld(parseWorld(worldText, "world.yaml"));
  const [months, weeks] = [body({ months: 36, step: "month" }), body({ months: 12, step: "week" })];
  const found: Record<string, string> = {};
  for (const set of ["evidence", "essay"] as const) {
    const drawn = draws(set, 1);
    for (let index = 0; index < 6; index++) {
      const run = simulate(world, compileScenario(months, world), { parameters: drawn.at(index) });
      found[`${set} ${index}`] = checksumOf(run);
    }
    found[`${set} in weeks`] = checksumOf(simulate(world, compileScenario(weeks, world), { parameters: drawn.at(0) }));
  }
  return found;
}
