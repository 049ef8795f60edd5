import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ebb } from "../ebb.ts";

const folder = mkdtempSync(join(tmpdir(), "ebb worlds "));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

function file(name: string, ...lines: readonly string[]): string {
  writeFileSync(at(name), `${lines.join("\n")}\n`);
  return at(name);
}

describe("ebb world new", () => {
  it.each(["teaching", "margin-spiral", "two-views-of-money", "us-2025q3"])(
    "%s gives a world that checks, and differs from its template by its id alone",
    async (template) => {
      const { exit, out, err } = await ebb("world", "new", template, "-o", at(`mine-${template}.yaml`), "--lang", "en");
      expect({ exit, out }).toEqual({ exit: 0, out: `${at(`mine-${template}.yaml`)} is written.\n` });
      expect(err).toContain(`ebb world check ${at(`mine-${template}.yaml`)}`);
      expect((await ebb("world", "check", at(`mine-${template}.yaml`))).exit).toBe(0);
      const { out: difference } = await ebb("world", "diff", template, at(`mine-${template}.yaml`), "--json");
      expect(JSON.parse(difference)).toMatchObject({
        results: [{ metric: "id", kind: "word", before: template, value: `mine-${template}` }],
      });
      expect(readFileSync(at(`mine-${template}.yaml`), "utf8")).not.toMatch(/do not edit|\.\.\/schema/);
    },
  );

  it("never writes over a file unless it is told to, and leaves nothing beside it", async () => {
    const path = file("kept.yaml", "mine");
    const refused = await ebb("world", "new", "teaching", "-o", path, "--lang", "en");
    expect(refused).toMatchObject({ exit: 2, out: "" });
    expect(refused.err).toContain("The file is there already; it was not touched.");
    expect(readFileSync(path, "utf8")).toBe("mine\n");
    expect((await ebb("world", "new", "teaching", "-o", path, "--force")).exit).toBe(0);
    expect(readFileSync(path, "utf8")).toContain("id: kept");
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("refuses a table that is at fault without writing anything", async () => {
    const table = file("bad.csv", "holder,asset,value", "a,x,-1", "a,x,2");
    const { exit, err } = await ebb("world", "new", "fire-sale", "--holdings", table, "-o", at("none.yaml"));
    expect(exit).toBe(3);
    expect(err).toContain("holdings/negative");
    expect(existsSync(at("none.yaml"))).toBe(false);
  });

  it("leaves a large table where it is and names it from where the world stands", async () => {
    mkdirSync(at("tables"));
    const rows = Array.from({ length: 150 }, (_, i) => `h${i},x,${i + 1},${i},1`);
    const table = file("tables/many.csv", "holder,asset,value,debt,cash", ...rows);
    mkdirSync(at("worlds"));
    const world = at("worlds/many.yaml");
    const { exit, out } = await ebb("world", "new", "fire-sale", "--holdings", table, "-o", world, "--lang", "en");
    expect(exit).toBe(0);
    expect(out).toContain("Holders: 150, assets: 1, positions: 150; in all 11,325.0 usd bn.");
    expect(readFileSync(world, "utf8")).toContain('holdings: "../tables/many.csv"');
  });
});

describe.each([
  [
    "a template nobody knows",
    ["world", "new", "teachin"],
    2,
    `usage/unknown-name · ebb world new teachin\n  "teachin" is not known.\n  Did you mean "teaching"?\n`,
    `usage/unknown-name · ebb world new teachin\n  Здесь нет «teachin».\n  Возможно, имелось в виду «teaching»?\n`,
  ],
  [
    "a folder that is not there",
    ["world", "new", "teaching", "-o", "nowhere/mine.yaml"],
    2,
    `usage/no-folder · nowhere/mine.yaml\n  There is no folder "nowhere".\n  Make it first, or choose another place.\n`,
    `usage/no-folder · nowhere/mine.yaml\n  Папки «nowhere» нет.\n  Сначала создайте её или выберите другое место.\n`,
  ],
  [
    "a place where nobody writes",
    ["world", "new", "teaching", "-o", "docs", "--force"],
    2,
    `usage/unwritable · docs\n  The file cannot be written (EISDIR): what was there is as it was.\n  Choose a place where you may write.\n`,
    `usage/unwritable · docs\n  Файл не записать (EISDIR): прежнее осталось как было.\n  Выберите место, где вам можно писать.\n`,
  ],
  [
    "an id that is none",
    ["world", "new", "teaching", "--id", "my world"],
    2,
    `usage/not-an-id · --id\n  "my world" cannot be an id: ids are letters and digits with hyphens between them.\n  Write --id my-world.\n`,
    `usage/not-an-id · --id\n  «my world» не может быть именем: имя — латинские буквы и цифры с дефисами между ними.\n  Напишите --id my-world.\n`,
  ],
  [
    "a day that is none",
    ["world", "new", "fire-sale", "--holdings", "README.md", "--date", "2025-02-30"],
    2,
    `usage/not-a-day · --date\n  "2025-02-30" is not a day.\n  Write year, month and day: --date 2025-09-30.\n`,
    `usage/not-a-day · --date\n  «2025-02-30» — не день.\n  Напишите год, месяц и день: --date 2025-09-30.\n`,
  ],
  [
    "a unit that is none",
    ["world", "new", "fire-sale", "--holdings", "README.md", "--unit", "eur"],
    2,
    `usage/unknown-name · --unit\n  "eur" is not known.\n  There are: usd bn, usd tn, usd mn.\n`,
    `usage/unknown-name · --unit\n  Здесь нет «eur».\n  Есть: usd bn, usd tn, usd mn.\n`,
  ],
])("%s", (_, args, exit, en, ru) => {
  it("is told in both languages", async () => {
    expect(await ebb(...args, "--lang", "en")).toEqual({ exit, out: "", err: en });
    expect(await ebb(...args, "--lang", "ru")).toEqual({ exit, out: "", err: ru });
  });
});

describe("ebb world diff", () => {
  it("says so when there is none", async () => {
    expect(await ebb("world", "diff", "teaching", "teaching", "--lang", "en")).toEqual({
      exit: 0,
      out: "Three sectors → Three sectors\n\nNo difference.\n",
      err: "",
    });
    expect((await ebb("world", "diff", "teaching", "teaching", "--lang", "ru")).out).toContain("Различий нет.");
  });

  it.each(["en", "ru"])("fits 100 columns, long lists cut (%s)", async (lang) => {
    const { out } = await ebb("world", "diff", "two-views-of-money", "us-2025q3", "--lang", lang);
    expect(out.split("\n").filter((line) => Array.from(line).length > 100)).toEqual([]);
    expect(out).toContain("--json");
  });

  it("gives amounts before and after as data", async () => {
    const { out } = await ebb("world", "diff", "teaching", "two-views-of-money", "--json");
    const { results } = JSON.parse(out) as { readonly results: readonly { readonly metric: string }[] };
    expect(results.find(({ metric }) => metric === "balanceSheet.currency.assets.households")).toEqual({
      metric: "balanceSheet.currency.assets.households",
      kind: "number",
      before: 100,
      value: 240,
      unit: "usd bn",
    });
    expect(results).toContainEqual({ metric: "sectors.government", kind: "added" });
  });
});
