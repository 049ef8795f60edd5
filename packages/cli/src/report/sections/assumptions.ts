import { type AssumptionEffects, compact, effectsBySize, fixed, movedPart, type SizedEffect } from "@ebb/core";
import { effectBars } from "../chart/effect-bars.ts";
import { figure } from "../chart/figure.ts";
import { type Html, html, name, type Part } from "../html.ts";
import { parameterName } from "../parameter-name.ts";
import type { Section } from "../section.ts";
import { number, wide, cell } from "../table.ts";
import { change, setName, type Telling } from "../telling.ts";

/** Assumptions of a set that are shown; the rest moves the answer less than these. */
const mostShown = 12;

/** The numbers the answer rests on, the heaviest first: what they are worth and where they come from. */
export function assumptionsSection(telling: Telling): Section {
  const { report: say, studies = [] } = telling;
  return {
    id: "assumptions",
    title: say.sections.assumptions,
    body: html`<p>${say.assumptionsIntro}</p>
${studies.map(({ effects }) => effectsOfSet(effects, telling))}`,
  };
}

/** The asset by which effects are measured. */
const assetOf = ({ metrics }: AssumptionEffects): string => (metrics[0]?.output ?? "").replace(/\.trough$/, "");

/** The assumption that moves the deepest fall most, in words. */
export function heaviest(
  effects: AssumptionEffects,
  telling: Telling,
): { readonly name: string; readonly asset: string; readonly from: string; readonly to: string } | undefined {
  const [first] = effectsBySize(effects, 0);
  if (first === undefined || first.size === 0) return undefined;
  const central = effects.central[0] ?? 0;
  const ends = [central + (first.down ?? 0), central + (first.up ?? 0)].toSorted((a, b) => a - b);
  const [from = 0, to = 0] = ends;
  return {
    name: parameterName(first, telling),
    asset: telling.asset(assetOf(effects)),
    from: change(from, 0, telling.lang),
    to: change(to, 0, telling.lang),
  };
}

function effectsOfSet(effects: AssumptionEffects, telling: Telling): Html {
  const { report: say, words, lang } = telling;
  const sized = effectsBySize(effects, 0).filter(({ size }) => size > 0);
  const top = sized.slice(0, mostShown);
  const asset = telling.asset(assetOf(effects));
  const [down, up] = [change(-movedPart, 0, lang), change(movedPart, 0, lang)];
  const points = (value: number | undefined): string => {
    if (value === undefined) return "—";
    if (!Number.isFinite(value)) return say.never;
    const text = fixed(100 * value, 1, lang);
    return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  };
  const premium = (effect: SizedEffect["effect"], way: "down" | "up"): string => {
    const at = effect[way].figures[1];
    const value = at === undefined ? undefined : at - (effects.central[1] ?? 0);
    if (value === undefined || !Number.isFinite(value)) return "—";
    const text = fixed(value, 1, lang);
    return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  };
  const valueOf = ({ parameter: { value, unit } }: SizedEffect["effect"]): Part =>
    html`${compact(value, lang)} <span class="quiet">${unit === "share" || unit === "x" ? "" : (say.units[unit] ?? unit)}</span>`;
  return figure(
    {
      id: `figure-effects-${effects.parameterSet}`,
      title: html`${setName(effects.parameterSet)} ${say.effectsTitle(asset, change(effects.central[0] ?? 0, 1, lang))}`,
      note: say.effectsNote(sized.length, effects.parameters.length),
      charts: effectBars(`effects-${effects.parameterSet}`, top, telling),
      tableName: say.effectsTable,
      table: {
        label: say.sections.assumptions,
        head: [
          cell(say.assumption),
          number(say.value),
          number(say.plausible),
          cell(say.grade),
          number(say.trough20(asset, down)),
          number(say.trough20(asset, up)),
          number(say.premium20(down)),
          number(say.premium20(up)),
          cell(say.source),
        ],
        rows: sized
          .slice(0, 30)
          .map((each) => [
            cell(html`${name(parameterName(each, telling))}<br><code>${each.effect.parameter.key}</code>`),
            number(valueOf(each.effect)),
            number(each.effect.parameter.range.map((end) => compact(end, lang)).join(" … ")),
            cell(gradeOf(each, telling)),
            number(points(each.down)),
            number(points(each.up)),
            number(premium(each.effect, "down")),
            number(premium(each.effect, "up")),
            wide(words.worldShow.sourceIn(each.effect.parameter.source)),
          ]),
      },
    },
    telling,
  );
}

function gradeOf({ effect: { parameter } }: SizedEffect, { report: say }: Telling): string {
  return parameter.grade === "D" || parameter.grade === "E" ? say.assumedGrade(parameter.grade) : parameter.grade;
}
