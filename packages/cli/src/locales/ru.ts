import { plural } from "./ru/plural.ts";
import { effectsWords } from "./ru/effects.ts";
import { equationsWords } from "./ru/equations.ts";
import { claimsWords } from "./ru/claims.ts";
import { reportWords } from "./ru/report.ts";
import { rankWords } from "./ru/rank.ts";
import { cascadeWords } from "./ru/cascade.ts";
import { flowsWords } from "./ru/flows.ts";
import { headroomWords } from "./ru/headroom.ts";
import { observedWords } from "./ru/observed.ts";
import { compareWords } from "./ru/compare.ts";
import { explainWords } from "./ru/explain.ts";
import { runWords } from "./ru/run.ts";
import { storyWords } from "./ru/story.ts";
import { unitNames } from "./ru/units.ts";
import { worldWords } from "./ru/world.ts";
import { worldsWords } from "./ru/worlds.ts";
import type { Words } from "./words.ts";

/** Что говорит командная строка по-русски. */
export const ru: Words = {
  about:
    "Ebb прогоняет историю о буме инвестиций в ИИ, который осушает ликвидность: от настоящего начального баланса и на книгах, которые сходятся. Её утверждения он проверяет по одному: при измеренных наклонах, при допущениях самого эссе и рядом с данными, вместе с тем, что против каждого.",
  disclaimer:
    "Результат модели при указанных допущениях. Не прогноз и не является индивидуальной инвестиционной рекомендацией.",
  usage: "Вызов",
  commandsTitle: "Команды",
  examplesTitle: "Примеры",
  flagsTitle: "Ключи",
  globalFlagsTitle: "Ключи любой команды",
  more: "ebb <команда> --help покажет команду с примерами.",
  commands: {
    story: {
      summary: "рассказать тезис: ответ, кто падает, кто продаёт",
      detail:
        "Рассказывает сценарий, который тезис назвал главным, или другой — по имени, при каждом наборе параметров: диапазоны по выборкам, посчитанным здесь же, каналы по центральной и первым 8 выборкам, все утверждения. Затем пишет отчёт с рисунками, ebb-report/<тезис>.ru.html, на языке читателя; при --json — только если --out называет папку. Код выхода 3, если тезис, сценарий или мир внутренне противоречивы, 8 — если у какой-то выборки нет результата.",
      examples: ["ebb story", "ebb story squeeze --draws 50", "ebb story --thesis my-thesis.yaml --lang ru"],
    },
    run: {
      summary: "прогнать сценарий и показать, что вышло",
      detail:
        "Принимает имя сценария из встроенного тезиса, файл сценария или результат ebb run --json, чтобы прогнать его ещё раз. Показывает рынок капитала, активы, вынужденные продажи, деньги и события по порядку. Значения --with — в единице параметра (ebb params list). Код выхода 3, если сценарий или мир не сходится, 4, если не сошлись книги.",
      examples: [
        "ebb run squeeze",
        "ebb run squeeze --set essay",
        "ebb run squeeze --with fire-sales.valueShare=0.3 --without margin",
        "ebb run my-scenario.yaml --world my-world.yaml --step week --json",
      ],
    },
    rank: {
      summary: "кто падает глубже и раньше и насколько это надёжно",
      detail:
        "Принимает имя сценария, файл сценария или результат ebb run --json; без него — главный сценарий тезиса. Располагает активы по глубине или дате падения в центральном прогоне, показывает разброс и устойчивость порядка по выборкам, владельцев, вынужденные продажи и тесноту и пробует, какие отдельные изменения поменяли бы местами два первых. Код выхода 8, если какую-то выборку прогнать не удалось.",
      examples: [
        "ebb rank squeeze",
        "ebb rank squeeze --by date --set both",
        "ebb rank my-scenario.yaml --draws 500 --csv",
      ],
    },
    flows: {
      summary: "показать, кто кому и за что платит",
      detail:
        "Принимает имя сценария из встроенного тезиса, файл сценария или результат ebb run --json. Показывает, кто платит за доллары ИИ, затем источники и использование средств каждого сектора, а с --sector — одного. --check сверяет каждый узел с балансами и ценами прогона; если какие-то узлы не сходятся, называет их, код выхода 4.",
      examples: [
        "ebb flows squeeze",
        "ebb flows squeeze --quarter 2026Q2 --sector value-investors",
        "ebb flows squeeze --check --set essay",
      ],
    },
    headroom: {
      summary: "сколько мог бы занять ИИ, не вытесняя других",
      detail:
        "Принимает имя сценария, файл сценария или результат ebb run --json; без него — главный сценарий тезиса. Показывает запас хода по формуле, слагаемое за слагаемым и с источниками: в начале, сегодня, в поворотной точке и в минимуме; что прогон и формула совпадают; и карту «финансирование ИИ — покупки центрального банка» с путём сценария.",
      examples: ["ebb headroom squeeze", "ebb headroom qt --set essay", "ebb headroom my-scenario.yaml --csv"],
    },
    compare: {
      summary: "поставить рядом от двух до четырёх прогонов",
      detail:
        "Прогоны — имена сценариев, файлы сценариев или результаты ebb run --json; у каждого может быть свой набор параметров, например squeeze@essay, и он главнее --set. Одинаковое у всех сосчитано, различия показаны, разности — с первым прогоном. Показатели для --metric — с тем, как читать ряд, после двоеточия: x:max, bitcoin.trough, bitcoin.change:at:2026-07.",
      examples: [
        "ebb compare squeeze cash-funded",
        "ebb compare squeeze squeeze@essay",
        "ebb compare squeeze qe cash-funded --metric bitcoin.trough,x:max",
        "ebb compare my-run.json squeeze --csv",
      ],
    },
    explain: {
      summary: "разложить падение по причинам или показать, откуда число",
      detail:
        "Прогон — имя сценария (squeeze или squeeze@essay), файл сценария или результат ebb run --json. Изменение цены актива точно раскладывается по восьми каналам: там, где оно глубже всего, или на дату --at; о любом другом показателе (x, broad-money) сказано, как он менялся. Центральная выборка прогоняется по разу на каждое сочетание каналов.",
      examples: [
        "ebb explain squeeze bitcoin",
        "ebb explain squeeze@essay software --at 2026-12 --csv",
        "ebb explain squeeze bitcoin --by investor",
        "ebb explain my-run.json x --chain",
      ],
    },
    cascade: {
      summary: "показать цепочку распродаж и падений: что за чем и почему",
      detail:
        "Принимает имя сценария из встроенного тезиса, файл сценария или результат ebb run --json. Показывает по периодам, кто привлекал деньги, кому пришлось продавать, цены и доверие; крупнейшие продажи, падения и потери доверия с причинами; и раунды петли продаж там, где продано больше всего. --period — один период изнутри.",
      examples: [
        "ebb cascade squeeze",
        "ebb cascade squeeze --period 2026-05",
        "ebb cascade squeeze --set essay --json",
      ],
    },
    verify: {
      summary: "пересчитать контрольные примеры",
      detail:
        "Печатает каждый пример: источник, ожидаемое и полученное значение, ошибку и вердикт; без файлов — примеры, встроенные с Ebb. Код выхода 7, если пример не сошёлся, 3, если файл не читается.",
      examples: ["ebb verify", "ebb verify --summary", "ebb verify my-cases.json --json"],
    },
    "world check": {
      summary: "проверить, что начальный баланс сходится",
      detail:
        "Принимает файл или имя встроенного мира. Показывает матрицы баланса и плана, отношения рядом с опубликованными и то, на чём стоят числа, или все ошибки со строками. Код выхода 3, если мир не сходится.",
      examples: ["ebb world check us-2025q3", "ebb world check teaching", "ebb world check my-world.yaml"],
    },
    "world show": {
      summary: "баланс одного сектора или владельцы одного инструмента",
      detail:
        "Принимает файл или имя встроенного мира и имя сектора или инструмента; без него выводит списки. У каждого числа оценка, источник и правило.",
      examples: [
        "ebb world show us-2025q3 hedge-funds",
        "ebb world show us-2025q3 treasuries",
        "ebb world show us-2025q3",
      ],
    },
    "world new": {
      summary: "записать свой мир по шаблону",
      detail:
        "Шаблоны — встроенные миры (копируются вместе с пояснениями) и fire-sale: мир из таблицы владений (CSV или Parquet; столбцы holder, asset и value или units с price; supply, debt и cash, если известны). Таблица, слишком большая для чтения, остаётся рядом с миром. Без --force ничего не записывается поверх.",
      examples: [
        "ebb world new teaching",
        "ebb world new us-2025q3 --id my-world -o my-world.yaml",
        "ebb world new fire-sale --holdings holdings.csv --unit 'usd mn'",
      ],
    },
    "world diff": {
      summary: "показать, чем различаются два мира",
      detail:
        "Принимает файлы или имена встроенных миров. Сравнивает секторы, инструменты, суммы вместе с остатками, все прочие числа и их источники; порядок и единицы не важны. Код выхода 0, есть различия или нет.",
      examples: ["ebb world diff us-2025q3 my-world.yaml", "ebb world diff teaching two-views-of-money --json"],
    },
    "claims check": {
      summary: "проверить утверждения тезиса",
      detail:
        "Принимает имена утверждений, без них — проверяет все. Каждое проверяется при центральных значениях каждого набора параметров и в выборках из его априорных распределений; строка говорит, задано ли оно правилом модели, в скольких выборках верно и что говорят данные. Неверное утверждение — тоже ответ (код выхода 0); ни верное, ни неверное даёт код 8.",
      examples: [
        "ebb claims check",
        "ebb claims check T8 T12 --seed 2",
        "ebb claims check --thesis my-thesis.yaml --csv",
      ],
    },
    "claims show": {
      summary: "показать утверждение, доводы против и вердикты",
      detail:
        "Утверждение и что против него, что бы его опровергло, верно ли оно по построению, что выходит в модели при каждом наборе параметров и в данных, и все прочитанные числа.",
      examples: ["ebb claims show T1", "ebb claims show T12 --set essay --draws 10"],
    },
    "claims list": {
      summary: "перечислить утверждения тезиса",
      detail: "Без --thesis — утверждения встроенного тезиса. Ничего не прогоняется.",
      examples: ["ebb claims list", "ebb claims list --lang ru"],
    },
    "claims observed": {
      summary: "сравнить сценарий тезиса с тем, что наблюдалось",
      detail:
        "Читает раздел observations тезиса: что, когда и на каком уровне стояло. Каждое число ставится рядом с центральным прогоном и с диапазоном 80 из 100 выборок каждого набора параметров; попадания и промахи названы, с направлением и расстоянием. Под них ничто не подгонялось.",
      examples: ["ebb claims observed", "ebb claims observed --set evidence --seed 2", "ebb claims observed --csv"],
    },
    "scenario list": {
      summary: "перечислить сценарии тезиса и что они меняют",
      detail: "Без --thesis — сценарии встроенного тезиса. Стрелка стоит перед тем, что достигается в конце.",
      examples: ["ebb scenario list"],
    },
    "scenario show": {
      summary: "показать сценарий: пути по датам и откуда они",
      detail:
        "Принимает имя сценария из встроенного тезиса или файл сценария. В примечаниях сказано, взято ли число из отчётности, из прогнозов компаний или это допущение.",
      examples: ["ebb scenario show squeeze", "ebb scenario show my-scenario.yaml"],
    },
    "scenario validate": {
      summary: "проверить сценарий или тезис",
      detail:
        "Показывает сразу все ошибки: строка, заданное значение, допустимые пределы, что исправить. Код выхода 3, если ошибка есть.",
      examples: ["ebb scenario validate my-scenario.yaml", "cat my-scenario.yaml | ebb scenario validate -"],
    },
    "equations run": {
      summary: "прогнать модель, записанную уравнениями",
      detail:
        "Принимает файл или имя встроенной модели (sim, simex, pc, lp, lp2, bmw, insout). Печатает каждую переменную от начала до последнего периода или выбранные ряды по периодам; тождества проверяются в каждом периоде. Код выхода 4, если тождество нарушено или у блока нет решения.",
      examples: [
        "ebb equations run sim",
        "ebb equations run sim --experiment propensity --series Y,Cd,Hh",
        "ebb equations run insout --requirement 2",
      ],
    },
    "equations check": {
      summary: "проверить модель без прогона",
      detail: "Показывает, как она решалась бы и что проверялось бы, или все ошибки со строками.",
      examples: ["ebb equations check insout", "ebb equations check my-model.yaml"],
    },
    "params list": {
      summary: "параметры: значение, пределы, оценка",
      detail: "Каждое число модели — параметр того механизма, который им пользуется.",
      examples: ["ebb params list", "ebb params list --json"],
    },
    "params show": {
      summary: "один параметр со всеми сведениями",
      detail: "Оценки D и E — суждение и память; они показаны как допущение.",
      examples: ["ebb params show fire-sales.valueShare"],
    },
    "params effects": {
      summary: "какие допущения сильнее всего сдвигают показатель",
      detail:
        "Принимает имя сценария, файл сценария или результат ebb run --json; без него — главный сценарий тезиса. Каждый параметр сдвигается на пятую часть вниз и вверх, по одному, в пределах разумного для него. --metric называет любой показатель, который измеряется числом, а у ряда — и как его читать: x:max, tightness:at:2026-08.",
      examples: [
        "ebb params effects squeeze",
        "ebb params effects squeeze --set essay --metric spread-hy:max",
        "ebb params effects my-scenario.yaml --csv",
      ],
    },
    schema: {
      summary: "вывести JSON Schema формата файлов",
      detail: "Без имени — список форматов. Редакторы читают схему, названную в начале файла.",
      examples: ["ebb schema", "ebb schema scenario > scenario.v1.json", "ebb schema world --lang ru"],
    },
    version: {
      summary: "вывести версию",
      detail: "С --json — и платформу.",
      examples: ["ebb version", "ebb version --json"],
    },
  },
  flags: {
    at: "на месяц или день: 2026-07; иначе где глубже всего",
    metric: "какие показатели сравнить вместо обычных",
    compareCsv: "строка на рычаг и показатель, столбец на прогон",
    explainBy: "channel (обычно) или investor: кому пришлось продавать",
    chain: "откуда взялось число, до источника и даты",
    explainCsv: "таблица в виде CSV",
    horizon: "столько месяцев вместо горизонта сценария",
    step: "month, week, quarter или day",
    set: "параметры: evidence — данные (обычно) или essay — эссе",
    with: "параметры прогона; важнее набора и путей",
    without: "каналы, не доходящие до цен; платежи идут",
    off: "комнаты, которые ничего не делают",
    world: "на этом мире: файл или имя встроенного",
    flows: "кто что подвинул; с --json по периодам",
    by: "порядок: depth (обычный, глубина) или date (дата)",
    rankSets: "evidence — данные (обычно), essay — эссе или both — оба",
    rankDraws: "выборок из каждого набора, обычно 200",
    rankCsv: "строка на каждый актив и набор параметров",
    period: "период этой даты: 2026-05 или 2026-05-31",
    quarter: "периоды, которые кончаются в этом квартале: 2026Q2",
    wholeRun: "все периоды вместе (по умолчанию)",
    sector: "только этот сектор, целиком",
    checkFlows: "сверить каждый узел с балансами; если не сходится, код 4",
    cascadeCsv: "строка на каждый период и ряд, где что-то происходит",
    flowsCsv: "строка на каждый период, сектор, предмет и контрагента",
    headroomCsv: "каждое слагаемое — столбец, каждый период — строка",
    csv: "ряды столбцами, периоды строками",
    thesis: "файл тезиса или имя встроенного",
    sets: "evidence (данные) или essay (эссе); иначе — все наборы",
    draws: "выборок из каждого набора, иначе — 40; 0 — без них",
    storyDraws: "выборок на набор; иначе 200, для утверждений 40",
    reportFolder: "папка для отчёта; иначе ebb-report",
    noReport: "без отчёта, только экран",
    threads: "сколько наборов считать сразу; ответ тот же",
    drawsOf200: "выборок из каждого набора, иначе — 200",
    observedCsv: "по строке на инструмент и набор параметров",
    effectMetric: "на что смотреть, иначе — дно биткоина",
    effectsCsv: "по строке на параметр, сильнейший первым",
    seed: "какие выборки: целое число, иначе — 1",
    claimsCsv: "по строке на утверждение и набор параметров",
    id: "имя нового мира; иначе — имя файла",
    holdings: "таблица владений: .csv или .parquet",
    unit: "единица денег в таблице; иначе — usd bn",
    date: "день, на который даны владения; иначе — сегодня",
    out: "куда записать; иначе — my-<шаблон>.yaml",
    force: "записать поверх имеющегося файла",
    experiment: "эксперимент из файла вместо его шоков",
    series: "эти ряды по периодам: имена через запятую",
    periods: "столько периодов",
    requirement: "умножить норму резервов: учебник и INSOUT",
    summary: "по строке на файл",
    markdown: "документом Markdown",
    json: "один документ JSON в стандартный вывод",
    lang: "язык: en или ru",
    color: "цвет: auto, always или never (учитывается и NO_COLOR)",
    quiet: "ничего, кроме ответа",
    help: "показать эту справку",
    version: "вывести версию",
  },
  verify: {
    source: "Источник",
    expected: "ожидалось",
    got: "получено",
    error: "ошибка",
    values: (count) => plural(count, "значение", "значения", "значений"),
    notComputed: (paths) => `не вычисляется: ${paths}`,
    verdicts: { pass: "сошлось", fail: "НЕ СОШЛОСЬ", error: "ОШИБКА", "not-covered": "не охвачено" },
    fileLine: (passed, total) => `сошлось ${passed} из ${plural(total, "примера", "примеров", "примеров")}`,
    notCoveredYet: (mechanism) => `«${mechanism}» появится с одной из следующих возможностей: пока не охвачено.`,
    total: (passed, failed, notCovered, unread) =>
      [
        `сошлось: ${passed}, не сошлось: ${failed}`,
        ...(notCovered === 0 ? [] : [`не охвачено: ${notCovered}`]),
        ...(unread === 0 ? [] : [`файлов не прочитано: ${unread}`]),
      ].join(", "),
    documentTitle: "Проверка",
    documentIntro:
      "Каждый пример ниже пересчитывает `ebb verify`. Откуда взяты ожидаемые значения, сказано над каждой таблицей словами самого файла (по-английски): формула, ручной расчёт, опубликованная таблица, другая программа или второй собственный расчёт («own»). Файл создаётся автоматически.",
    caseColumn: "пример",
    whatColumn: "что",
    valuesColumn: "значений",
    errorColumn: "наибольшая ошибка",
    verdictColumn: "вердикт",
  },
  ...claimsWords,
  ...reportWords,
  ...rankWords,
  ...cascadeWords,
  ...flowsWords,
  ...headroomWords,
  ...effectsWords,
  ...observedWords,
  ...compareWords,
  ...explainWords,
  ...runWords,
  ...storyWords,
  ...worldWords,
  ...worldsWords,
  unitNames,
  scenarioValidate: {
    fine: (name, world) => `${name}: ошибок не найдено. Мир: ${world}.`,
    steps: { month: "месяц", week: "неделя", quarter: "квартал", day: "день" },
    horizon: (months, step) => `Горизонт ${plural(months, "месяц", "месяца", "месяцев")}, шаг ${step}.`,
    paths: (list) => `Пути: ${list}.`,
    scenarios: (list) => `Сценарии: ${list}.`,
    claims: (list) => `Утверждения: ${list}.`,
    noPaths: "Сценарий не меняет ни одного пути: мир покоится.",
  },
  equations: equationsWords,
  params: {
    columns: {
      name: "название",
      meaning: "смысл",
      key: "ключ",
      value: "значение",
      unit: "единица",
      range: "пределы",
      grade: "оценка",
      source: "источник",
    },
    prior: "распределение",
    evidence: "основания",
    assumed: "допущение",
  },
  schemaList: "Форматы файлов. Вывести один: ebb schema <формат>:",
  moreProblems: (count) => `… и ещё ${count}; все перечислит --json.`,
  cannotWrite: (code) => `Вывод не записывается (${code}).`,
  internal: (message) =>
    `Это ошибка Ebb, а не ваших данных: ${message}\nСообщите о ней вместе с введённой командой; EBB_DEBUG=1 покажет, где она случилась.`,
};
