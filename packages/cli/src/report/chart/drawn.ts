import { createRequire } from "node:module";
import type { EChartsOption } from "echarts";
import { type Html, html } from "../html.ts";
import { Html as Piece } from "../html.ts";

// One file of the package: its modules one by one take eight times as long to load.
const { init, setPlatformAPI } = createRequire(import.meta.url)("echarts/dist/echarts.min") as typeof import("echarts");

/** Size of a chart [px] at which one of its pixels is one of the page. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a chart says to who cannot see it. */
export interface Alternative {
  readonly title: string;
  readonly description: string;
}

/** Letters are counted, for lack of a font to measure with. */
setPlatformAPI({
  measureText: (text, font = "") => ({
    width: Array.from(text).length * 0.55 * Number.parseFloat(/[\d.]+/.exec(font)?.[0] ?? "12"),
  }),
});

/**
 * Draws a chart as SVG that is part of a page: its colours are those of the page, its ids begin with its own.
 *
 * The same option gives the same bytes, whatever was drawn before it.
 */
export function drawn(id: string, option: EChartsOption, size: Size, { title, description }: Alternative): Html {
  const chart = init(null, null, { renderer: "svg", ssr: true, ...size });
  chart.setOption({ animation: false, textStyle: { fontFamily: "inherit" }, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  const inside = svg
    .slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>"))
    .replace(/<style ><!\[CDATA\[[^]*?\]\]>\s*<\/style>/, "")
    .replaceAll(/ (?:class="zr\d+-cls-\d+"|pointer-events="visible"|ecmeta_\w+="[^"]*")/g, "")
    .replaceAll(/zr\d+-/g, `${id}-`)
    .replaceAll(/font-family:(?:inherit|sans-serif);/g, "")
    .replaceAll(/\n+/g, "\n");
  return html`<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="${id}-title ${id}-text"><title id="${id}-title">${title}</title><desc id="${id}-text">${description}</desc>${new Piece(inside)}</svg>`;
}
