/** What `ebb headroom` says in English. */
export const headroomWords = {
  headroom: {
    title: "How much could AI builders raise outside their own cash before others go without? [usd bn/yr]",
    closedForm:
      "headroom = B_ref + Pow/H + q + σ_S + σ_F − D·(1 − b), the external finance at which tightness τ = (U + R)/(U + Pow/H) is 1; R = B + D·(1 − b) − q − σ_S − σ_F, and B what builders raise over the plan.",
    marks: { opening: "opening", today: "today", turningPoint: "turning point", lowest: "lowest" },
    terms: {
      planned: "  finance of AI in the plan, B_ref",
      powderFlow: "+ dry powder a year, Pow/H",
      purchases: "+ central-bank purchases, q",
      savingShift: "+ more saving at home, σ_S",
      foreignShift: "+ more money from abroad, σ_F",
      deficit: "− deficit the market takes, D·(1 − b)",
      headroom: "= headroom",
      aiFinance: "− what AI builders raise, B_ref + B",
      left: "= left; below 0 others go without",
      dryPowder: "  dry powder, Pow [usd bn]",
      deployTime: "  years to deploy it, H [yr]",
      netUses: "  net uses of the plan, U",
      toPlace: "  to place over the plan, R",
      tightness: "  tightness, τ",
      premium: "  scarcity premium, x [bp]",
      displacement: "  displacement of the next AI dollar, δ",
    },
    substituted: (period: string): string => `With the numbers of ${period} [usd bn/yr]`,
    headroomIs: "headroom",
    agreement: (gap: string, isAgreed: boolean): string =>
      isAgreed
        ? `Closed form and run agree in headroom, τ, x and δ of every period; largest gap ${gap}.`
        : `Closed form and run differ by up to ${gap}, relative to the number: somewhere bonds found no buyer, and the run records what was done, not what was sought.`,
    sources: "Where the terms come from",
    symbols: {
      planned: "B_ref",
      dryPowder: "Pow",
      deployTime: "H",
      purchases: "q",
      savingShift: "σ_S",
      foreignShift: "σ_F",
      deficit: "D, b",
      aiFinance: "B",
      netUses: "U",
    },
    units: {
      planned: "usd bn/yr",
      dryPowder: "usd bn",
      deployTime: "yr",
      purchases: "usd bn/yr",
      savingShift: "usd bn/yr",
      foreignShift: "usd bn/yr",
      deficit: "usd bn/yr, share",
      aiFinance: "usd bn/yr",
      netUses: "usd bn/yr",
    },
    reference: (world: string, level: string, grade: string, source: string): string =>
      `world ${world}, ${level}${grade === "" ? "" : `, grade ${grade}`}: ${source}`,
    parameter: (key: string, value: string, grade: string, source: string): string =>
      `parameter ${key} = ${value}, grade ${grade}: ${source}`,
    ofSet: (key: string, value: string, set: string): string =>
      `parameter ${key} = ${value}, as the set ${set} assumes`,
    given: (key: string, value: string): string => `parameter ${key} = ${value}, given on the command line`,
    path: (paths: string, scenario: string): string => `set by the scenario ${scenario}: ${paths}`,
    share: (key: string, value: string): string => `of what it spends over the plan the share ${key} = ${value}`,
    noPath: (paths: string): string => `0: the scenario does not set ${paths}`,
    map: "Where capital is scarce: finance of AI against central-bank purchases",
    purchasesAxis: "central-bank purchases over the plan, q [usd bn/yr]",
    financeAxis: "external finance of AI builders, B_ref + B [usd bn/yr]",
    cells: (abundance: string, before: string, competition: string): string =>
      `${abundance} abundance (τ < 0.97); ${before} the label stays as it was; ${competition} competition (τ > 1.03).`,
    lines: (now: string, period: string, opening: string | undefined): string =>
      `${now} headroom used up, τ = 1, in ${period}${opening === undefined ? "" : `; ${opening} the same at the opening`}.`,
    point: (mark: string, name: string, period: string, finance: string, purchases: string): string =>
      `${mark} ${name} (${period}: ${finance}, ${purchases})`,
    pathPoints: (mark: string): string => `${mark} other periods of the scenario.`,
    oneMap: (period: string): string =>
      `The map is that of ${period}, with dry powder, deficit and saving as they are then in this scenario; on other days the line lies elsewhere.`,
    reach: (low: string, high: string, isReached: boolean): string =>
      `From then on the central bank could keep up ${low} to ${high} a year to the horizon, and for a year at least, with the bonds there are${isReached ? ", so all of the map can be reached" : "; what is blank cannot be reached"}.`,
  },
};
