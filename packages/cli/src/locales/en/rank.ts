/** What `ebb rank` says in English. */
export const rankWords = {
  rank: {
    titles: {
      depth: (draws: number, seed: number): string =>
        `Which assets would fall deepest in this scenario? The central draw orders them; ${counted(draws)} (seed ${seed}) say how sure that is.`,
      date: (draws: number, seed: number): string =>
        `Which assets would fall first by 10% in this scenario? The central draw orders them; ${counted(draws)} (seed ${seed}) say how sure that is.`,
    },
    columns: {
      depth: ["central", "median", "80 of 100", "same", "top 3"],
      date: ["central", "80 of 100", "same", "top 3"],
    },
    legend: {
      depth:
        "● median and ├──┤ 80 of 100 draws of the deepest change since the opening. same, top 3: draws of 100 in which it takes the place it has here, and one of the first three. ░: its order with the next cannot be told.",
      date: "● median and ├──┤ 80 of 100 draws of the date on which it stands 10% below its opening; ▸ never within the horizon. same, top 3: draws of 100 in which it takes the place it has here, and one of the first three. ░: its order with the next cannot be told.",
    },
    nobody: {
      depth: "No asset falls below its opening price: there is no first place.",
      date: "No asset falls by 10%: there is no first place.",
    },
    untold: (pairs: string, more: number): string =>
      `Fewer than 80 of 100 draws have this order, so it cannot be told: ${pairs}${more === 0 ? "" : `; and ${more} more (--json)`}.`,
    pair: (before: string, after: string, so: number): string => `${before} before ${after} (${so})`,
    never: "never",
    details: "When, for how long, and how much of it had to be sold: medians over the draws",
    detailColumns: {
      date: [
        ["", "first −10%", "80 of 100", "never", "first", "half-", "forced", "crowd"],
        ["", "", "", "/100", "/100", "life", "", ""],
      ],
      depth: [
        ["", "trough", "80 of 100", "never", "first", "half-", "forced", "crowd"],
        ["", "", "[%]", "/100", "/100", "life", "", ""],
      ],
    },
    detailLegend:
      "never: draws of 100 without a fall by 10%. first: draws of 100 in which none falls by 10% before it, equals together. half-life: months from the trough until half is back. forced: part of all there is. crowd: crowding in the central draw, what forced sellers took off each other's price [log].",
    holders: "Holders of the first of them at the opening, and what the central draw does to these holders",
    holder: {
      debts: (before: string, most: string): string =>
        before === most ? `debts ${before} of its assets` : `debts ${before} → ${most} of its assets`,
      forced: (share: string): string => `forced sales ${share} of all there is`,
      defaults: "defaults",
    },
    flipTitle: {
      depth: (first: string, second: string): string => `What would make ${second} fall deeper than ${first}?`,
      date: (first: string, second: string): string => `What would make ${second} fall before ${first}?`,
    },
    tried: (channels: number, paths: number, parameters: number, flips: number): string => {
      const all = channels + paths + parameters;
      const what = `Tried one at a time, from the central draw: ${channels} channels removed, ${paths} ingredients of the scenario removed, and parameters set to an end of their range, ${parameters} times.`;
      return `${what} ${flips === 0 ? `None of these ${all} changes does.` : `${flips === 1 ? "One" : flips} of these ${all} changes ${flips === 1 ? "does" : "do"}:`}`;
    },
    change: {
      channel: (name: string, id: string): string => `without the channel ${name === id ? id : `${name} (${id})`}`,
      path: (path: string): string => `without the ingredient ${path}`,
      parameter: (_name: string, key: string, from: string, to: string): string => `${key} ${from} → ${to}`,
    },
    moreFlips: (count: number): string => `and ${count} more (--json)`,
    notTried: (count: number): string =>
      `${count === 1 ? "With one of them" : `With ${count} of them`} there is no run.`,
    runaways: (of: number): string =>
      `In ${of} of 100 draws prices ran away: nothing stopped the selling until somebody was sold out. They are counted.`,
    failed: (count: number): string =>
      `${counted(count)} could not be run and ${count === 1 ? "is" : "are"} not counted; the first because:`,
    progress: (percent: number): string => `ranking: ${percent}%`,
  },
};

function counted(draws: number): string {
  return draws === 1 ? "1 draw" : `${draws} draws`;
}
