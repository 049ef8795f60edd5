import { resolve } from "node:path";
import process from "node:process";
import { defineConfig, type Plugin } from "vitest/config";

// The quick suite. Slow suites (prior boxes, browsers, fresh clones) live in `*.slow.test.ts` and run with `npm run test:all`.
const all = process.env["EBB_TESTS"] === "all";

/** A deliberate fault for `npm run mutants`: the file is read as if it said something else. */
function plant(mutant: string): Plugin {
  const { file, find, replace } = JSON.parse(mutant) as { file: string; find: string; replace: string };
  const target = resolve(file);
  return {
    name: "plant-a-fault",
    enforce: "pre",
    transform: (code, id) => (id === target ? code.replace(find, () => replace) : undefined),
  };
}

const mutant = process.env["EBB_MUTANT"];

export default defineConfig({
  plugins: mutant === undefined ? [] : [plant(mutant)],
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "tests/**/*.test.ts"],
    exclude: all ? ["**/node_modules/**"] : ["**/node_modules/**", "**/*.slow.test.ts"],
    pool: "threads",
    reporters: ["default", "./scripts/test-report.ts"],
    // Not a speed limit: ends what would hang for ever.
    testTimeout: 300_000,
    coverage: { provider: "v8", include: ["packages/*/src/**"] },
  },
});
