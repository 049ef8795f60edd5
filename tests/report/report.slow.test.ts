import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportPage } from "../../packages/cli/src/report/report.ts";
import { findChromium } from "../../scripts/chromium.ts";
import { wordingFaults } from "../locales/wording.ts";
import { need } from "../needs.ts";
import { chromiumFlags } from "../runtime/chromium-flags.ts";
import { expectWholePage, numbersOf, textOf } from "./page-laws.ts";
import { hostileStory, shippedStory, studiesOf } from "./stories.ts";

const story = shippedStory();
const studies = studiesOf(story);
const options = { version: "0.0.0", command: "ebb story", todayMonths: 14, studies };
const pages = { en: reportPage(story, { lang: "en", ...options }), ru: reportPage(story, { lang: "ru", ...options }) };

describe.each(["en", "ru"] as const)("the report of the shipped thesis in %s", (lang) => {
  const page = pages[lang];

  it("is whole, with every part", () => {
    expectWholePage(page);
    const sections = [...page.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id);
    expect(sections).toEqual([
      "answer",
      "scenario",
      "results",
      "why",
      "money",
      "sellers",
      "order",
      "room",
      "first",
      "claims",
      "assumptions",
      "observed",
      "limits",
      "data",
      "reproduce",
      "glossary",
      "disclaimer",
    ]);
    expect(page.match(/<article class="claim"/g)).toHaveLength(16);
  });

  it("gives no advice, makes no promise and no forecast", () => {
    const pieces = textOf(page)
      .split(/\n| {2,}/)
      .map((each) => each.trim())
      .filter((each) => each !== "");
    expect(pieces.flatMap((each) => wordingFaults(each, lang).map(({ phrase }) => `${phrase}: ${each}`))).toEqual([]);
  });

  it("prints sums of sources and uses that are the same", () => {
    const sums = [
      ...textOf(page).matchAll(/([\d,.\u00a0]+) = (?:sum of uses |сумма использования )?([\d,.\u00a0]*\d)/g),
    ];
    expect(sums.length).toBeGreaterThanOrEqual(4);
    for (const [, sources, uses] of sums) expect(sources).toBe(uses);
  });
});

it("is told in two languages from one story, and says what that costs", () => {
  const before = process.cpuUsage();
  reportPage(story, { lang: "en", ...options });
  reportPage(story, { lang: "ru", ...options });
  const { user, system } = process.cpuUsage(before);
  // Said, not held: machines differ.
  console.log(`two reports: ${Math.round((user + system) / 1000)} ms`);
  expect(numbersOf(pages.en).length).toBeGreaterThan(300);
});

describe("in a browser that may ask nobody", () => {
  const folder = mkdtempSync(join(tmpdir(), "ebb-report-"));
  const found = findChromium();
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (found !== undefined) browser = await chromium.launch({ executablePath: found.path, args: chromiumFlags() });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  const hostile = hostileStory();
  const texts = { ...pages, hostile: reportPage(hostile, { lang: "ru", ...options, studies: studiesOf(hostile) }) };

  /** Opens a page from a file and says what it asked for and complained about. */
  async function opened(
    which: keyof typeof texts,
    settings: NonNullable<Parameters<Browser["newPage"]>[0]>,
  ): Promise<{ readonly page: Page; readonly asked: string[]; readonly told: string[] }> {
    const file = join(folder, `${which}.html`);
    writeFileSync(file, texts[which]);
    const page = await (browser as Browser).newPage(settings);
    const [asked, told] = [new Array<string>(), new Array<string>()];
    await page.route("**/*", (route) => {
      const url = route.request().url();
      if (url === pathToFileURL(file).href) return route.continue();
      asked.push(url);
      return route.abort();
    });
    page.on("console", (message) => void told.push(message.text()));
    page.on("pageerror", (error) => void told.push(error.message));
    page.on("dialog", (dialog) => void told.push(dialog.message()));
    await page.goto(pathToFileURL(file).href);
    return { page, asked, told };
  }

  it.for(["en", "ru", "hostile"] as const)(
    "%s: asks for nothing, runs nobody else's script, is as wide as the screen",
    async (which, { skip }) => {
      need("chromium", found, skip);
      for (const width of [320, 390, 768, 1280]) {
        const { page, asked, told } = await opened(which, { viewport: { width, height: 800 } });
        expect([asked, told]).toEqual([[], []]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
        await page.close();
      }
    },
  );

  it("follows the paper of the reader, and the button turns it", async ({ skip }) => {
    need("chromium", found, skip);
    const { page } = await opened("en", { colorScheme: "dark" });
    const paper = (): Promise<string> => page.evaluate("getComputedStyle(document.body).backgroundColor");
    const line = (): Promise<string> =>
      page.evaluate("getComputedStyle(document.querySelector('#figure-paths svg path[stroke*=evidence]')).stroke");
    const dark = [await paper(), await line()];
    await page.click("button.paper");
    const light = [await paper(), await line()];
    expect(dark).toEqual(["rgb(20, 23, 28)", "rgb(90, 169, 230)"]);
    expect(light).toEqual(["rgb(253, 252, 249)", "rgb(0, 103, 165)"]);
    await page.close();
  });

  it("is complete without script, and prints on A4 whatever the paper of the screen", async ({ skip }) => {
    need("chromium", found, skip);
    const { page } = await opened("ru", {
      javaScriptEnabled: false,
      colorScheme: "dark",
      viewport: { width: 680, height: 900 },
    });
    expect(await page.locator("button.paper").isVisible()).toBe(false);
    expect(await page.locator("section").count()).toBe(17);
    await page.emulateMedia({ media: "print" });
    const { width } = (await page.locator("main").boundingBox()) ?? { width: 0 };
    expect(width).toBeLessThanOrEqual(680);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await page.close();
  });

  it("has no text in a chart that leaves the chart or lies on another", async ({ skip }) => {
    need("chromium", found, skip);
    for (const which of ["en", "ru"] as const) {
      for (const width of [390, 1280]) {
        const { page } = await opened(which, { viewport: { width, height: 800 } });
        expect(await page.evaluate(clashes), `${which} ${width}`).toEqual([]);
        await page.close();
      }
    }
  });
});

/** Texts of charts that leave their chart by more than a pixel or two, or cover one another. Runs in the page. */
const clashes = `(() => {
  const faults = [];
  for (const svg of document.querySelectorAll("svg")) {
    const frame = svg.getBoundingClientRect();
    if (frame.width === 0) continue;
    const texts = [...svg.querySelectorAll("text")].map((text) => ({ say: text.textContent, box: text.getBoundingClientRect() }));
    const name = svg.querySelector("title").id;
    texts.forEach(({ say, box }, at) => {
      if (box.left < frame.left - 3 || box.right > frame.right + 3 || box.top < frame.top - 3 || box.bottom > frame.bottom + 3)
        faults.push(name + ": outside: " + say);
      for (const other of texts.slice(at + 1)) {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (wide > 2 && high > 4) faults.push(name + ": " + say + " on " + other.say);
      }
    });
  }
  return faults;
})()`;
