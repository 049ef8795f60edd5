import { expect, it } from "vitest";
import { world } from "../../../../tests/runs.ts";
import { parameterRegistry } from "../mechanisms/registry.ts";
import { outputs, rooms } from "../model/vocabulary.ts";
import { namesOf } from "./output-name.ts";
import { provenanceOf } from "./provenance.ts";

it("every output but attribution has rooms that make it, and the parameters of these rooms alone", () => {
  const keys = parameterRegistry.map(({ key }) => key);
  for (const pattern of Object.keys(outputs).filter((each) => !each.startsWith("channel."))) {
    for (const { name } of namesOf(pattern, world).slice(0, 3)) {
      const made = provenanceOf(name, world);
      expect(made?.rooms.length, name).toBeGreaterThan(0);
      expect(made?.rooms.every((room) => rooms.includes(room))).toBe(true);
      expect(made?.parameters).toEqual(made?.rooms.flatMap((room) => keys.filter((key) => key.startsWith(`${room}.`))));
    }
  }
});

it("a name of nothing has none", () => {
  expect(provenanceOf("bitcoin.prise", world)).toBeUndefined();
});
