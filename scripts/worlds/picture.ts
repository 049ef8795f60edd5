import type { World } from "../../packages/core/src/formats/parse-world.ts";
import type { Lang } from "../../packages/core/src/locales/messages.ts";
import { fixed } from "../../packages/core/src/locales/numbers.ts";

const words = {
  en: {
    title: (name: string) => `${name}: who holds and who owes what, in trillions of dollars`,
    holds: "holds",
    owes: "owes",
    netWorth: "Net worth",
    more: "the stronger the colour, the more",
  },
  ru: {
    title: (name: string) => `${name}: кто чем владеет и кто что должен, трлн долларов`,
    holds: "владеет",
    owes: "должен",
    netWorth: "Чистые активы",
    more: "чем сильнее цвет, тем больше",
  },
} as const;

/** Sizes in pixels. */
const cell = { width: 44, height: 21 };
const left = 226;
const right = 70;
const top = 178;
const fontSize = 12;

/** Amounts from which a shade begins [usd bn]; below the first a cell is only tinted. */
const shades = [0, 100, 500, 2000, 8000, 25_000];
/** Smallest amount that is written out: a tenth of a trillion after rounding. */
const written = 50;

/**
 * The balance sheet as a picture: instruments down, sectors across, blue what a sector holds, orange what it owes.
 * An SVG that brings its own ground and colours for light and dark pages. Memo items are left out.
 */
export function balanceSheetPicture({ document, rows }: World, lang: Lang): string {
  const say = words[lang];
  const memo = new Set(document.instruments.filter(({ kind }) => kind === "memo").map(({ id }) => id));
  const names = new Map(document.instruments.map(({ id, name }) => [id, name[lang]]));
  const shown = rows.filter(({ instrument }) => !memo.has(instrument));
  const amounts = shown.map(({ assets, liabilities }) =>
    document.sectors.map(({ id }) => (assets.get(id) ?? 0) - (liabilities.get(id) ?? 0)),
  );
  const worth = document.sectors.map((_, sector) => amounts.reduce((sum, row) => sum + (row[sector] ?? 0), 0));
  const worthTop = top + shown.length * cell.height + 8;
  const height = worthTop + cell.height + 44;
  const width = left + document.sectors.length * cell.width + right;
  const x = (sector: number): number => left + sector * cell.width;

  const heads = document.sectors.map(({ name }, sector) => {
    const at = `translate(${x(sector) + cell.width / 2 + 4} ${top - 8}) rotate(-50)`;
    return `<text transform="${at}">${escaped(name[lang])}</text>`;
  });
  const lines = amounts.flatMap((row, index) => {
    const y = top + index * cell.height;
    const label = names.get(shown[index]?.instrument ?? "") ?? "";
    return [
      `<text x="${left - 8}" y="${baseline(y)}" text-anchor="end">${escaped(label)}</text>`,
      `<path class="rule" d="M${left} ${y + cell.height}H${x(row.length)}"/>`,
      ...row.flatMap((amount, sector) => cellOf(amount, x(sector), y, lang)),
    ];
  });
  const last = worth.flatMap((amount, sector) => cellOf(Math.abs(amount) < 1 ? 0 : amount, x(sector), worthTop, lang));
  const legendTop = worthTop + cell.height + 26;
  const swatches = (side: "holds" | "owes", from: number): string =>
    shades
      .map(
        (_, shade) =>
          `<rect class="${side}${shade}" x="${from + shade * 16}" y="${legendTop - 12}" width="15" height="15"/>`,
      )
      .join("");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${escaped(say.title(document.name[lang]))}</title>`,
    `<style>${style()}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    `<text class="title" x="16" y="30">${escaped(say.title(document.name[lang]))}</text>`,
    ...heads,
    ...lines,
    `<text class="strong" x="${left - 8}" y="${baseline(worthTop)}" text-anchor="end">${say.netWorth}</text>`,
    ...last,
    `${swatches("holds", left)}<text x="${left + 104}" y="${legendTop}">${say.holds}</text>`,
    `${swatches("owes", left + 190)}<text x="${left + 294}" y="${legendTop}">${say.owes}, ${say.more}</text>`,
    "</svg>",
    "",
  ].join("\n");
}

function cellOf(amount: number, x: number, y: number, lang: Lang): readonly string[] {
  if (amount === 0) return [];
  const size = Math.abs(amount);
  const shade = shades.findLastIndex((from) => size >= from);
  const kind = `${amount > 0 ? "holds" : "owes"}${shade}`;
  const digits = size >= 9950 ? 0 : 1;
  const number = `<text class="n ${shade >= 3 ? "on" : ""}" x="${x + cell.width / 2}" y="${baseline(y)}">${fixed(size / 1000, digits, lang)}</text>`;
  return [
    `<rect class="${kind}" x="${x + 1}" y="${y + 1}" width="${cell.width - 2}" height="${cell.height - 2}"/>`,
    ...(size >= written ? [number] : []),
  ];
}

function baseline(y: number): number {
  return y + cell.height / 2 + fontSize / 3;
}

/** Shades from the ground to the full colour; on dark grounds they brighten instead. */
function style(): string {
  const light = { ground: "#ffffff", ink: "#1b1f24", rule: "#e3e6ea", on: "#ffffff" };
  const dark = { ground: "#12161c", ink: "#dde3ea", rule: "#262d36", on: "#0b0e12" };
  const blue = ["#eef4fb", "#d3e3f5", "#a5c7ea", "#4f8fce", "#2268ad", "#124a82"];
  const orange = ["#fdf3ea", "#fbe0c6", "#f5bd87", "#cf7a2b", "#aa5a12", "#7d3e05"];
  const darkBlue = ["#16212e", "#1c3249", "#264c70", "#5b9bd8", "#86b8e8", "#b9d7f3"];
  const darkOrange = ["#261c13", "#3f2a17", "#643f1b", "#dc8f46", "#eaae73", "#f6d2ac"];
  const colours = (
    { ground, ink, rule, on }: typeof light,
    holds: readonly string[],
    owes: readonly string[],
  ): string =>
    [
      `.ground{fill:${ground}}text{fill:${ink}}.rule{stroke:${rule}}.on{fill:${on}}`,
      ...holds.map((fill, shade) => `.holds${shade}{fill:${fill}}`),
      ...owes.map((fill, shade) => `.owes${shade}{fill:${fill}}`),
    ].join("");
  return [
    `text{font:${fontSize}px system-ui,"DejaVu Sans",sans-serif}.n{font-size:11px;text-anchor:middle}`,
    ".title{font-size:17px;font-weight:600}.strong{font-weight:600}",
    colours(light, blue, orange),
    `@media(prefers-color-scheme:dark){${colours(dark, darkBlue, darkOrange)}}`,
  ].join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
