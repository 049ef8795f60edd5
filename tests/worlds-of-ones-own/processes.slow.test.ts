import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { wordsOf } from "../../packages/cli/src/locales/words.ts";
import { folderWith } from "../e2e/processes.ts";

it("ebb world new works as its help shows", async () => {
  const own = folderWith({ "holdings.csv": "holder,asset,value\na,x,5\n" });
  try {
    for (const example of wordsOf.en.commands["world new"].examples) {
      const { exit, err } = await own.shell(example);
      expect({ example, exit }, err).toEqual({ example, exit: 0 });
    }
    expect(readdirSync(own.path).toSorted()).toEqual([
      "holdings.csv",
      "my-fire-sale.yaml",
      "my-teaching.yaml",
      "my-world.yaml",
    ]);
  } finally {
    own.remove();
  }
});

it("a full disk leaves what was there, and nothing beside it", async () => {
  const own = folderWith({ "mine.yaml": "mine\n" });
  try {
    // The largest file the shell allows has no block.
    const { exit, err } = await own.shell(
      "export EBB_LANG=en XDG_CACHE_HOME=/nowhere; ulimit -f 0; ebb world new teaching -o mine.yaml --force",
    );
    expect({ exit, err }).toEqual({
      exit: 2,
      err: "usage/no-room · mine.yaml\n  The disk or its quota is full: nothing was written, and what was there is as it was.\n  Free some space, or choose another place.\n",
    });
    expect(readdirSync(own.path)).toEqual(["mine.yaml"]);
    expect(readFileSync(join(own.path, "mine.yaml"), "utf8")).toBe("mine\n");
  } finally {
    own.remove();
  }
});
