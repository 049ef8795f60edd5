import { dayEnding, type Story, type StoryOfSet } from "@ebb/core";
import { troubles } from "../claims/check-screen.ts";
import { styled } from "../color.ts";
import { describeAll } from "../envelope.ts";
import { type Names, namesOf } from "../print/names.ts";
import { ownText } from "../print/own-text.ts";
import { wrap } from "../print/wrap.ts";
import { monthsOld } from "../run/heading.ts";
import type { Terminal } from "../terminal.ts";
import { answerOf } from "./answer.ts";
import { assetLines } from "./asset-lines.ts";
import { withoutInputsOf } from "./by-hand.ts";
import { claimLines } from "./claim-lines.ts";
import { marketLines } from "./market-lines.ts";
import { seenOf } from "./seen.ts";
import { sellerLines } from "./seller-lines.ts";

/** A story on a page of 80 columns. */
const room = 80;

/** Longest name and longest question of a thesis that are shown whole. */
const mostOfName = 48;
const mostOfQuestion = 200;

/** What a person reads in a minute: question, answer, and what it rests on. */
export function storyScreen(story: Story, terminal: Terminal): string {
  const say = terminal.words.story;
  const names = shortNames(story, terminal);
  const title = (text: string): string => styled(terminal, "bold", wrap(text, room));
  return [
    heading(story, terminal),
    [answerOf(story, names, terminal), withoutInputsOf(story, names, terminal)].flatMap((each) =>
      each === undefined ? [] : [wrap(each, room)],
    ),
    [title(say.market), marketLines(story, terminal, room)],
    [title(say.assets(1 + story.settings.attributedDraws)), ...assetLines(story, names, terminal, room)],
    [title(say.sellers), ...sellerLines(story, names, terminal, room)],
    [
      title(say.claims(story.judgements.length, story.settings.claimDraws)),
      ...claimLines(story, terminal, room),
      ...troubles(story.judgements, terminal),
    ],
    footing(story, terminal),
  ]
    .map((part) => part.join("\n"))
    .join("\n\n");
}

function heading({ thesis, scenario, world }: Story, terminal: Terminal): readonly string[] {
  const { words, lang } = terminal;
  const { name, story } = thesis.document;
  const question = story?.question?.[lang] ?? words.story.question(ownText(scenario.name[lang], mostOfName));
  return [
    styled(terminal, "bold", wrap(ownText(question, mostOfQuestion), room)),
    wrap(words.story.title(ownText(name[lang], mostOfName), scenario.id, world.document.id), room),
  ];
}

/** Sentences in one paragraph; what there is nothing to say of takes no room. */
function inOne(sentences: readonly (string | undefined)[]): string {
  return wrap(sentences.filter((each) => each !== undefined).join(" "), room);
}

/** What the numbers rest on, what is in none of them, how old they are. */
function footing(story: Story, terminal: Terminal): readonly string[] {
  const { compiled, runs, sets, settings, world } = story;
  const { words } = terminal;
  const say = words.story;
  const { draws, attributedDraws, claimDraws, seed } = settings;
  const periods = runs[0]?.scenario ?? { periods: 0, dt: 0 };
  const end = dayEnding(world.document.date, Math.round(12 * periods.periods * periods.dt));
  return [
    inOne([
      say.restsOn({ draws, attributed: attributedDraws, claims: claimDraws }, seed),
      runaways(sets, draws, terminal),
      seenOf(story, terminal),
    ]),
    ...failures(sets, terminal),
    inOne([
      `${say.notInRanges} ${say.leftOut.join("; ")}.`,
      say.baseline(compiled.date, monthsOld(compiled.date), end),
    ]),
    wrap(words.disclaimer, room),
  ];
}

/** In how many draws selling ran away; nothing where it did in none. */
function runaways(sets: readonly StoryOfSet[], draws: number, { words }: Terminal): string | undefined {
  const counts = sets.flatMap(({ parameterSet, ranges }) =>
    ranges.runaways > 0 ? [`${parameterSet} ${ranges.runaways}`] : [],
  );
  return counts.length === 0 ? undefined : words.story.runaways(counts.join(", "), draws);
}

/** Draws without a result: none is left out in silence. */
function failures(sets: readonly StoryOfSet[], terminal: Terminal): readonly string[] {
  const say = terminal.words.story;
  return sets.flatMap(({ parameterSet, ranges, attributions }) => {
    const [first] = [...ranges.failed, ...attributions.failed];
    if (first === undefined) return [];
    return [
      wrap(say.failed(parameterSet, ranges.failed.length, attributions.failed.length), room),
      describeAll(first.problems.slice(0, 1), terminal),
    ];
  });
}

/** Names that a world of somebody else gives, cut to what a column holds. */
function shortNames({ world }: Story, terminal: Terminal): Names {
  const names = namesOf(world, terminal);
  const mostOfColumn = 36;
  return {
    sector: (id) => ownText(names.sector(id), mostOfColumn),
    instrument: (id) => ownText(names.instrument(id), mostOfColumn),
  };
}
