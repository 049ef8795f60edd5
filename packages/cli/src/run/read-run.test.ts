import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EbbError } from "@ebb/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ebb } from "../../../../tests/ebb.ts";
import { hashOf } from "../envelope.ts";
import { makeRun } from "./made-run.ts";
import { readRun } from "./read-run.ts";
import { runResults } from "./run-results.ts";

let folder = "";
let text = "";
/** A file of that name with that text, or with the result of a run. */
const file = (name: string, content = text): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ebb read-run "));
  const flags =
    "--set essay --with capital-competition.dryPowder=60 --without margin --off income --horizon 4 --step week";
  text = (await ebb("run", "squeeze", ...flags.split(" "), "--json")).out;
});
afterAll(() => rmSync(folder, { recursive: true }));

const hash = (from: string): unknown => (JSON.parse(from) as { manifest: { resultHash: unknown } }).manifest.resultHash;
const codes = async (given: string): Promise<readonly string[]> => {
  try {
    return (await readRun(given, {})).warnings.map(({ code }) => code);
  } catch (error) {
    if (!(error instanceof EbbError)) throw error;
    return error.problems.map(({ code, place }) => `${code} ${place.path ?? ""}`.trim());
  }
};

describe("a result file", () => {
  it("is made again to the last bit, with all that the command line had changed", async () => {
    const { onWorld, settings, warnings } = await readRun(file("run.json"), {});
    expect(warnings).toEqual([]);
    expect(hashOf(runResults(makeRun(onWorld, settings, false)))).toBe(hash(text));
  });

  it("with flows too, and from what was piped through a tool that sets it anew", async () => {
    const { out } = await ebb("run", "squeeze", "--horizon", "2", "--flows", "--json");
    expect(await codes(file("flows.json", JSON.stringify(JSON.parse(out), undefined, 2)))).toEqual([]);
  });

  it("takes flags on top: set, horizon, step; parameters and switches beside its own", async () => {
    const flags = {
      set: "evidence",
      horizon: "6",
      step: "month",
      with: ["fire-sales.valueShare=0.3"],
      without: "money",
    };
    const { onWorld, settings } = await readRun(file("run.json"), flags);
    const made = makeRun(onWorld, settings, false);
    expect(made.parameterSet).toBe("evidence");
    expect(made.compiled.periodNames.at(-1)).toBe("2026-03");
    expect(Object.fromEntries(made.given)).toEqual({
      "capital-competition.dryPowder": 60,
      "fire-sales.valueShare": 0.3,
    });
    expect(made.compiled.without).toEqual(["margin", "money"]);
    expect(made.compiled.off).toEqual(["income"]);
  });

  it("finds again a world that is a file", async () => {
    const made = await ebb("world", "new", "us-2025q3", "--id", "mine", "-o", join(folder, "mine.yaml"));
    expect(made.exit).toBe(0);
    const { out } = await ebb("run", "squeeze", "--world", join(folder, "mine.yaml"), "--horizon", "2", "--json");
    const path = file("mine.json", out);
    expect((await readRun(path, {})).onWorld.world.document.id).toBe("mine");
    expect((await readRun(path, { world: "us-2025q3" })).onWorld.world.document.id).toBe("us-2025q3");
    rmSync(join(folder, "mine.yaml"));
    expect(await codes(path)).toEqual(["usage/no-file"]);
  });

  it("whose results come out otherwise is told by a warning", async () => {
    const other = text.replace('"capital-competition.dryPowder":60}', '"capital-competition.dryPowder":70}');
    expect(await codes(file("other.json", other))).toEqual(["result/not-reproduced"]);
  });

  it.each<[string, (whole: string) => string, readonly string[]]>([
    ["cut", (whole) => whole.slice(0, 2000), ["result/unreadable"]],
    ["edited", (whole) => whole.replace('"metric":"x"', '"metric":"y"'), ["result/changed results"]],
    ["another command's", (whole) => whole.replace('"kind":"run"', '"kind":"verify"'), ["result/wrong-kind kind"]],
    ["of a later format", (whole) => whole.replace("ebb/result.v1", "ebb/result.v2"), ["result/wrong-format format"]],
    [
      "wrong in several places",
      (whole) =>
        whole.replace('"parameterSet":"essay"', '"parameterSet":"esay"').replace('dryPowder":60', 'dryPowder":-60'),
      [
        "result/unknown-choice manifest.parameterSet",
        "result/out-of-range manifest.given.capital-competition.dryPowder",
      ],
    ],
    ["of an older Ebb", (whole) => whole.replace('"document":', '"paths":'), ["result/missing manifest.document"]],
  ])("that is %s is refused", async (name, change, expected) => {
    const changed = change(text);
    expect(changed).not.toBe(text);
    expect(await codes(file(`${name}.json`, changed))).toEqual(expected);
  });
});

describe("a run by name", () => {
  it("may carry its own set, which stands above the flag", async () => {
    expect((await readRun("squeeze@essay", { set: "evidence" })).settings.parameterSet).toBe("essay");
    expect((await readRun("squeeze", { set: "essay" })).settings.parameterSet).toBe("essay");
    expect((await readRun(`${file("run.json")}@evidence`, {})).settings.parameterSet).toBe("evidence");
    expect(await codes("squeeze@esay")).toEqual(["usage/unknown-name squeeze@esay"]);
  });

  it("unless a file is called so", async () => {
    const scenario = "format: ebb/scenario.v1\nid: own\nname: { en: Own, ru: Свой }\nworld: us-2025q3\n";
    const { onWorld, settings } = await readRun(file("own@essay", scenario), {});
    expect([onWorld.scenario.id, settings.parameterSet]).toEqual(["own", "evidence"]);
  });

  it("that is none is told with the nearest", async () => {
    expect(await codes("sqeeze")).toEqual(["scenario/unknown sqeeze"]);
    expect(await codes("nowhere.json")).toEqual(["usage/no-file"]);
  });
});
