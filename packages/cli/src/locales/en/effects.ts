/** What `ebb params effects` says in English. */
export const effectsWords = {
  effects: {
    title: (metric: string, central: string): string =>
      `What a fifth less and a fifth more of each assumption would do to ${metric}, ${central} at the central values`,
    columns: ["value", "unit", "−20%", "+20%", "grade"],
    units: {
      share: "percentage points",
      bp: "bp",
      mo: "months",
      "usd bn": "usd bn",
      "usd bn/yr": "usd bn a year",
      count: "a count",
      log: "log points",
      x: "a ratio",
      price: "dollars",
    } as Readonly<Record<string, string>>,
    legend: (unit: string): string =>
      `Effects are in ${unit}, one assumption moved and all others central. Grade: A measured, B published, C derived; D (judgement) and E (memory) are assumed.`,
    held: "† a fifth would leave what makes sense of it, so the move ends there.",
    left: (count: number, size: string): string =>
      `${count} more change it by ${size} at most; --csv and --json have them.`,
    unmoved: (count: number, zeros: number): string =>
      `${count} do not change it at all${zeros === 0 ? "" : `, among them ${zeros} that are 0 and have no fifth`}.`,
    setByScenario: (keys: string): string => `Set by the scenario itself, whatever the value here: ${keys}.`,
    together: "Assumptions that matter only together are not found this way.",
    nothing: "No assumption changes it.",
    never: "never",
    happens: "happens",
    failed: (count: number): string => `${count === 1 ? "One run" : `${count} runs`} could not be made; the first:`,
    next: (key: string): string => `One of them in full: ebb params show ${key}`,
    progress: (percent: number): string => `moving assumptions: ${percent}%`,
  },
};
