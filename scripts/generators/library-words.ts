/** What each topic of the index is called in Russian. */
export const topicsInRussian: Readonly<Record<string, string>> = {
  "Texts in: worlds, scenarios and theses as people write them":
    "Тексты на входе: миры, сценарии и тезисы, как их пишут люди",
  "Compiled once, run as often as asked": "Собрать один раз, прогонять сколько угодно",
  "What came of a run": "Что вышло из прогона",
  "Studies of one run and of many": "Исследования одного прогона и многих",
  "Claims that can lose": "Утверждения, которые можно опровергнуть",
  "Parameters, channels, rooms and units": "Параметры, каналы, комнаты и единицы",
  "Worlds: figures, ratios, books, and changes that keep them balanced":
    "Миры: числа, отношения, балансы и изменения, при которых всё сходится",
  "Words and numbers for people, and problems as values": "Слова и числа для людей и ошибки как значения",
  "Reference cases and equation models": "Эталонные примеры и модели из уравнений",
};

/** What each exported value is for, in a line. */
export const exportWords: Readonly<Record<string, Readonly<Record<"en" | "ru", string>>>> = {
  parseWorld: {
    en: "reads a world from YAML or JSON, with every fault at once",
    ru: "читает мир из YAML или JSON, обо всех ошибках сразу",
  },
  parseScenario: { en: "reads a scenario", ru: "читает сценарий" },
  parseThesis: {
    en: "reads a thesis: its scenarios, and its claims checked and ready to be judged",
    ru: "читает тезис: сценарии и утверждения, проверенные и готовые к проверке",
  },
  parseRunResult: {
    en: "reads what `ebb run --json` wrote, to run it again",
    ru: "читает то, что вывел `ebb run --json`, чтобы повторить прогон",
  },
  isResult: {
    en: "whether a text says that it is such a result",
    ru: "говорит ли текст о себе, что он такой результат",
  },
  formatNames: { en: "names of the file formats", ru: "названия форматов файлов" },
  jsonSchema: {
    en: "the JSON Schema of a format, explained in one language",
    ru: "JSON Schema формата с пояснениями на одном языке",
  },
  scenarioSteps: { en: "the steps a run may take", ru: "какие шаги бывают у прогона" },
  longestHorizon: { en: "the longest horizon, in months", ru: "самый длинный горизонт, месяцев" },
  exitCodes: { en: "what each exit code of a program means", ru: "что означает каждый код выхода программы" },
  ruleIn: { en: "a note of a file in the language of the reader", ru: "пояснение из файла на языке читателя" },
  nearest: { en: "the known word nearest to a mistyped one", ru: "известное слово, ближайшее к слову с опечаткой" },
  simulate: {
    en: "runs a scenario on a world, parsed or compiled",
    ru: "прогоняет сценарий на мире: прочитанные или уже собранные",
  },
  compileWorld: {
    en: "a world as the engine sees it, for many runs",
    ru: "мир, каким его видит движок, для многих прогонов",
  },
  compileScenario: {
    en: "dated paths as columns by period, for many runs on one world",
    ru: "пути с датами как столбцы по периодам, для многих прогонов на одном мире",
  },
  simulator: {
    en: "the same run as `simulate`, as often as asked, with other parameters or channels",
    ru: "тот же прогон, что и `simulate`, сколько угодно раз, с другими параметрами и каналами",
  },
  checkRunnable: {
    en: "throws all that a world lacks for a run",
    ru: "сообщает обо всём, чего миру не хватает для прогона",
  },
  openBook: {
    en: "the book of a world as it opens, for who writes mechanisms",
    ru: "книга мира на начало, для тех, кто пишет механизмы",
  },
  seriesOf: {
    en: "an output of a run as a series, one value a row; row 0 is the opening",
    ru: "показатель прогона рядом, значение на строку; строка 0 — начало",
  },
  figureOf: {
    en: "one value of an output, read by a statistic; +∞ is never",
    ru: "одно значение показателя, прочитанное статистикой; +∞ — никогда",
  },
  outputNames: { en: "names of the outputs worth a row", ru: "названия показателей, которые стоит показать" },
  outputOf: { en: "unit and kind of an output", ru: "единица и вид показателя" },
  readName: {
    en: "an output's name taken apart: what it is, and of whom",
    ru: "название показателя по частям: что это и чьё",
  },
  periodOf: { en: "the row of the period that a date means", ru: "строка периода, на который приходится дата" },
  dayEnding: {
    en: "the day that ends so many months after another",
    ru: "день, которым кончается столько-то месяцев после данного",
  },
  isDate: {
    en: "whether a month or a day is written so and exists",
    ru: "записаны ли так месяц или день и бывают ли такие",
  },
  eventsOf: {
    en: "what happened, in its order: turning point, first falls, forced sales, margin calls, defaults",
    ru: "что произошло, по порядку: поворот, первые падения, вынужденные продажи, маржин-коллы, дефолты",
  },
  cascadeOf: {
    en: "who had to sell, prices and confidence as lanes over the periods",
    ru: "вынужденные продажи, цены и доверие — рядами по периодам",
  },
  becauseOf: {
    en: "the list of what broke what, with reasons in numbers",
    ru: "список: что что сломало, с причинами в числах",
  },
  cascadeColumns: { en: "its periods joined into a few columns", ru: "её периоды, сведённые в несколько столбцов" },
  laneInColumns: { en: "one lane of it over such columns", ru: "одна её дорожка по таким столбцам" },
  laneKinds: { en: "what a lane can be about", ru: "о чём бывает дорожка" },
  openingFiguresOf: {
    en: "figures of the opening world that an output starts from",
    ru: "числа начального мира, от которых отправляется показатель",
  },
  parametersBehind: {
    en: "parameters behind an output, without those of other assets",
    ru: "параметры за показателем, без параметров чужих активов",
  },
  provenanceOf: {
    en: "the rooms that make an output, and the parameters behind them",
    ru: "комнаты, из которых выходит показатель, и параметры за ними",
  },
  parametersOf: { en: "keys of the parameters of a room", ru: "ключи параметров комнаты" },
  answersOf: { en: "answers what a claim asks, from runs", ru: "отвечает на вопросы утверждения по прогонам" },
  aiBuilders: { en: "who builds for AI in a world", ru: "кто в мире строит для ИИ" },
  fundsFlows: { en: "who paid whom for what, period by period", ru: "кто кому за что платил, по периодам" },
  paymentsIn: { en: "the payments of some periods, one by one", ru: "платежи нескольких периодов, один за другим" },
  sourcesAndUses: {
    en: "sources and uses of money, sector by sector",
    ru: "источники и использование денег по секторам",
  },
  sankey: { en: "flows of funds as layers of nodes and links", ru: "потоки средств слоями узлов и связей" },
  balanceOfFlows: {
    en: "every node of such a table against the record of balance sheets",
    ru: "каждый узел такой таблицы против записи балансов",
  },
  finished: {
    en: "the result of work that yields its progress, without a stop",
    ru: "результат работы, которая сообщает о своём ходе, без остановок",
  },
  partOfWork: {
    en: "work as a part of a larger whole, for its progress",
    ru: "работа как часть большей, чтобы показывать ход",
  },
  draws: {
    en: "draws of all uncertain parameters by number, and the central values of a set",
    ru: "выборки всех неопределённых параметров по номеру и центральные значения набора",
  },
  inputsOf: {
    en: "paths of a scenario that put prices or yields in by hand",
    ru: "пути сценария, которыми цены или доходности заданы вручную",
  },
  rangeOf: { en: "quantiles of values at 10, 50 and 90 %", ru: "квантили значений на 10, 50 и 90 %" },
  rangesOf: { en: "figures and prices of a scenario over draws", ru: "показатели и цены сценария по выборкам" },
  figureName: { en: "what a figure is called among others", ru: "как показатель называется среди прочих" },
  firstFalls: {
    en: "how often each asset led the falls of many runs",
    ru: "как часто каждый актив падал первым во многих прогонах",
  },
  coalitionPrices: {
    en: "prices under every set of channels: 256 runs for eight",
    ru: "цены при каждом наборе каналов: 256 прогонов для восьми",
  },
  allCoalitionPrices: { en: "the same without a stop", ru: "то же без остановок" },
  coalitionRunner: {
    en: "the same for some of the coalitions, for who divides the work",
    ru: "то же для части наборов, если работу делят",
  },
  coalitionShape: { en: "players, assets and rows of such prices", ru: "каналы, активы и строки таких цен" },
  channelAttribution: {
    en: "the part of each channel in the change of a price, exact by Shapley",
    ru: "доля каждого канала в изменении цены, точно по Шепли",
  },
  channelSeries: { en: "the part of one channel, row by row", ru: "доля одного канала по строкам" },
  waterfall: {
    en: "such a division with its sum, what each channel does alone and removed, and pairs",
    ru: "такое разложение с суммой, каналы по отдельности и по одному отключённые, пары",
  },
  waterfallTolerance: { en: "how far the parts may miss the whole", ru: "насколько части могут не сойтись с целым" },
  attributionRanges: {
    en: "attributions at each asset's deepest row, central and in draws",
    ru: "разложения в самой низкой точке каждого актива: центральное и по выборкам",
  },
  deepestRow: { en: "the row where an asset stands lowest", ru: "строка, где актив стоит ниже всего" },
  compareFigures: { en: "figures of several runs side by side", ru: "показатели нескольких прогонов рядом" },
  vulnerability: {
    en: "assets in the order of their falls: depth, half-life, holders",
    ru: "активы в порядке падений: глубина, полувосстановление, держатели",
  },
  holderStress: {
    en: "who holds an asset, and how hard a run presses it",
    ru: "кто держит актив и как сильно его прижимает прогон",
  },
  forcedShare: {
    en: "the part of an asset that a sector had to sell",
    ru: "какую часть актива сектор был вынужден продать",
  },
  forcedSellers: { en: "forced sellers of an asset, the largest first", ru: "вынужденные продавцы актива по убыванию" },
  crowding: {
    en: "how far forced sellers meet in the same assets",
    ru: "насколько вынужденные продавцы сходятся в одних активах",
  },
  assumptionEffects: {
    en: "what each parameter does when it is a fifth smaller or larger",
    ru: "что делает каждый параметр, если он на пятую часть меньше или больше",
  },
  effectsBySize: { en: "these effects, the largest first", ru: "эти эффекты по убыванию" },
  movedPart: { en: "how far parameters are moved there", ru: "насколько там сдвигают параметры" },
  ranking: {
    en: "assets by first and deepest fall, how sure the order is, and what would turn it round",
    ru: "активы по времени и глубине падения, надёжность порядка и что его перевернёт",
  },
  orderings: { en: "the orders a ranking knows", ru: "какие порядки знает ранжирование" },
  tracedRun: {
    en: "a run in which every round of forced selling is traced",
    ru: "прогон, где прослежен каждый раунд вынужденных продаж",
  },
  headroomTerms: {
    en: "the closed form of the headroom, term by term",
    ru: "запас хода в замкнутом виде, по слагаемым",
  },
  headroomGap: { en: "how far the closed form is from the run", ru: "насколько замкнутый вид расходится с прогоном" },
  headroomMarks: {
    en: "the rows worth reading there: opening, today, turning point, lowest headroom",
    ru: "строки, которые стоит там прочесть: начало, сегодня, поворот, наименьший запас",
  },
  phaseDiagram: {
    en: "regimes over AI finance and purchases by the central bank",
    ru: "режимы по финансированию ИИ и покупкам центрального банка",
  },
  observedBeside: {
    en: "a scenario beside what a thesis observed, with hits and misses",
    ru: "сценарий рядом с тем, что наблюдалось, с попаданиями и промахами",
  },
  storyOfSet: {
    en: "everything a story tells of one parameter set",
    ru: "всё, что рассказ говорит об одном наборе параметров",
  },
  judgedThesis: {
    en: "judges the claims of a thesis at central values and in draws",
    ru: "проверяет утверждения тезиса при центральных значениях и по выборкам",
  },
  judgeThesis: {
    en: "the same as a generator, for who shows progress or stops",
    ru: "то же генератором, чтобы показывать ход или остановить",
  },
  showQuery: {
    en: "a question of a claim as the claim would write it",
    ru: "вопрос утверждения так, как оно его пишет",
  },
  findOutput: { en: "what an output's name means to a claim", ru: "что название показателя значит для утверждения" },
  statisticsOf: { en: "the statistics an output has", ru: "какими статистиками читается показатель" },
  findStatistic: {
    en: "a statistic by its text, such as `at:2026-07`",
    ru: "статистика по её записи, например `at:2026-07`",
  },
  vocabularyOfClaims: {
    en: "ids a claim may name in the shipped world",
    ru: "имена, которые утверждение может назвать во встроенном мире",
  },
  parameterRegistry: {
    en: "every parameter with value, range, prior, source and grade",
    ru: "все параметры: значение, пределы, распределение, источник, оценка",
  },
  parametersUnder: {
    en: "the same under a set, `evidence` or `essay`",
    ru: "то же для набора, `evidence` или `essay`",
  },
  parameterSets: { en: "names of the sets", ru: "названия наборов" },
  hardBounds: { en: "what makes sense of a parameter at all", ru: "в каких пределах параметр вообще имеет смысл" },
  channels: { en: "the eight ways a cause can reach a price", ru: "восемь путей причины к цене" },
  rooms: { en: "the thirteen mechanisms", ru: "тринадцать механизмов" },
  units: {
    en: "units with what they measure and the factor to engine units",
    ru: "единицы: что измеряют и множитель к единицам движка",
  },
  unitsLike: { en: "units that measure the same", ru: "единицы того же рода" },
  figuresOf: { en: "every number of a world with its place and source", ru: "каждое число мира с местом и источником" },
  gradeOf: { en: "how well a number is known", ru: "насколько хорошо число известно" },
  inPlaceUnit: { en: "a number in the unit of its place", ru: "число в единице его места" },
  openingEvidence: {
    en: "how much of a world rests on measured figures",
    ru: "сколько в мире стоит на измеренных числах",
  },
  openingRatios: {
    en: "ratios that a reader knows, beside published ones",
    ru: "известные читателю отношения рядом с опубликованными",
  },
  flowOfFunds: { en: "who moved what in a period", ru: "кто что переместил за период" },
  identityProblems: {
    en: "both identities of a period, over every cell",
    ru: "оба тождества периода, по всем ячейкам",
  },
  negativeHoldings: { en: "holdings below zero by more than rounding", ru: "остатки меньше нуля не из-за округления" },
  scaleDollars: { en: "a world with every dollar times k", ru: "мир, где каждый доллар умножен на k" },
  splitSector: { en: "one sector as two", ru: "один сектор как два" },
  mergeSectors: { en: "two sectors as one", ru: "два сектора как один" },
  mergeInstruments: { en: "two assets or claims as one", ru: "два актива или требования как одно" },
  addAsset: { en: "a world with one more asset", ru: "мир с ещё одним активом" },
  addInvestor: { en: "a world with one more investor", ru: "мир с ещё одним инвестором" },
  opened: { en: "a changed world, checked like a file", ru: "изменённый мир, проверенный как файл" },
  worldText: { en: "a world as YAML that people read", ru: "мир в виде YAML для людей" },
  copiedWorld: { en: "the text of a world as somebody's own", ru: "текст мира как чей-то собственный" },
  worldDifference: { en: "what differs between two worlds", ru: "чем отличаются два мира" },
  parseHoldings: { en: "reads the lines beside a table of holdings", ru: "читает строки рядом с таблицей владений" },
  csvHoldings: { en: "reads a table of holdings from CSV", ru: "читает таблицу владений из CSV" },
  compileHoldings: { en: "such a table as sparse columns", ru: "такая таблица разреженными столбцами" },
  fireSaleWorld: { en: "a world made from such a table", ru: "мир из такой таблицы" },
  fitsInWorld: { en: "whether a table is small enough to be written out", ru: "помещается ли таблица в файл мира" },
  holdingsText: { en: "those lines as they are written", ru: "как эти строки записать" },
  holdingsFormat: { en: "the format line of such a world", ru: "строка формата такого мира" },
  isHoldings: { en: "whether a text says that it is one", ru: "говорит ли текст о себе, что он такой" },
  columnsOf: { en: "the columns a table has, by position", ru: "столбцы таблицы по местам" },
  idColumns: { en: "names of the columns with ids", ru: "столбцы с именами" },
  numberColumns: { en: "names of the columns with numbers", ru: "столбцы с числами" },
  mostPositions: { en: "the most positions that are read", ru: "сколько позиций читается самое большее" },
  notGiven: { en: "marks a number that was not given", ru: "отмечает число, которого нет" },
  atFault: { en: "marks a number that could not be read", ru: "отмечает число, которое не прочиталось" },
  FaultList: { en: "counts all faults and keeps the first", ru: "считает все ошибки и хранит первые" },
  isId: { en: "whether a text can be an id", ru: "годится ли текст в имена" },
  idLike: { en: "the id nearest to a text", ru: "имя, ближайшее к тексту" },
  EbbError: { en: "carries every problem of an input at once", ru: "несёт сразу все ошибки входа" },
  describe: {
    en: "a problem in words: place, what was found, what to do",
    ru: "ошибка словами: место, что найдено, что делать",
  },
  problemWords: { en: "the words alone", ru: "одни слова" },
  problem: { en: "a problem whose detail fits its code", ru: "ошибка, подробности которой отвечают её коду" },
  fail: { en: "raises one problem", ru: "сообщает об одной ошибке" },
  printPlace: {
    en: "`file:line:column path`, as far as each is known",
    ru: "`файл:строка:столбец путь`, насколько известно",
  },
  fixed: {
    en: "a number with so many decimals, as a reader of the language writes it",
    ru: "число с нужным числом знаков, как пишут на этом языке",
  },
  percent: { en: "a share as per cent", ru: "доля в процентах" },
  compact: { en: "a number with as many digits as matter", ru: "число со значащими цифрами" },
  parameterWords: { en: "name, meaning and symbol of a parameter", ru: "название, смысл и символ параметра" },
  roomWords: {
    en: "what a room is called, does and leaves out",
    ru: "как комната называется, что делает и чего не учитывает",
  },
  verifyFile: { en: "recomputes every case of a reference file", ru: "пересчитывает каждый пример эталонного файла" },
  runEquations: {
    en: "reads and runs a model written as equations",
    ru: "читает и прогоняет модель, записанную уравнениями",
  },
  checkEquations: { en: "reads a model and says how it would be solved", ru: "читает модель и говорит, как её решать" },
  raiseReserveRequirement: {
    en: "a rise of the reserve requirement in two views of money",
    ru: "рост норматива резервов с двух точек зрения на деньги",
  },
};
