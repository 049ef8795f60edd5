import process from "node:process";
import { afterEach, describe, expect, it, vi } from "vitest";
import { wordsOf } from "./locales/words.ts";
import { languageOf, terminalOf } from "./settings.ts";

describe("the language is that of", () => {
  it.each([
    ["nobody: English", [], {}, "en"],
    ["LANG", [], { LANG: "ru_RU.UTF-8" }, "ru"],
    ["LC_MESSAGES over LANG", [], { LANG: "ru_RU.UTF-8", LC_MESSAGES: "C.UTF-8" }, "en"],
    ["LC_ALL over both", [], { LANG: "C", LC_MESSAGES: "C", LC_ALL: "ru_RU.UTF-8" }, "ru"],
    ["EBB_LANG over the environment", [], { LC_ALL: "C.UTF-8", EBB_LANG: "ru" }, "ru"],
    ["--lang over all", ["world", "--lang", "en"], { LANG: "ru_RU.UTF-8", EBB_LANG: "ru" }, "en"],
    ["--lang= too", ["--lang=ru", "world"], { LANG: "C" }, "ru"],
    ["LANG where EBB_LANG is empty", [], { LANG: "ru_RU.UTF-8", EBB_LANG: "" }, "ru"],
    ["RU in capitals", [], { EBB_LANG: "RU" }, "ru"],
    ["English where the language is not spoken", [], { LANG: "de_DE.UTF-8" }, "en"],
    ["no name behind --", ["verify", "--", "--lang", "ru"], {}, "en"],
  ] as const)("%s", (_, args, env, expected) => {
    expect(languageOf(args, env)).toBe(expected);
  });
});

describe("colour", () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ["is on where a person watches", undefined, {}, true, true],
    ["is off where nobody does", undefined, {}, false, false],
    ["is on when asked for, whoever watches", "always", {}, false, true],
    ["is off when not wanted", "never", {}, true, false],
    ["is off under NO_COLOR", undefined, { NO_COLOR: "1" }, true, false],
    ["is on under an empty NO_COLOR", undefined, { NO_COLOR: "" }, true, true],
    ["is on when asked for, whatever NO_COLOR says", "always", { NO_COLOR: "1" }, true, true],
    ["is off on a terminal that has none", undefined, { TERM: "dumb" }, true, false],
    ["is as the terminal when left to it", "auto", {}, true, true],
  ] as const)("%s", (_, flag, env, isWatched, expected) => {
    vi.stubEnv("NO_COLOR", "");
    vi.stubEnv("TERM", "xterm");
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const ignore = (): void => undefined;
    const { color } = terminalOf({ color: flag }, "en", wordsOf.en, { out: ignore, err: ignore, isWatched });
    expect(color).toBe(expected);
    expect(process.env["TERM"]).toBeDefined();
  });
});

it("quiet silences what stands beside the answer, never the answer or a complaint", () => {
  const said: string[] = [];
  const output = { out: (text: string) => said.push(`out ${text}`), err: (text: string) => said.push(`err ${text}`) };
  for (const quiet of [false, true]) {
    const terminal = terminalOf({ quiet }, "en", wordsOf.en, { ...output, isWatched: false });
    terminal.print("answer");
    terminal.tell("talk");
    terminal.complain("complaint");
  }
  expect(said).toEqual(["out answer\n", "err talk\n", "err complaint\n", "out answer\n", "err complaint\n"]);
});
