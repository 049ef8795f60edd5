import { z } from "zod";
import { dataVerdicts, parameterSets, rooms } from "../model/vocabulary.ts";
import { bilingual, field, header, id } from "./parts.ts";
import { observations } from "./observations.ts";
import { scenarioBody } from "./scenario.ts";

/** A statement that can lose. */
const claim = z.strictObject({
  id: field("claim.id", id),
  statement: field("claim.statement", bilingual),
  scenarios: field("claim.scenarios", z.array(id).min(1)),
  holds: field("claim.holds", z.string().min(1)),
  refutedIf: field("claim.refutedIf", bilingual),
  counterEvidence: field("claim.counterEvidence", bilingual.optional()),
  byConstruction: field("claim.byConstruction", z.array(z.enum(rooms)).default([])),
  rule: field("claim.rule", bilingual.optional()),
  data: field(
    "claim.data",
    z.strictObject({
      verdict: field("claim.data.verdict", z.enum(dataVerdicts)),
      note: field("claim.data.note", bilingual.optional()),
      date: field("claim.data.date", z.string().optional()),
    }),
  ),
});
export type ClaimDocument = z.output<typeof claim>;

/** A scenario inside a thesis: its world is that of the thesis. */
const scenario = z.strictObject(scenarioBody);

/** What a thesis is told by: one of its scenarios, and the question readers come with. */
const story = z.strictObject({
  scenario: field("thesis.story.scenario", id),
  question: field("thesis.story.question", bilingual.optional()),
});

/** `ebb/thesis.v1`: scenarios on a world and claims that can lose. */
export const thesisSchema = z.strictObject({
  ...header,
  format: field("document.format", z.literal("ebb/thesis.v1")),
  id: field("thesis.id", id),
  name: field("document.name", bilingual),
  about: field("document.about", bilingual.optional()),
  world: field("scenario.world", id),
  parameterSets: field("thesis.parameterSets", z.array(z.enum(parameterSets)).min(1).default(["evidence"])),
  story: field("thesis.story", story.optional()),
  scenarios: field("thesis.scenarios", z.array(scenario).min(1)),
  claims: field("thesis.claims", z.array(claim).min(1)),
  observations: field("thesis.observations", observations.optional()),
});
export type ThesisDocument = z.output<typeof thesisSchema>;
