/** Источники параметров по-русски: имена авторов и названия изданий остаются как есть, переводится сказанное о них. */
export const sourcesInRussian: Readonly<Record<string, string>> = {
  assumed: "допущение",
  "assumed until estimated from data": "допущение, пока не оценено по данным",
  "from memory: index": "по памяти: индекс",
  "by definition: the slope is measured on lasting deficits": "по определению: наклон измерен на длительных дефицитах",
  "judgement: smaller, thinner books than bitcoin": "суждение: заявок меньше и они реже, чем у биткоина",
  "assumed: a guard, not expected to act": "допущение: ограничитель, который не должен сработать",
  "assumed, after deals of 2025": "допущение, по сделкам 2025 года",
  "assumed, after published stakes in AI labs": "допущение, по опубликованным долям в ИИ-лабораториях",
  "assumed: the order of sales is by construction": "допущение: порядок продаж задан построением",
  "assumed; public figures give single funds only":
    "допущение; опубликованы лишь данные отдельных фондов, общей суммы нет",
  "assumed; meets what purchases did to yields": "допущение; согласуется с тем, как покупки меняли доходности",
  "assumed: mean of the marketable debt": "допущение: среднее по рыночному госдолгу",
  "assumed: same duration, less demand for safety; no direct estimate":
    "допущение: дюрация та же, спрос на надёжность меньше; прямой оценки нет",
  "assumed: yields that rise on growth hurt less than yields that rise on supply":
    "допущение: доходности, растущие из-за роста экономики, бьют слабее растущих из-за предложения бумаг",
  "assumed: high cash flow that ends; computed cases 5 to 15":
    "допущение: денежный поток велик, но кончается; в расчётных примерах от 5 до 15",
  "assumed: a lasting premium moves the level of loans by twice the growth of a year":
    "допущение: длительная премия сдвигает уровень кредита на удвоенный годовой прирост",
  "assumed, near bank.lending.per_capreq: about 5 % of loans per point of capital":
    "допущение, близко к bank.lending.per_capreq: около 5 % кредита на пункт капитала",
  "assumed: a pass-through near .3 (Gormsen & Huber) times an elasticity near .5 over a user cost near 5 %":
    "допущение: перенос около 0,3 (Gormsen & Huber), умноженный на эластичность около 0,5 и делённый на издержки пользования капиталом около 5 %",
  "assumed: the pass-through takes years (Gormsen & Huber)": "допущение: перенос занимает годы (Gormsen & Huber)",
  "assumed: flows are measured on returns of a month": "допущение: потоки измерены на месячных доходностях",
  "assumed: tri-party and portfolio margins with a house add-on":
    "допущение: маржа трёхстороннего репо и портфельная маржа с надбавкой брокера",
  "assumed: between futures margin 35 % and loans at 55 % of value":
    "допущение: между маржой по фьючерсам 35 % и ссудами в 55 % стоимости",
  "assumed: 60 to 260 usd bn around a debt of 150": "допущение: от 60 до 260 млрд $ при долге около 150",
  "assumed: small beside the bucket, as Chaudhary, Fu & Li find":
    "допущение: мало рядом с корзиной, как и у Chaudhary, Fu & Li",
  "assumed; Chaudhary, Fu & Li find that impact reverts":
    "допущение; у Chaudhary, Fu & Li влияние на цену со временем исчезает",
  "assumed: servers and chips are largely imported": "допущение: серверы и чипы в основном ввозятся",
  "Afonso, Giannone, La Spada & Williams, FRBNY SR 1019: 12 to 13 % of bank assets":
    "Afonso, Giannone, La Spada & Williams, FRBNY SR 1019: от 12 до 13 % активов банков",
  "from memory: Federal Reserve, reserve requirements zero since March 2020; a value to set, not one that is drawn":
    "по памяти: ФРС, норма резервов равна нулю с марта 2020 года; значение задают, в выборках оно не меняется",
  "Howell: global liquidity leads bitcoin by 11 to 13 weeks":
    "Howell: мировая ликвидность опережает биткоин на 11–13 недель",
  "from memory: slope of log bitcoin on log global liquidity (Howell)":
    "по памяти: наклон логарифма биткоина по логарифму мировой ликвидности (Howell)",
  "Laubach 2003, 2009: 20 to 40, typically 25 bp per 1 % of GDP of lasting deficit":
    "Laubach 2003, 2009: от 20 до 40, обычно 25 б. п. на 1 % ВВП длительного дефицита",
  "Huntley 2014 (CBO); range from memory": "Huntley 2014 (CBO); пределы по памяти",
  "IG spread 70 to 85 bp with 121 bn of issuance by hyperscalers; per 100 bn a year (Fortune, Goldman Sachs)":
    "спред инвестиционного уровня с 70 до 85 б. п. при выпуске гиперскейлеров на 121 млрд $; на 100 млрд $ в год (Fortune, Goldman Sachs)",
  "S&P model 15 to 23; 1/(r − g) 25 to 33; Dechow, Sloan & Soliman, Weber (from memory)":
    "модель S&P — от 15 до 23; 1/(r − g) — от 25 до 33; Dechow, Sloan & Soliman, Weber (по памяти)",
  "glossaries, 30 to 50 for growth shares (weak); growth exceeds value":
    "справочники: от 30 до 50 для акций роста (слабо); у акций роста больше, чем у стоимостных",
  "T + (1 + r)/(r − g) with first cash flows 10 to 20 years out":
    "T + (1 + r)/(r − g), если первые денежные потоки через 10–20 лет",
  "Ma, Tian, Hsiao & Deng 2022: .25 % per 1 bp of surprise in the 2-year yield":
    "Ma, Tian, Hsiao & Deng 2022: 0,25 % на 1 б. п. неожиданного изменения двухлетней доходности",
  "Goldstein et al. on the form; Chen, Goldstein & Jiang 2010, .13 liquid and .26 illiquid (from memory)":
    "вид зависимости — Goldstein et al.; Chen, Goldstein & Jiang 2010: 0,13 для ликвидных и 0,26 для неликвидных (по памяти)",
  "ICI: bond funds lost 5.2 % of assets in March 2020; return of that month from memory":
    "ICI: фонды облигаций потеряли 5,2 % активов в марте 2020 года; доходность того месяца по памяти",
  "The Hedge Fund Industry is Bigger: ten percentile ranks give 97 bp of flow a quarter":
    "The Hedge Fund Industry is Bigger: десять процентильных мест дают 97 б. п. притока за квартал",
  "fund documents: 45 to 65 days typical": "документы фондов: обычно от 45 до 65 дней",
  "fund documents: month or quarter end most common": "документы фондов: чаще всего конец месяца или квартала",
  "from memory: fund documents, 10 to 25 %": "по памяти: документы фондов, от 10 до 25 %",
  "OFR briefs: 2 % uniformly in tri-party": "обзоры OFR: в трёхстороннем репо везде 2 %",
  "NY Fed tri-party medians (from memory); ABS 5.0 to 5.2 % in 2013":
    "медианы ФРБ Нью-Йорка по трёхстороннему репо (по памяти); ABS — от 5,0 до 5,2 % в 2013 году",
  "from memory: NY Fed tri-party medians": "по памяти: медианы ФРБ Нью-Йорка по трёхстороннему репо",
  "from memory: OCC portfolio margin, 15 % shock and house add-ons":
    "по памяти: портфельная маржа OCC, шок 15 % и надбавки брокеров",
  "value-at-risk rule gives 1; BCBS-CPMI-IOSCO on March 2020 gives about .25":
    "правило value-at-risk даёт 1; BCBS-CPMI-IOSCO о марте 2020 года — около 0,25",
  "Koijen & Yogo 2019; Shleifer 1986; Chang, Hong & Liskovich (magnitude from memory)":
    "Koijen & Yogo 2019; Shleifer 1986; Chang, Hong & Liskovich (величина по памяти)",
  "Li & Lin, Price Multipliers are Larger at More Aggregate Levels (ordering; level interpolated)":
    "Li & Lin, Price Multipliers are Larger at More Aggregate Levels (порядок; уровень интерполирован)",
  "Jansen, Li & Schmid, NBER 33243; level from the effect of asset purchases on yields":
    "Jansen, Li & Schmid, NBER 33243; уровень — по действию покупок активов на доходности",
  "span of published claims from 2 to 118; fund flows are endogenous, so the low end has weight":
    "разброс опубликованных оценок от 2 до 118; потоки в фонды эндогенны, поэтому вес у нижнего края",
  "Glassnode: about 4 of market value per dollar of realised value":
    "Glassnode: около 4 долларов рыночной стоимости на доллар реализованной",
  "judgement: Donier & Bonart, decay almost complete; Coval & Stafford, reversal takes quarters":
    "суждение: Donier & Bonart — затухает почти полностью; Coval & Stafford — возврат занимает кварталы",
  "Chodorow-Reich, Nenov & Simsek 2021: 3.2 cents a year per dollar of shares":
    "Chodorow-Reich, Nenov & Simsek 2021: 3,2 цента в год на доллар акций",
  "Aiello, Baker, Balyuk, Di Maggio, Johnson & Kotter, NBER 31445: 9.7 %, symmetric for losses":
    "Aiello, Baker, Balyuk, Di Maggio, Johnson & Kotter, NBER 31445: 9,7 %, для убытков столько же",
  "Ramey 2011: .8 to 1.5; Ramey 2019, NBER 25531: .6 to 1":
    "Ramey 2011: от 0,8 до 1,5; Ramey 2019, NBER 25531: от 0,6 до 1",
  "Baker-Wurgler index, monthly persistence .93 (from memory): −1/(12 ln .93)":
    "индекс Бейкера — Вурглера, месячная устойчивость 0,93 (по памяти): −1/(12 ln 0,93)",
};

/** Слова внутри источников начальных балансов, которые бывают составлены из нескольких. */
export const wordsOfSources: readonly (readonly [string, string])[] = [
  [
    "company filings (EDGAR), cash purchases of equipment of four",
    "отчётность компаний (EDGAR), денежные закупки оборудования четырёх",
  ],
  ["glossaries 30 to 50 for growth shares", "справочники: от 30 до 50 для акций роста"],
  ["constant-growth formula, first cash flow late", "формула постоянного роста, первый денежный поток поздний"],
  ["S&P model 15 to 23; 1/(r − g) 25 to 33", "модель S&P — от 15 до 23; 1/(r − g) — от 25 до 33"],
  ["0.25 % per 1 bp of surprise", "0,25 % на 1 б. п. неожиданного изменения"],
  ["earnings yield of the S&P 500", "доходность прибыли S&P 500"],
  ["monthly average per ounce", "среднее за месяц за унцию"],
  ["Federal Reserve estimates of currency held abroad", "оценки ФРС наличных за рубежом"],
  ["vault cash, ", "наличные в кассах, "],
  ["cash and securities in company 10-Qs", "деньги и ценные бумаги по формам 10-Q"],
  [
    "bonds of Microsoft, Alphabet, Amazon and Meta in their 10-Qs",
    "облигации Microsoft, Alphabet, Amazon и Meta по формам 10-Q",
  ],
  ["property and equipment in the five 10-Qs", "основные средства по пяти формам 10-Q"],
  ["Public Investment Fund report", "отчёт Public Investment Fund"],
  ["ranking quoted in the press (low quality)", "рейтинг по прессе (низкое качество)"],
  [
    "exchange posts quoting the October 2025 high (low quality)",
    "записи бирж о максимуме октября 2025 года (низкое качество)",
  ],
  ["SoftBank Group results", "отчётность SoftBank Group"],
  ["SoftBank Group, second closing", "SoftBank Group, второе закрытие сделки"],
  ["exchange rate", "курс"],
  ["fact book (more than)", "справочник (более чем)"],
  ["SIFMA research quarterly", "квартальный обзор SIFMA"],
  ["90 % of Arm Holdings at market", "90 % Arm Holdings по рыночной цене"],
  ["share sale of October 2025", "продажа акций в октябре 2025 года"],
  ["round of September 2025", "раунд сентября 2025 года"],
  ["xAI and others, rounds of 2025", "xAI и другие, раунды 2025 года"],
  [
    "World Gold Council tonnage (216,265 t) times the monthly price",
    "тоннаж World Gold Council (216 265 т), умноженный на цену месяца",
  ],
  ["US official reserves", "официальные резервы США"],
  ["Tether attestation, about 86,000 coins", "отчёт Tether, около 86 000 монет"],
  ["Tether attestation", "отчёт Tether"],
  ["US spot funds hold about 1.3 mn coins", "у спотовых фондов США около 1,3 млн монет"],
  ["Strategy held 640,031 coins, miners the rest", "у Strategy 640 031 монета, остальное у майнеров"],
  ["about 198,000 seized coins", "около 198 000 изъятых монет"],
  ["ether funds", "фонды на эфир"],
  ["household real estate, Financial Accounts", "недвижимость населения, Financial Accounts"],
  [
    "structures, equipment and land of firms, Financial Accounts",
    "здания, оборудование и земля фирм, Financial Accounts",
  ],
  ["business inventories", "товарные запасы"],
  ["letter of intent of a chip maker, September 2025", "письмо о намерениях производителя чипов, сентябрь 2025 года"],
  ["fund documents, 45 to 65 days typical", "документы фондов, обычно от 45 до 65 дней"],
  ["fund documents, month or quarter end", "документы фондов, конец месяца или квартала"],
  ["TOTBKCR less INVEST", "TOTBKCR минус INVEST"],
  ["M2SL over BOGMBASE", "M2SL к BOGMBASE"],
  ["Financial Stability Report table 3.1", "Financial Stability Report, таблица 3.1"],
  [" via ", " через "],
];
