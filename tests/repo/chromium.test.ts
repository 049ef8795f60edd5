import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findChromium } from "../../scripts/chromium.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ebb-chromium-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program that prints a line and ends with a code. */
function program(name: string, line: string, code = 0, mode = 0o755): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho "${line}"\nexit ${code}\n`, { mode });
  return path;
}

describe.skipIf(process.platform === "win32")("looking for Chromium", () => {
  it("takes the first on PATH that says it is one", () => {
    const path = program("chromium", "Chromium 156.0.8078.79 built on Debian");
    expect(findChromium({ PATH: `/nowhere:${folder}` })).toEqual({ path, version: "156.0.8078.79" });
  });

  it("takes Google Chrome as well", () => {
    const path = program("google-chrome", "Google Chrome 141.0.7390.54 ");
    expect(findChromium({ PATH: folder })).toEqual({ path, version: "141.0.7390.54" });
  });

  it("believes no file that ends with an error, says something else or may not be run", () => {
    program("chromium", "Chromium 156.0.0.0", 1);
    program("chromium-browser", "Command requires the chromium snap to be installed.");
    program("google-chrome", "Google Chrome 141.0.7390.54", 0, 0o644);
    expect(findChromium({ PATH: folder })).toBeUndefined();
  });

  it("goes on after a broken one", () => {
    program("chromium", "cannot open shared object file", 127);
    const path = program("google-chrome", "Google Chrome 141.0.7390.54");
    expect(findChromium({ PATH: folder })?.path).toBe(path);
  });

  it("takes what EBB_CHROMIUM names, and nothing else when that does not run", () => {
    const path = program("mine", "Chromium 150.1");
    program("chromium", "Chromium 156.0.0.0");
    expect(findChromium({ PATH: folder, EBB_CHROMIUM: path })).toEqual({ path, version: "150.1" });
    expect(findChromium({ PATH: folder, EBB_CHROMIUM: join(folder, "absent") })).toBeUndefined();
  });

  it("finds nothing on an empty PATH", () => {
    expect(findChromium({})).toBeUndefined();
  });
});
