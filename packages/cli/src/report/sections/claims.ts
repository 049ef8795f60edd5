import { type ClaimJudgement, type Outcome, type SetJudgement } from "@ebb/core";
import { intervalInWords } from "../../claims/outcome-words.ts";
import { type Html, html, type Part } from "../html.ts";
import type { Section } from "../section.ts";
import { number, table, cell } from "../table.ts";
import { setName, shown, type Telling } from "../telling.ts";

/** Every claim with its ladder: what was put in, what the model adds, what the data say; and what speaks against it, as large as it. */
export function claimsSection(telling: Telling): Section {
  const { story, report: say } = telling;
  return {
    id: "claims",
    title: say.sections.claims,
    body: html`<p>${say.claimsIntro(story.settings.claimDraws, story.settings.seed)}</p>
${overview(telling)}
${story.judgements.map((each) => claimHtml(each, telling))}`,
  };
}

function outcomeOf(outcome: Outcome): "holds" | "fails" | "neither" {
  if ("problems" in outcome) return "neither";
  return outcome.holds ? "holds" : "fails";
}

function overview(telling: Telling): Html {
  const { story, report: say, words } = telling;
  return table({
    label: say.sections.claims,
    head: [
      cell(""),
      cell(say.byRule),
      ...story.sets.flatMap(({ parameterSet }) => [cell(parameterSet), number(say.of100Draws)]),
      cell(say.theData),
    ],
    rows: story.judgements.map(({ claim, sets }) => [
      cell(html`<a href="#claim-${claim.id}">${claim.id}</a>`),
      cell(claim.byConstruction.length > 0 ? words.claims.isByRule : ""),
      ...sets.flatMap((judged) => [cell(verdict(judged, telling)), number(intervalInWords(judged, telling.terminal))]),
      cell(words.claims.verdicts[claim.data.verdict]),
    ]),
  });
}

function verdict({ central }: SetJudgement, { words }: Telling): Html {
  const outcome = outcomeOf(central);
  return html`<span class="verdict ${outcome}">${words.claims.outcomes[outcome]}</span>`;
}

function claimHtml(judgement: ClaimJudgement, telling: Telling): Html {
  const { report: say, lang, words } = telling;
  const { claim, sets } = judgement;
  const { data } = claim;
  return html`<article class="claim" id="claim-${claim.id}"><h3><span class="id">${claim.id}</span>${claim.statement[lang]}</h3>
${claim.counterEvidence && html`<p class="against"><b>${words.claims.against}</b><br>${claim.counterEvidence[lang]}</p>`}
<div class="ladder">
<div><h4>${say.layerAssumed}</h4>${assumed(judgement, telling)}</div>
<div><h4>${words.claims.inModel}</h4>${sets.map((each) => inModel(claim.id, each, telling))}</div>
<div><h4>${words.claims.inData}</h4><p><span class="verdict ${data.verdict}">${words.claims.verdicts[data.verdict]}</span>${data.date !== undefined && say.asOf(data.date)}</p>${data.note && html`<p>${data.note[lang]}</p>`}</div>
<div><h4>${words.claims.wouldRefute}</h4><p>${claim.refutedIf[lang]}</p></div>
</div></article>
`;
}

function assumed({ claim, sets }: ClaimJudgement, telling: Telling): Part {
  const { words, lang } = telling;
  const say = words.claims;
  const { byConstruction, rule } = claim;
  if (byConstruction.length === 0) return html`<p>${say.notAssumed}</p>`;
  return html`<p>${say.assumedIn(byConstruction.join(", "))}</p>${rule && html`<p>${rule[lang]}</p>`}${byConstruction.map(
    (room) => {
      const under = sets.flatMap(({ parameterSet, withoutRooms }) =>
        withoutRooms
          .filter((each) => each.room === room)
          .map(({ central }) => say.under(parameterSet, say.outcomes[outcomeOf(central)])),
      );
      return under.length > 0 && html`<p>${say.withoutRoom(room, under.join(", "))}</p>`;
    },
  )}`;
}

function inModel(claim: string, judged: SetJudgement, telling: Telling): Html {
  const { report: say } = telling;
  const { parameterSet, held, judged: count, share, notJudged } = judged;
  return html`<p>${setName(parameterSet)} ${verdict(judged, telling)}${share && html`<br>${shown(`${parameterSet}/${claim}/share`, share.share, say.heldIn(held, count))} ${say.interval95(intervalInWords(judged, telling.terminal))}`}${notJudged.length > 0 && html`<br>${say.neitherIn(notJudged.length)}`}</p>`;
}
