import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resultSchema } from "../../packages/core/src/formats/result.ts";
import { ebb } from "../ebb.ts";
import { folderWith } from "./processes.ts";

// `ebb rank`, as far as it can be told in a moment; more in rank.slow.test.ts.

describe("a ranking of a world at rest", () => {
  it("has no first two, in either order", async () => {
    const { exit, out } = await ebb("rank", "baseline", "--draws", "2", "--horizon", "3", "--json");
    expect(exit).toBe(0);
    const { results } = resultSchema.parse(JSON.parse(out));
    for (const by of ["depth", "date"]) {
      expect(results.find(({ metric }) => metric === `order-by-${by}`)).toMatchObject({ pairs: [], firstTwo: null });
    }
    const page = await ebb("rank", "baseline", "--draws", "2", "--horizon", "3", "--by", "date", "--lang", "en");
    expect(page.out).toContain("No asset falls by 10%: there is no first place.");
  });
});

describe("what cannot be ranked", () => {
  it.each([
    [["sqeeze"], 3, 'Did you mean "squeeze"?'],
    [["squeeze", "--draws", "0"], 2, "usage/out-of-range"],
    [["squeeze", "--draws", "many"], 2, "usage/not-a-number"],
    [["squeeze", "--by", "dept"], 2, 'Did you mean "depth"?'],
    [["squeeze", "--set", "booth"], 2, 'Did you mean "both"?'],
    [["squeeze", "--csv", "--json"], 2, "usage/not-together"],
    [["squeeze", "--with", "fire-sales.valueShar=0.3"], 2, 'Did you mean "fire-sales.valueShare"?'],
  ])("is refused: %s", async (args, exit, says) => {
    const ended = await ebb("rank", ...args, "--lang", "en");
    expect(ended.exit).toBe(exit);
    expect(ended.out + ended.err).toContain(says);
  });

  it("is told with all that is wrong at once", async () => {
    const { err } = await ebb("rank", "squeeze", "--draws", "0", "--by", "size", "--seed", "-1", "--lang", "en");
    expect(err.match(/^usage\//gm)).toHaveLength(3);
  });
});

describe("names that steer terminals, turn lines round, or never end", () => {
  const world = readFileSync("shipped/worlds/us-2025q3.yaml", "utf8");
  const named = (id: string, name: string): readonly [RegExp, string] => [
    new RegExp(`({ id: ${id}, name: { en: [^}]*, ru: )"[^"]*"`),
    `$1${JSON.stringify(name)}`,
  ];
  const hostile = [
    named("bitcoin", "\u001b[31m<b>ביטקוין</b>"),
    named("crypto", "К".repeat(300)),
    named("households", "дом\nхозяйства\u202e"),
  ].reduce((text, [found, by]) => text.replace(found, by), world);

  it("stand on the page of a ranking like any other", async () => {
    const scenario = [
      "format: ebb/scenario.v1",
      "id: own",
      `name: { en: Own, ru: ${JSON.stringify("Своё\u001b]0;x\u0007")} }`,
      "world: us-2025q3",
      "horizon: { months: 1 }",
      "paths: { own-shock.bitcoin: { unit: log, value: -0.6 } }",
    ].join("\n");
    const folder = folderWith({ "world.yaml": hostile, "own.yaml": scenario });
    try {
      const [file, on] = ["own.yaml", "world.yaml"].map((name) => join(folder.path, name)) as [string, string];
      const { exit, out } = await ebb("rank", file, "--world", on, "--draws", "1", "--lang", "ru");
      expect(exit).toBe(0);
      expect(out).toContain("\u2068[31m<b>ביטקוין</b>\u2069");
      // oxlint-disable-next-line no-control-regex -- what may not be there
      expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/);
      const columns = (line: string): number => Array.from(line.replaceAll(/[\u2068\u2069]/g, "")).length;
      expect(out.split("\n").filter((line) => columns(line) > 80)).toEqual([]);
    } finally {
      folder.remove();
    }
  });
});
