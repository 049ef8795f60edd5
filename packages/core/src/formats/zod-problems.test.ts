import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Problem } from "../model/problem.ts";
import { readDocument } from "./document.ts";
import { bilingual, date, figure, holding, id, isoDate } from "./parts.ts";
import { path } from "./scenario.ts";
import { zodProblems } from "./zod-problems.ts";

/** What a schema refuses of a YAML text: code, place, and what the words of the code are given. */
function refused(schema: z.ZodType, text: string): string[] {
  const { value, locate } = readDocument(text, "own.yaml", "scenario");
  const { error } = schema.safeParse(value);
  return error === undefined ? [] : zodProblems("scenario", schema, error, value, locate).map(line);
}

function line({ code, place, detail }: Problem): string {
  const words = Object.entries(detail)
    .filter(([key, value]) => key !== "known" && key !== "beside" && value !== undefined)
    .map(([key, value]) => `${key}=${String(value)}`);
  return [code.replace("scenario/", ""), `${place.line}:${place.column}`, place.path, ...words].join(" ");
}

const shape = z.strictObject({
  months: z.number().int().min(1).max(120).optional(),
  step: z.enum(["month", "week"]).optional(),
  note: z.string().min(1).optional(),
  list: z.array(z.string()).min(1).optional(),
  on: z.boolean().optional(),
  id: id.optional(),
  day: isoDate.optional(),
  when: date.optional(),
  name: bilingual.optional(),
  figure: figure.optional(),
  holding: holding.optional(),
  byId: z.record(id, z.number()).optional(),
  path: path.optional(),
});

// Each is a mistake of one value, and all that is said about it.
it.each([
  ["months: 0", "out-of-range 1:9 months given=0 range=≥ 1"],
  ["months: 121", "out-of-range 1:9 months given=121 range=≤ 120"],
  ["months: 1.5", "wrong-type 1:9 months given=1.5 expected=int"],
  ["months: '12'", 'wrong-type 1:9 months given="12" expected=number'],
  ["months: .nan", "not-a-number 1:9 months given=NaN"],
  ["months: -.inf", "not-a-number 1:9 months given=-Infinity"],
  ["months: 1e999", "not-a-number 1:9 months given=Infinity"],
  ["months:", "missing 1:8 months key=months expected=number"],
  ["step: monht", "unknown-choice 1:7 step given=monht suggestion=month"],
  ["step: 3", "unknown-choice 1:7 step given=3"],
  ["note: ''", 'wrong-type 1:7 note given="" expected=not-empty'],
  ["note: 2026", "wrong-type 1:7 note given=2026 expected=string"],
  ["list: []", "wrong-type 1:7 list given=[] expected=not-empty"],
  ["list: word", 'wrong-type 1:7 list given="word" expected=array'],
  ["list: [a, 2]", "wrong-type 1:11 list[1] given=2 expected=string"],
  ["on: yes", 'wrong-type 1:5 on given="yes" expected=boolean'],
  ["id: Two Words", 'wrong-type 1:5 id given="Two Words" expected=id'],
  ["id: 7", "wrong-type 1:5 id given=7 expected=id"],
  ["day: 2026-07", 'wrong-type 1:6 day given="2026-07" expected=day'],
  ["day: 2026-02-30", 'wrong-type 1:6 day given="2026-02-30" expected=day'],
  ["day: 20260731", "wrong-type 1:6 day given=20260731 expected=day"],
  ["when: July", 'wrong-type 1:7 when given="July" expected=date'],
  ["name: Squeeze", 'wrong-type 1:7 name given="Squeeze" expected=bilingual'],
  ["name: { en: Squeeze }", "missing 1:7 name.ru key=ru expected=string"],
  ["figure: many", 'wrong-type 1:9 figure given="many" expected=figure'],
  ["figure: { value: many }", 'wrong-type 1:18 figure.value given="many" expected=number'],
  ["figure: { value: 1, grade: F }", "unknown-choice 1:28 figure.grade given=F"],
  ["holding: residuum", 'wrong-type 1:10 holding given="residuum" expected=holding'],
  ["holding: { value: rest }", 'wrong-type 1:19 holding.value given="rest" expected=holding-value'],
  ["byId: { a b: 1 }", 'wrong-type 1:9 byId.a b given="a b" expected=id'],
  ["byId: [1]", "wrong-type 1:7 byId given=[1] expected=object"],
  ["mnths: 3", "unknown-key 1:1 mnths key=mnths suggestion=months"],
  ["__proto__: 3", "unknown-key 1:1 __proto__ key=__proto__"],
])("%s", (text, expected) => {
  expect(refused(shape, text)).toEqual([expected]);
});

describe("of several shapes", () => {
  it.each([
    ["path: { unit: shar, value: 1 }", "unknown-choice 1:15 path.unit given=shar suggestion=share"],
    ["path: { unit: share, valeu: 1 }", "unknown-key 1:22 path.valeu key=valeu suggestion=value"],
    ["path: { unit: share, value: 1, choice: banks }", "unknown-key 1:32 path.choice key=choice"],
    ["path: { unit: share, steps: [{ at: 2026-07 }] }", "missing 1:30 path.steps[0].value key=value expected=number"],
    ["path: { unit: share, value: 1, ramp: {} }", "unknown-key 1:32 path.ramp key=ramp"],
    ["path: { choic: banks }", "unknown-key 1:9 path.choic key=choic suggestion=choice"],
  ])("the one that was meant tells what is wrong with %s", (text, expected) => {
    expect(refused(shape, text)).toContain(expected);
  });

  it.each(["path: 5", "path: { unit: share }", "path: {}", "path: [1]"])(
    "all are named where %s could be any of them",
    (text) => {
      expect(refused(shape, text)).toEqual([expect.stringMatching(/^wrong-type 1:7 path given=.* expected=path$/)]);
    },
  );
});

it("a long value is cut, so that the fault stays in sight", () => {
  expect(refused(shape, `months: ${"x".repeat(200)}`)).toEqual([
    `wrong-type 1:9 months given="${"x".repeat(56)}… expected=number`,
  ]);
});

it("the keys of every shape that is possible are known", () => {
  const { value, locate } = readDocument("path: { unit: share, value: 1, x: 2 }", "own.yaml", "scenario");
  const { error } = shape.safeParse(value);
  const [problem] = error === undefined ? [] : zodProblems("scenario", shape, error, value, locate);
  expect(problem?.detail).toMatchObject({
    known: ["unit", "note", "value", "ramp", "steps", "points", "choice", "shares"],
    beside: ["unit", "value"],
  });
});
