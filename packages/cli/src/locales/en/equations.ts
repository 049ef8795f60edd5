/** What `ebb equations run` and `ebb equations check` say in English. */
export const equationsWords = {
  heading: (name: string, source: string | undefined): string => (source === undefined ? name : `${name} · ${source}`),
  variables: (count: number): string => `${count} ${count === 1 ? "variable" : "variables"}`,
  inOrder: "each computed from those before it.",
  together: (blocks: readonly string[]): string => `${blocks.join("; ")}.`,
  block: (size: number, guessed: string): string => `${size} determine each other, solved by guessing ${guessed}`,
  blockRun: (iterations: number, residual: string): string =>
    ` in at most ${iterations} Newton ${iterations === 1 ? "step" : "steps"} a period, residual ${residual}`,
  checked: (count: number, periods: number): string =>
    `${count} ${count === 1 ? "identity" : "identities"} checked in each of ${periods} periods`,
  allHold: (worst: string): string => `: all hold, the largest gap ${worst} of its gross sum.`,
  someBroken: (broken: number): string => `: ${broken} broken.`,
  nothingChecked: "No identity to check: the file gives no redundant equation and no matrix.",
  willCheck: (names: string): string => `Checked in every period: ${names}.`,
  experiments: (names: string): string => `Experiments: ${names}.`,
  periods: (count: number): string => `${count} ${count === 1 ? "period" : "periods"} after the opening.`,
  columns: {
    variable: "variable",
    opening: "opening",
    last: "last",
    change: "change",
    course: "course",
  },
  period: "period",
  sound: "No fault found.",
  requirement: {
    title: (factor: string): string => `The reserve requirement times ${factor}, in two views of money`,
    columns: ["deposits, model units", "before", "at once", "in the end", "change"],
    why: "In the textbook reserves are given and deposits must halve to fit them. In INSOUT the central bank lends the reserves that are needed; deposits stay, and later grow, because banks that must hold more pay more for deposits.",
    textbook: "textbook: reserves given",
    insout: "INSOUT: reserves found",
  },
};
