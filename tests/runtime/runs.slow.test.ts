import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { findChromium } from "../../scripts/chromium.ts";
import { need } from "../needs.ts";
import { olderNode } from "../older-node.ts";
import { build } from "./build.ts";
import { chromiumFlags } from "./chromium-flags.ts";
import { runProgram } from "./program.ts";

const folder = build();
afterAll(() => rmSync(folder, { recursive: true }));

const worldText = readFileSync("shipped/worlds/us-2025q3.yaml", "utf8");
const site = "http://built.test"; // no server: the browser asks the test for each file
const built = (root: string): string => runProgram(root, `${root}/run-checksums.js`, "js", worldText);

function sumsOf(node: string, ...flags: readonly string[]): unknown {
  const input = `console.log(JSON.stringify(await (async () => {${built(pathToFileURL(folder).href)}})()))`;
  const { stdout } = spawnSync(node, [...flags, "--input-type=module", "-"], { encoding: "utf8", input });
  return JSON.parse(stdout);
}

/** A page that finds the two packages the engine reads files with. */
const page = `<script type="importmap">${JSON.stringify({
  imports: { zod: "/node_modules/zod/index.js", yaml: "/node_modules/yaml/browser/index.js" },
})}</script>`;

/** Equal bits would hide that a page went without WebAssembly. */
const countInstances = `globalThis.instances = 0;
  WebAssembly.Instance = class extends WebAssembly.Instance {
    constructor(...given) { super(...given); globalThis.instances++; }
  }; undefined`;

describe("whole runs, built to JavaScript, give the bits of this Node", () => {
  const here = sumsOf(process.execPath);

  it("interpreted, without WebAssembly", () => {
    expect(sumsOf(process.execPath, "--jitless")).toEqual(here);
  });

  it("in an older Node", ({ skip }) => {
    expect(sumsOf(need("older-node", olderNode(), skip))).toEqual(here);
  });

  it("in Chromium", async ({ skip }) => {
    const { path } = need("chromium", findChromium(), skip);
    const browser = await chromium.launch({ executablePath: path, args: chromiumFlags() });
    try {
      const tab = await browser.newPage();
      await tab.route(`${site}/**`, (route) => {
        const { pathname } = new URL(route.request().url());
        return pathname === "/"
          ? route.fulfill({ contentType: "text/html", body: page })
          : route.fulfill({ path: folder + pathname });
      });
      await tab.goto(site);
      await tab.evaluate(countInstances);
      expect(await tab.evaluate(`(async () => {${built(site)}})()`)).toEqual(here);
      expect(await tab.evaluate("instances")).toBeGreaterThan(0);
    } finally {
      await browser.close();
    }
  });
});
