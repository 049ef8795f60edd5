import process from "node:process";
import { defineConfig } from "vitest/config";

// The quick suite. Slow suites (prior boxes, browsers, fresh clones) live in `*.slow.test.ts` and run with `npm run test:all`.
const all = process.env["EBB_TESTS"] === "all";

export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "tests/**/*.test.ts"],
    exclude: all ? ["**/node_modules/**"] : ["**/node_modules/**", "**/*.slow.test.ts"],
    pool: "threads",
    // Tests share no state that a file could leave behind; a worker for each of them would take half the time of a run.
    isolate: false,
    maxWorkers: "100%",
    setupFiles: ["./scripts/properties-setup.ts"],
    reporters: ["default", "./scripts/test-report.ts"],
    // Not a speed limit: ends what would hang for ever.
    testTimeout: 300_000,
    coverage: { provider: "v8", include: ["packages/*/src/**"] },
  },
});
