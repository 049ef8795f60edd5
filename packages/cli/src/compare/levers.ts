import type { PathDocument } from "@ebb/core";
import type { MadeRun } from "../run/made-run.ts";

/** What a run was made of, in one respect. */
export type LeverValue = PathDocument | string | number | undefined;

/** One respect in which runs may differ: a path, a parameter, or a setting. Undefined: the run leaves it as it is. */
export interface Lever {
  readonly kind: "setting" | "path" | "parameter";
  readonly name: string;
  /** Of a parameter. */
  readonly unit?: string;
  readonly values: readonly LeverValue[];
}

/** What differs between runs, and how many paths and parameters do not. */
export interface Levers {
  readonly changed: readonly Lever[];
  readonly samePaths: number;
  readonly sameParameters: number;
}

/** Levers of runs, the settings first, then paths, then parameters. units: of parameters, by key. */
export function leversOf(runs: readonly MadeRun[], units: ReadonlyMap<string, string>): Levers {
  const of = (read: (run: MadeRun) => LeverValue): readonly LeverValue[] => runs.map(read);
  const settings: readonly Lever[] = [
    { name: "world", values: of(({ world }) => world.document.id) },
    { name: "set", values: of(({ parameterSet }) => parameterSet) },
    { name: "horizon", values: of(({ scenario }) => scenario.horizon.months) },
    { name: "step", values: of(({ scenario }) => scenario.horizon.step) },
    { name: "without", values: of(({ compiled }) => listed(compiled.without)) },
    { name: "off", values: of(({ compiled }) => listed(compiled.off)) },
  ].map((each) => ({ kind: "setting", ...each }));
  const pathNames = [...new Set(runs.flatMap(({ scenario }) => Object.keys(scenario.paths)))];
  const paths = pathNames.map((name): Lever => ({ kind: "path", name, values: of((run) => run.scenario.paths[name]) }));
  const keys = [...new Set(runs.flatMap(({ parameters }) => [...parameters.keys()]))];
  const parameters = keys.map((name): Lever => {
    const unit = units.get(name);
    return {
      kind: "parameter",
      name,
      ...(unit !== undefined && { unit }),
      values: of((run) => run.parameters.get(name)),
    };
  });
  return {
    changed: [...settings, ...paths, ...parameters].filter(differs),
    samePaths: paths.filter((each) => !differs(each)).length,
    sameParameters: parameters.filter((each) => !differs(each)).length,
  };
}

function differs({ values }: Lever): boolean {
  const [first, ...others] = values.map(bare);
  return others.some((each) => each !== first);
}

/** A value without its note, which changes nothing of a run. */
function bare(value: LeverValue): string {
  if (typeof value !== "object") return JSON.stringify(value) ?? "";
  const { note: _, ...rest } = value;
  return JSON.stringify(rest);
}

function listed(names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : names.toSorted().join(", ");
}
