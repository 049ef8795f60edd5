import { describe, expect, it } from "vitest";
import { parameterSets } from "../model/vocabulary.ts";
import { parameterSetValues, parametersUnder } from "./parameter-sets.ts";
import { parameterRegistry } from "./registry.ts";

const valueOf = (set: "evidence" | "essay", key: string): number | undefined =>
  parametersUnder(set).find((each) => each.key === key)?.value;

describe("parameter sets", () => {
  it("name only parameters there are", () => {
    const known = parameterRegistry.map(({ key }) => key);
    for (const set of parameterSets) {
      expect(Object.keys(parameterSetValues[set]).filter((key) => !known.includes(key))).toEqual([]);
    }
  });

  it("evidence is the registry itself", () => {
    expect(parametersUnder("evidence")).toEqual(parameterRegistry);
  });

  it("essay changes what it names, does not draw it, and leaves all else", () => {
    const named = Object.keys(parameterSetValues.essay);
    for (const [index, spec] of parametersUnder("essay").entries()) {
      if (!named.includes(spec.key)) {
        expect(spec).toEqual(parameterRegistry[index]);
        continue;
      }
      expect(spec.value).toBe(parameterSetValues.essay[spec.key]);
      expect(spec).not.toHaveProperty("prior");
    }
  });

  it("under essay nothing but other borrowers and portfolios gives way, and dry powder is nearly gone", () => {
    expect(valueOf("essay", "capital-competition.savingShare")).toBe(0);
    expect(valueOf("essay", "capital-competition.borrowerShare")).toBe(
      valueOf("evidence", "capital-competition.borrowerShare"),
    );
    expect(valueOf("essay", "capital-competition.dryPowder")).toBe(50);
  });
});
