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
    testTimeout: 20_000,
    coverage: { provider: "v8", include: ["packages/*/src/**"] },
  },
});
