// Builds shipped/worlds/us-2025q3.yaml from the table of figures beside this file, by the rules of us-2025q3/.
//   node --conditions=source scripts/worlds/build-us-2025q3.ts           writes it
//   node --conditions=source scripts/worlds/build-us-2025q3.ts --check   says whether the shipped file is what would be written
//
// The next baseline: copy the table under a new name, replace the figures and their dates, and read what `ebb world check` says.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { readTable, type Table } from "./figures.ts";
import { newSheet } from "./sheet.ts";
import { credit, treasuries } from "./us-2025q3/bonds.ts";
import { equities } from "./us-2025q3/equities.ts";
import { fundShares } from "./us-2025q3/funds.ts";
import { assets, conviction, investors, published, reference } from "./us-2025q3/holders.ts";
import { loans } from "./us-2025q3/loans.ts";
import { money } from "./us-2025q3/money.ts";
import { instrumentNames, sectorNames } from "./us-2025q3/names.ts";
import { plan } from "./us-2025q3/plan.ts";
import { realAssets } from "./us-2025q3/real-assets.ts";
import { worldText } from "./write-world.ts";

export const shippedWorld = "shipped/worlds/us-2025q3.yaml";

export function figuresOfWorld(): Table {
  return readTable(join(import.meta.dirname, "us-2025q3.figures.csv"));
}

/** The text of the shipped world. Throws where a figure is missing, not used, or contradicts another. */
export function buildWorld(table: Table = figuresOfWorld()): string {
  const sheet = newSheet(["commitments"]);
  money(sheet, table);
  treasuries(sheet, table);
  credit(sheet, table);
  realAssets(sheet, table);
  loans(sheet, table);
  equities(sheet, table);
  fundShares(sheet, table);
  const world = worldText({
    comment: [
      "The United States on 30 September 2025: who owns what, who owes whom, and where each number comes from.",
      "Written by scripts/worlds/build-us-2025q3.ts from scripts/worlds/us-2025q3.figures.csv; do not edit, change a figure",
      "or a rule and build again. docs/world.md says what is known, what is derived and what is assumed.",
      "",
      "A measured · B published · C derived by the rule beside it · D judgement · E from memory; D and E show as assumed.",
      "Securities at market value. Whoever has `residual` holds what nobody else is known to hold, so every row balances.",
    ],
    head: {
      $schema: "../../schema/world.v1.json",
      format: "ebb/world.v1",
      id: "us-2025q3",
      name: { en: "United States, 2025 Q3", ru: "США, III квартал 2025 года" },
      about: {
        en: "Opening balance sheets of nineteen sectors, with the holders of twelve assets, debts, commitments and dry powder.",
        ru: "Начальные балансы девятнадцати секторов: владельцы двенадцати активов, долги, обязательства вложить и свободные средства.",
      },
      date: "2025-09-30",
      unit: "usd bn",
    },
    sectors: sectorNames,
    instruments: instrumentNames,
    assets: assets(table),
    sheet,
    investors: investors(sheet, table),
    conviction: conviction(table),
    reference: reference(table),
    plan: plan(sheet, table),
    published: published(table),
  });
  const idle = table.unused().map(({ key }) => key);
  if (idle.length > 0) throw new Error(`Figures no rule uses: ${idle.join(", ")}`);
  return world;
}

if (import.meta.main) {
  const text = buildWorld();
  if (!process.argv.includes("--check")) writeFileSync(shippedWorld, text);
  else if (readFileSync(shippedWorld, "utf8") !== text) {
    console.error(`${shippedWorld} is not what the figures and rules make. Type: npm run generate`);
    process.exitCode = 1;
  }
}
