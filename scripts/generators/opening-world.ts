import { parseWorld, type World } from "../../packages/core/src/formats/parse-world.ts";
import type { Generator } from "../generate.ts";
import { buildWorld, figuresOfWorld, shippedWorld } from "../worlds/build-us-2025q3.ts";
import { worldPage } from "../worlds/pages.ts";
import { balanceSheetPicture } from "../worlds/picture.ts";

/** `shipped/worlds/us-2025q3.yaml`, from the table of figures and its rules. */
export const openingWorld: Generator = {
  folder: "shipped/worlds",
  whole: false,
  files: () => new Map([["us-2025q3.yaml", buildWorld()]]),
};

/** `docs/world.md` and its picture: what is known, derived and assumed of the opening world. */
export const worldPages: Generator = {
  folder: "docs",
  whole: false,
  files: () => {
    const world: World = parseWorld(buildWorld(), shippedWorld);
    const figures = figuresOfWorld();
    return new Map([
      ["world.md", worldPage(world, figures, "en")],
      ["world.ru.md", worldPage(world, figures, "ru")],
      ["world.svg", balanceSheetPicture(world, "en")],
      ["world.ru.svg", balanceSheetPicture(world, "ru")],
    ]);
  },
};
