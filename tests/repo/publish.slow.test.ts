import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, it } from "vitest";

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

it("what is published holds the launcher, the built program and the shipped files", () => {
  execFileSync("npm", ["run", "build"], { stdio: "ignore" });
  const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "-w", "@ebb/cli"], { encoding: "utf8" });
  const [{ files }] = JSON.parse(packed) as [Packed];
  const paths = files.map(({ path }) => path);
  for (const path of ["bin/ebb.mjs", "dist/main.js", "shipped/worlds/us-2025q3.yaml", "shipped/equations/sim.yaml"]) {
    expect(paths).toContain(path);
  }
  expect(existsSync("packages/core/dist/index.js")).toBe(true);
});
