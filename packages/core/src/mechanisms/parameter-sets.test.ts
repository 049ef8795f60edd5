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
    const named = (key: string): boolean => Object.hasOwn(parameterSetValues.essay, key);
    const essay = parametersUnder("essay");
    expect(essay.filter(({ key }) => !named(key))).toEqual(parameterRegistry.filter(({ key }) => !named(key)));
    const changed = essay.filter(({ key }) => named(key));
    expect(Object.fromEntries(changed.map(({ key, value }) => [key, value]))).toEqual(parameterSetValues.essay);
    expect(changed.filter((spec) => "prior" in spec)).toEqual([]);
  });

  it("under essay nothing but other borrowers and portfolios gives way, and dry powder is nearly gone", () => {
    expect(valueOf("essay", "capital-competition.savingShare")).toBe(0);
    expect(valueOf("essay", "capital-competition.borrowerShare")).toBe(
      valueOf("evidence", "capital-competition.borrowerShare"),
    );
    expect(valueOf("essay", "capital-competition.dryPowder")).toBe(50);
  });
});
