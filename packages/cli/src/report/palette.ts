/**
 * Colours of the report, by what they mean, on light and on dark paper.
 *
 * Blue is up and orange is down, in both: red and green mean different things to different readers, and to some nothing.
 * Checked by `palette.test.ts`: contrast with the paper, and distance from one another for four kinds of colour vision.
 */
export interface Palette {
  /** Paper, and panels on it. */
  readonly paper: string;
  readonly panel: string;
  /** Text, text beside it, links. */
  readonly ink: string;
  readonly quiet: string;
  readonly link: string;
  /** Lines that only order the page. */
  readonly rule: string;
  readonly grid: string;
  /** Changes. */
  readonly up: string;
  readonly down: string;
  /** The parameter sets. */
  readonly evidence: string;
  readonly essay: string;
  /** Where money comes from, where it goes, who passes it on. */
  readonly source: string;
  readonly use: string;
  readonly between: string;
  /** Shade of a table of amounts, laid on thinly. */
  readonly heat: string;
}

export const palettes: Readonly<Record<"light" | "dark", Palette>> = {
  light: {
    paper: "#fdfcf9",
    panel: "#f5f3ed",
    ink: "#1d1f24",
    quiet: "#5a5d66",
    link: "#0b5c92",
    rule: "#d8d4ca",
    grid: "#e8e5dd",
    up: "#0067a5",
    down: "#c44e00",
    evidence: "#0067a5",
    essay: "#891f34",
    source: "#0067a5",
    use: "#891f34",
    between: "#7d746a",
    heat: "#c44e00",
  },
  dark: {
    paper: "#14171c",
    panel: "#1c2027",
    ink: "#e7e5e0",
    quiet: "#a2a8b3",
    link: "#8cc4f2",
    rule: "#39404b",
    grid: "#262c35",
    up: "#5aa9e6",
    down: "#ff8a4c",
    evidence: "#5aa9e6",
    essay: "#ffc9dd",
    source: "#5aa9e6",
    use: "#ffc9dd",
    between: "#8a8f99",
    heat: "#ff8a4c",
  },
};

export type ColourName = keyof Palette;

/** How thickly a full cell of a table of amounts is shaded. */
export const thickestShade = 0.34;

/** A colour by its name, for charts and styles: the page decides which paper it is on. */
export function colour(of: ColourName): string {
  return `var(--${of})`;
}

/** The colours of one paper as custom properties. */
export function coloursOn(paper: keyof typeof palettes): string {
  return Object.entries(palettes[paper])
    .map(([each, value]) => `--${each}:${value}`)
    .join(";");
}
