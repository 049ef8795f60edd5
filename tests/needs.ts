import process from "node:process";

/** What a test may need from outside the repository, and how to get it. */
const howToGet = {
  chromium: "npm run test:setup",
  git: "work in a git clone",
  "older-node": "put a Node below 24 on PATH, as Debian has it",
  registry: "connect to a package registry",
  shared: "put the folder of golden files beside the repository, as ../shared",
} as const;

export type Need = keyof typeof howToGet;

/**
 * Returns what was found. Where it is missing, skips the running test and says what to type;
 * where EBB_TESTS_REQUIRE (a list with commas) names the need, fails it instead. Write
 *
 *     it("…", ({ skip }) => { const chromium = need("chromium", findChromium(), skip); … });
 */
export function need<T>(what: Need, found: T | undefined, skip: (note: string) => never): T {
  if (found !== undefined) return found;
  const note = `needs ${what}: ${howToGet[what]}`;
  const required = (process.env["EBB_TESTS_REQUIRE"] ?? "").split(",").map((name) => name.trim());
  if (required.includes(what)) throw new Error(`${note} (EBB_TESTS_REQUIRE names it, so this is not skipped)`);
  return skip(note);
}
