import type { Words } from "../words.ts";

/** Что говорит `ebb headroom` по-русски. */
export const headroomWords: Pick<Words, "headroom"> = {
  headroom: {
    title: "Сколько строители ИИ могли бы занять на стороне, не вытесняя других? [млрд\u00a0$/год]",
    closedForm:
      "запас хода = B_ref + Pow/H + q + σ_S + σ_F − D·(1 − b): внешнее финансирование, при котором напряжённость τ = (U + R)/(U + Pow/H) равна 1; R = B + D·(1 − b) − q − σ_S − σ_F, где B — что строители привлекают сверх плана.",
    marks: { opening: "начало", today: "сегодня", turningPoint: "поворот", lowest: "минимум" },
    terms: {
      planned: "  финансирование ИИ по плану, B_ref",
      powderFlow: "+ свободные средства за год, Pow/H",
      purchases: "+ покупки центрального банка, q",
      savingShift: "+ прирост сбережений, σ_S",
      foreignShift: "+ прирост притока из-за рубежа, σ_F",
      deficit: "− дефицит, ложащийся на рынок, D·(1 − b)",
      headroom: "= запас хода",
      aiFinance: "− привлекают строители ИИ, B_ref + B",
      left: "= остаток; ниже 0 вытесняются другие",
      dryPowder: "  свободные средства, Pow [млрд $]",
      deployTime: "  срок их вложения, H [лет]",
      netUses: "  чистая потребность по плану, U",
      toPlace: "  разместить сверх плана, R",
      tightness: "  напряжённость, τ",
      premium: "  премия за редкость, x [б.\u00a0п.]",
      displacement: "  вытеснение следующим долларом ИИ, δ",
    },
    substituted: (period) => `С числами на ${period} [млрд $/год]`,
    headroomIs: "запас хода",
    agreement: (gap, isAgreed) =>
      isAgreed
        ? `Формула и прогон совпадают в каждом периоде: запас хода, τ, x и δ; наибольшее расхождение ${gap}.`
        : `Формула и прогон расходятся на величину до ${gap} от числа: где-то на облигации не нашлось покупателя, а в прогон записано сделанное, а не задуманное.`,
    sources: "Откуда взяты слагаемые",
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
      planned: "млрд $/год",
      dryPowder: "млрд $",
      deployTime: "лет",
      purchases: "млрд $/год",
      savingShift: "млрд $/год",
      foreignShift: "млрд $/год",
      deficit: "млрд $/год, доля",
      aiFinance: "млрд $/год",
      netUses: "млрд $/год",
    },
    reference: (world, level, grade, source) =>
      `мир ${world}, ${level}${grade === "" ? "" : `, оценка ${grade}`}: ${source}`,
    parameter: (key, value, grade, source) => `параметр ${key} = ${value}, оценка ${grade}: ${source}`,
    ofSet: (key, value, set) => `параметр ${key} = ${value}, допущение набора ${set}`,
    given: (key, value) => `параметр ${key} = ${value}, задан в командной строке`,
    path: (paths, scenario) => `задано сценарием ${scenario}: ${paths}`,
    share: (key, value) => `из трат сверх плана — доля ${key} = ${value}`,
    noPath: (paths) => `0: сценарий не задаёт ${paths}`,
    map: "Где капитал редок: финансирование ИИ и покупки центрального банка",
    purchasesAxis: "покупки центрального банка сверх плана, q [млрд $/год]",
    financeAxis: "внешнее финансирование строителей ИИ, B_ref + B [млрд $/год]",
    cells: (abundance, before, competition) =>
      `${abundance} избыток (τ < 0,97); ${before} режим остаётся прежним; ${competition} соперничество (τ > 1,03).`,
    lines: (now, period, opening) =>
      `${now} запас хода исчерпан, τ = 1, на ${period}${opening === undefined ? "" : `; ${opening} то же в начале`}.`,
    point: (mark, name, period, finance, purchases) => `${mark} ${name} (${period}: ${finance}, ${purchases})`,
    pathPoints: (mark) => `${mark} другие периоды сценария.`,
    oneMap: (period) =>
      `Карта построена на ${period}: свободные средства, дефицит и сбережения — какие они к этому времени в сценарии; в другие дни линия проходит иначе.`,
    reach: (low, high, isReached) =>
      `С этого времени до горизонта, но не меньше года, центральному банку хватило бы облигаций на темп от ${low} до ${high} в год${isReached ? ": достижима вся карта" : "; пустое на карте недостижимо"}.`,
  },
};
