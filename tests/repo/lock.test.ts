import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Lock, lockProblems } from "../../scripts/check-lock.ts";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
const problemsOf = (packages: Lock["packages"]): readonly string[] => lockProblems({ packages });

describe("the lock file", () => {
  it("holds no addresses, and every entry it needs", () => {
    expect(lockProblems(lock)).toEqual([]);
  });

  it("brings Node 24 for each platform npm has it for", () => {
    for (const platform of ["linux-x64", "linux-arm64", "win-x64"]) {
      expect(lock.packages[`node_modules/node-${platform}`]?.version).toMatch(/^24\./);
    }
  });
});

describe("the check of the lock file", () => {
  const sound = { version: "1.0.0", integrity: "sha512-x" };

  it("finds a download address, but lets the link to a workspace pass", () => {
    const address = { ...sound, resolved: "https://example.org/a.tgz" };
    expect(problemsOf({ "node_modules/a": address })).toEqual([
      "node_modules/a holds a download address: https://example.org/a.tgz",
    ]);
    expect(problemsOf({ "node_modules/@ebb/cli": { resolved: "packages/cli", link: true } })).toEqual([]);
  });

  it("finds a package without a checksum", () => {
    expect(problemsOf({ "node_modules/a": { version: "1.0.0" } })).toEqual(["node_modules/a has no checksum"]);
  });

  it("finds a platform package that npm could not fetch and left out", () => {
    const a = { ...sound, optionalDependencies: { "a-linux": "1.0.0", "a-mac": "1.0.0" } };
    expect(problemsOf({ "node_modules/a": a, "node_modules/a/node_modules/a-linux": sound })).toEqual([
      "node_modules/a wants a-mac, which has no entry",
    ]);
  });

  it("finds a dependency in any folder above, as Node does", () => {
    const scoped = { ...sound, optionalDependencies: { b: "1.0.0" } };
    expect(problemsOf({ "node_modules/@x/a": scoped, "node_modules/b": sound })).toEqual([]);
  });
});

describe("package.json", () => {
  interface Manifest {
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly devDependencies?: Readonly<Record<string, string>>;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }

  it.for(["package.json", ...globSync("packages/*/package.json")])(
    "%s names one exact version of everything",
    (path) => {
      const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
        readFileSync(path, "utf8"),
      ) as Manifest;
      const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
      expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    },
  );

  it(".npmrc keeps it so: exact versions, and no addresses in the lock file", () => {
    const lines = readFileSync(".npmrc", "utf8").split("\n");
    expect(lines).toContain("save-exact=true");
    expect(lines).toContain("omit-lockfile-registry-resolved=true");
  });
});
