import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkEquations, runEquations } from "./run-equations.ts";
import { raiseReserveRequirement } from "./reserve-requirement.ts";

const folder = new URL("../../../../shipped/equations/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
const textOf = (file: string): string => readFileSync(new URL(file, folder), "utf8");

describe.each(files)("%s", (file) => {
  const text = textOf(file);
  const check = checkEquations(text, { file });

  it("is called as its file, has a source, and leaves nothing unread", () => {
    expect(`${check.id}.yaml`).toBe(file);
    expect(check.source).toMatch(/^Godley & Lavoie/);
    expect(check.notices).toEqual([]);
  });

  it("names every variable and parameter in both languages", () => {
    const named = [...text.slice(text.indexOf("\nnames:")).matchAll(/^ {2}(\w+): \{ en: .+, ru: .+ \}$/gm)].map(
      (each) => each[1],
    );
    expect(named).toEqual([...check.variables, ...check.parameters]);
  });

  it.each([undefined, ...check.experiments])("closes its matrices in every period (%s)", (experiment) => {
    const { identities, problems } = runEquations(text, { file, experiment });
    expect(problems).toEqual([]);
    expect(identities.length).toBeGreaterThan(10);
    for (const { relative } of identities) expect(relative).toBeLessThan(1e-12);
  });
});

describe("doubling the reserve requirement", () => {
  const insout = textOf("insout.yaml");

  it("halves deposits in the textbook and does not lower them in INSOUT", () => {
    const { ratio, textbook, insout: model } = raiseReserveRequirement(insout);
    expect(ratio.after).toBeCloseTo(2 * ratio.before, 14);
    expect(textbook.before).toBeCloseTo(model.before, 12);
    expect(textbook.after).toBeCloseTo(model.before / 2, 12);
    expect(model.after).toBeGreaterThan(model.before);
    expect(model.path[16]).toBeCloseTo(model.before, 2);
  });

  it("no rise leaves both views where they were", () => {
    const { textbook, insout: model } = raiseReserveRequirement(insout, { factor: 1 });
    expect(textbook.after).toBe(textbook.before);
    expect(model.after).toBeCloseTo(model.before, 1);
  });

  it("a model without deposits, and a period outside the run, are refused", () => {
    expect(() => raiseReserveRequirement(textOf("sim.yaml"))).toThrow("equations/no-requirement");
    expect(() => raiseReserveRequirement(insout, { factor: 0 })).toThrow("equations/out-of-range");
    expect(() => raiseReserveRequirement(insout, { period: 66 })).toThrow("equations/out-of-range");
  });
});
