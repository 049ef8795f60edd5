import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { findChromium } from "../../scripts/chromium.ts";
import { need } from "../needs.ts";
import { olderNode } from "../older-node.ts";
import { build } from "./build.ts";
import { chromiumFlags } from "./chromium-flags.ts";
import { expectedChecksums } from "./expected.ts";
import { program } from "./program.ts";

const folder = build();
afterAll(() => rmSync(folder, { recursive: true }));

const site = "http://built.test"; // no server: the browser asks the test for each file
const built = (root: string): string => program(root, `${root}/math-checksums.js`, "js");

function sumsOf(node: string, ...flags: readonly string[]): unknown {
  const script = `console.log(JSON.stringify(await (async () => {${built(pathToFileURL(folder).href)}})()))`;
  const { stdout } = spawnSync(node, [...flags, "--input-type=module", "-e", script], { encoding: "utf8" });
  return JSON.parse(stdout);
}

describe("the elementary functions, built to JavaScript, give the recorded bits", () => {
  it("in this Node, compiled", () => {
    expect(sumsOf(process.execPath)).toEqual(expectedChecksums);
  });

  it("in this Node, interpreted", () => {
    expect(sumsOf(process.execPath, "--jitless")).toEqual(expectedChecksums);
  });

  it("in an older Node", ({ skip }) => {
    expect(sumsOf(need("older-node", olderNode(), skip))).toEqual(expectedChecksums);
  });

  it("in Chromium", async ({ skip }) => {
    const { path } = need("chromium", findChromium(), skip);
    const browser = await chromium.launch({ executablePath: path, args: chromiumFlags() });
    try {
      const page = await browser.newPage();
      await page.route(`${site}/**`, (route) => {
        const { pathname } = new URL(route.request().url());
        return pathname === "/"
          ? route.fulfill({ contentType: "text/html" })
          : route.fulfill({ path: folder + pathname });
      });
      await page.goto(site);
      expect(await page.evaluate(`(async () => {${built(site)}})()`)).toEqual(expectedChecksums);
    } finally {
      await browser.close();
    }
  });
});
