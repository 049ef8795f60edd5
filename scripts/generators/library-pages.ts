import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import type { Generator } from "../generate.ts";
import { exportsByTopic, type Topic } from "./library-exports.ts";
import { exportWords, topicsInRussian } from "./library-words.ts";

type Lang = "en" | "ru";

/** `docs/library.md`: every export of `@ebb/core` in a line, and the examples with what they print. */
export const libraryPages: Generator = {
  folder: "docs",
  whole: false,
  files: () => {
    const printed = Object.fromEntries(exampleNames.map((name) => [name, printedBy(name)]));
    return new Map([
      ["library.md", page("en", printed)],
      ["library.ru.md", page("ru", printed)],
    ]);
  },
};

export const exampleNames = ["squeeze", "own-scenario", "ensemble"] as const;
type ExampleName = (typeof exampleNames)[number];

const words = {
  en: {
    title: "The engine as a library",
    intro: [
      "`@ebb/core` is the whole engine: pure TypeScript, text in and numbers out. It reads no file, has no clock and asks no network, so the same lines run in Node, in a worker and in a page, and give the same bits there. Where WebAssembly is at hand the search for prices runs in it; a page whose policy lacks `wasm-unsafe-eval` gets the same bits a little slower.",
      "Everything Ebb's own command line does goes through the exports below. Until version 1.0 they may change; what changed stands in [CHANGELOG.md](../CHANGELOG.md).",
    ],
    first: "Ten lines",
    install:
      'In a clone of this repository `import … from "@ebb/core"` works as it is: `node --conditions=source my-program.ts` runs the TypeScript sources, nothing is built. For elsewhere, `npm run build` and `npm pack --workspace @ebb/core` make a package to install.',
    rules: [
      'A fault of an input is an `EbbError` whose `problems` hold them all, each with a code, a place and numbers; `describe(problem, "en")` puts one in words. What happens to the economy, however bad, is a result.',
      'The same world, scenario and parameters give the same bits everywhere. Parameters are a map by key, in the unit of each: `new Map([["fire-sales.valueShare", 0.3]])`; those of the essay are `draws("essay", 1).central`.',
      "Work that takes long is a generator: it yields the part that is done, and who calls no more has stopped it. `finished(…)` runs one to its end.",
      "Money is in USD billions, flows in USD billions a year, shares and changes of 1 (−0.1 is −10 %), yields and spreads of outputs in basis points. What each output is: [claim-language.md](claim-language.md).",
    ],
    examples: "Three examples",
    run: "Run them with `node --conditions=source docs/examples/library/run.ts`. What each prints stands below it.",
    captions: {
      squeeze: "The shipped squeeze, and what it does to bitcoin",
      "own-scenario": "A scenario of your own, with and without a channel, and why an asset fell",
      ensemble: "200 draws of what nobody knows for sure, and a claim of your own",
    },
    exports: "Everything it exports",
    columns: ["name", "what it is for"],
    types: "Types",
  },
  ru: {
    title: "Движок как библиотека",
    intro: [
      "`@ebb/core` — это весь движок: чистый TypeScript, на входе текст, на выходе числа. Он не читает файлов, не смотрит на часы и не ходит в сеть, поэтому одни и те же строки работают в Node, в фоновом потоке и на странице и дают там одни и те же биты. Где есть WebAssembly, цены ищутся в нём; страница, чья политика не разрешает `wasm-unsafe-eval`, получает те же биты, но медленнее.",
      "Всё, что делает командная строка Ebb, проходит через перечисленное ниже. До версии 1.0 это может меняться; что изменилось, сказано в [CHANGELOG.md](../CHANGELOG.md).",
    ],
    first: "Десять строк",
    install:
      'В копии этого репозитория `import … from "@ebb/core"` работает сразу: `node --conditions=source my-program.ts` выполняет исходники на TypeScript, собирать ничего не нужно. Для других мест пакет делают `npm run build` и `npm pack --workspace @ebb/core`.',
    rules: [
      'Ошибка входа — это `EbbError`, в его `problems` лежат они все: код, место и числа; словами ошибку скажет `describe(problem, "ru")`. Что случилось с экономикой, пусть и самое плохое, — это результат.',
      'Один мир, один сценарий и одни параметры везде дают одни и те же биты. Параметры — словарь по ключам, каждый в своей единице: `new Map([["fire-sales.valueShare", 0.3]])`; допущения самого эссе — `draws("essay", 1).central`.',
      "Долгая работа — генератор: он сообщает, какая часть сделана, а кто больше не спрашивает, тот её остановил. `finished(…)` доводит её до конца.",
      "Деньги — в миллиардах долларов, потоки — в миллиардах долларов в год, доли и изменения — от 1 (−0,1 — это −10 %), доходности и спреды показателей — в базисных пунктах. Что такое каждый показатель: [claim-language.ru.md](claim-language.ru.md).",
    ],
    examples: "Три примера",
    run: "Запуск: `node --conditions=source docs/examples/library/run.ts`. Что печатает каждый, стоит под ним.",
    captions: {
      squeeze: "Поставляемое сжатие и что оно делает с биткоином",
      "own-scenario": "Свой сценарий, с каналом и без него, и почему актив упал",
      ensemble: "200 выборок того, чего никто точно не знает, и своё утверждение",
    },
    exports: "Всё, что он экспортирует",
    columns: ["имя", "зачем"],
    types: "Типы",
  },
} as const;

/** The first thing a reader tries; the test of this page runs it. */
export const firstLines = `import { readFileSync } from "node:fs";
import { figureOf, parseScenario, parseWorld, simulate } from "@ebb/core";

const world = parseWorld(readFileSync("shipped/worlds/us-2025q3.yaml", "utf8"));
const scenario = parseScenario(readFileSync("docs/examples/fiscal-no-backstop.yaml", "utf8"));
const run = simulate(world, scenario);

console.log(figureOf(run, "bitcoin.trough"), figureOf(run, "x", { id: "max" }));`;

function page(lang: Lang, printed: Readonly<Record<string, string>>): string {
  const say = words[lang];
  const source = (name: ExampleName): string => readFileSync(`docs/examples/library/${name}.ts`, "utf8").trimEnd();
  const example = (name: ExampleName): readonly string[] => [
    `### ${say.captions[name]}`,
    `[docs/examples/library/${name}.ts](examples/library/${name}.ts)`,
    block("ts", source(name)),
    block("text", printed[name] ?? ""),
  ];
  return `${[
    `# ${say.title}`,
    ...say.intro,
    `## ${say.first}`,
    block("ts", firstLines),
    say.install,
    say.rules.map((each) => `- ${each}`).join("\n"),
    `## ${say.examples}`,
    say.run,
    ...exampleNames.flatMap(example),
    `## ${say.exports}`,
    ...exportsByTopic().flatMap((topic) => section(topic, lang)),
  ].join("\n\n")}\n`;
}

function section({ title, values, types }: Topic, lang: Lang): readonly string[] {
  const say = words[lang];
  // In the order the words tell it, which is the order in which a reader needs it.
  const order = Object.keys(exportWords);
  const told = values.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rows = told.map((name) => line([`\`${name}\``, exportWords[name]?.[lang] ?? ""]));
  return [
    `### ${lang === "en" ? title : (topicsInRussian[title] ?? title)}`,
    ...(rows.length === 0 ? [] : [[line(say.columns), "| --- | --- |", ...rows].join("\n")]),
    ...(types.length === 0 ? [] : [`${say.types}: ${types.map((each) => `\`${each}\``).join(", ")}.`]),
  ];
}

function block(kind: string, text: string): string {
  return `\`\`\`${kind}\n${text}\n\`\`\``;
}

function printedBy(name: ExampleName): string {
  const command = ["--conditions=source", "docs/examples/library/run.ts", name];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  if (status !== 0) throw new Error(`the example ${name} ended with ${status}: ${stderr}`);
  return stdout.trimEnd().replaceAll("\u00a0", " ");
}
