import process from "node:process";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseWorld, type World } from "../../packages/core/src/formats/parse-world.ts";
import { identityProblems } from "../../packages/core/src/ledger/identities.ts";
import { compileWorld, openBook } from "../../packages/core/src/model/compile.ts";
import { EbbError } from "../../packages/core/src/model/problem.ts";
import { addAsset } from "../../packages/core/src/worlds/add-asset.ts";
import { addInvestor } from "../../packages/core/src/worlds/add-investor.ts";
import { mergeInstruments } from "../../packages/core/src/worlds/merge-instruments.ts";
import { mergeSectors } from "../../packages/core/src/worlds/merge-sectors.ts";
import { regroupSectors } from "../../packages/core/src/worlds/regroup-sectors.ts";
import { scaleDollars } from "../../packages/core/src/worlds/scale-dollars.ts";
import { splitSector } from "../../packages/core/src/worlds/split-sector.ts";
import { anyWorld } from "./random-world.ts";

const name = { en: "New", ru: "Новый" };
const anyFactor = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });

/** Shrinking a drawn world leads nowhere; its seed finds it again. */
const many = process.env["EBB_TESTS"] === "all" ? 20 : 1;
const runs = (number: number) => ({ numRuns: many * number, endOnFailure: true });

/** Both accounting identities of the book it opens with. */
function expectBalanced(world: World): void {
  expect(identityProblems(openBook(compileWorld(world), ["world"]))).toEqual([]);
}

/** Net worth by sector, and the gross sum of the rows it is in: a rest is as exact as its row. */
function netWorths({ document, rows }: World): Map<string, { readonly net: number; readonly gross: number }> {
  const memo = new Set(document.instruments.filter(({ kind }) => kind === "memo").map(({ id }) => id));
  return new Map(
    document.sectors.map(({ id }) => {
      let [net, gross] = [0, 0];
      for (const { instrument, assets, liabilities, gross: ofRow } of rows) {
        if (memo.has(instrument)) continue;
        net += (assets.get(id) ?? 0) - (liabilities.get(id) ?? 0);
        gross += assets.has(id) || liabilities.has(id) ? ofRow : 0;
      }
      return [id, { net, gross }];
    }),
  );
}

/** Whole worlds in numbers, equal to rounding: rests that miss zero by it are compared against what their row turns over. */
function expectSame(one: World, other: World): void {
  expect(other.document.sectors).toEqual(one.document.sectors);
  expect(other.document.instruments).toEqual(one.document.instruments);
  for (const [index, row] of one.rows.entries()) {
    for (const side of ["assets", "liabilities"] as const) {
      const again = other.rows[index]?.[side];
      expect([...(again?.keys() ?? [])].toSorted()).toEqual([...row[side].keys()].toSorted());
      for (const [sector, amount] of row[side]) {
        expect(Math.abs((again?.get(sector) ?? NaN) - amount)).toBeLessThanOrEqual(1e-12 * (1 + row.gross));
      }
    }
  }
  const [sectors, again] = [compileWorld(one).sectors, compileWorld(other).sectors];
  for (const column of ["cash", "floor", "creditLine", "callShare", "gate", "notice", "debt"] as const) {
    for (const [index, value] of sectors[column].entries()) expect(again[column][index]).toBeCloseTo(value, 6);
  }
  for (const [index, { id, amounts }] of one.plan.entries()) {
    expect(other.plan[index]?.id).toBe(id);
    for (const [sector, amount] of amounts) expect(other.plan[index]?.amounts.get(sector)).toBeCloseTo(amount, 6);
  }
}

const people = ({ document }: World): readonly string[] =>
  document.sectors.filter(({ settles }) => settles === "deposits").map(({ id }) => id);

describe("any change of any world", () => {
  it("leaves the books balanced", () => {
    fc.assert(
      fc.property(anyWorld, anyFactor, share, fc.nat(), fc.nat(), (world, factor, part, n, m) => {
        expectBalanced(world);
        expectBalanced(scaleDollars(world, factor));
        const [sector = "", other = ""] = people(world);
        expectBalanced(
          splitSector(
            world,
            world.document.sectors[n % world.document.sectors.length]?.id ?? "",
            [
              { id: "one", name },
              { id: "two", name },
            ],
            part,
          ),
        );
        expectBalanced(withOwnTerms(mergeable(world, sector, other), sector, other));
        const instruments = alike(world);
        const pair = [instruments[n % instruments.length], instruments[m % instruments.length]] as const;
        if (pair[0] !== undefined && pair[1] !== undefined && pair[0] !== pair[1]) {
          expectBalanced(mergeInstruments(world, [pair[0], pair[1]], { id: "both", name }));
        }
        expectBalanced(withInvestor(world, part));
        expectBalanced(withAsset(world, 100 * part));
      }),
      runs(12),
    );
  });
});

/** Two people on the same terms, so that they can be one. */
function mergeable({ document }: World, one: string, other: string): World {
  const { [one]: first = {}, [other]: second = {} } = document.investors ?? {};
  const { floor: _floor, ...terms } = first;
  const same = { ...terms, ...(second.floor === undefined ? {} : { floor: second.floor }), callShare: 0 };
  return parseWorld(
    JSON.stringify({
      ...document,
      investors: { ...document.investors, [one]: { ...first, callShare: 0 }, [other]: same },
    }),
    "same terms",
  );
}

function withOwnTerms(world: World, one: string, other: string): World {
  return mergeSectors(world, [one, other], { id: "one", name });
}

/** Claims that are no assets and not what payments are made in. */
function alike({ document }: World): readonly string[] {
  const assets = new Set((document.assets ?? []).map(({ id }) => id));
  return document.instruments
    .filter(({ id, kind }) => kind === "financial" && !assets.has(id) && id !== "deposits" && id !== "reserves")
    .map(({ id }) => id);
}

function withInvestor(world: World, part: number): World {
  const takes = world.rows.flatMap(({ instrument, assets, liabilities }) =>
    (
      [
        ["assets", assets],
        ["liabilities", liabilities],
      ] as const
    ).flatMap(([side, held]) => {
      const amount = held.get("p0") ?? 0;
      const inUnit = { value: amount * part, unit: "usd bn" };
      // Floors and limits of the one who gives stay as they are.
      return amount > 0 && instrument !== "deposits" ? [{ instrument, side, from: "p0", amount: inUnit }] : [];
    }),
  );
  return addInvestor(world, { sector: { id: "new", name, settles: "deposits" }, takes });
}

function withAsset(world: World, amount: number): World {
  return addAsset(world, {
    instrument: { id: "new", name, kind: "real" },
    row: { supply: amount, assets: { p0: amount / 4, banks: "residual" } },
    asset: { class: "crypto", rateBeta: 20 },
    conviction: 0.1,
  });
}

describe("scaling all dollars", () => {
  it("scales every amount and no ratio", () => {
    fc.assert(
      fc.property(anyWorld, anyFactor, (world, factor) => {
        const scaled = scaleDollars(world, factor);
        for (const [index, row] of world.rows.entries()) {
          for (const [sector, amount] of row.assets) {
            const expected = amount * factor;
            const off = Math.abs((scaled.rows[index]?.assets.get(sector) ?? NaN) - expected);
            expect(off).toBeLessThanOrEqual(1e-12 * (1 + row.gross * factor));
          }
        }
        const [before, after] = [compileWorld(world), compileWorld(scaled)];
        for (const column of ["callShare", "notice", "gate"] as const) {
          expect(after.sectors[column]).toEqual(before.sectors[column]);
        }
        for (const column of ["duration", "onset", "cashFlowYield", "rateBeta"] as const) {
          expect(after.assets[column]).toEqual(before.assets[column]);
        }
        // Units held: amounts over quoted prices.
        for (const [asset, { id, price }] of (world.document.assets ?? []).entries()) {
          if (price === undefined) continue;
          const units = (each: typeof before): number =>
            (each.assets.value[asset] ?? NaN) / (each.assets.price[asset] ?? NaN);
          expect(units(after) / units(before), id).toBeCloseTo(1, 9);
        }
        expect(after.reference.yield10y).toBe(before.reference.yield10y);
        expect((after.reference.gdp ?? NaN) / ((before.reference.gdp ?? NaN) * factor)).toBeCloseTo(1, 9);
      }),
      runs(12),
    );
  });

  it("refuses a factor that is not above zero", () => {
    const [world] = fc.sample(anyWorld, 1);
    for (const factor of [0, -1, NaN, Infinity]) {
      expect(() => scaleDollars(world as World, factor)).toThrow("world/out-of-range");
    }
  });
});

describe("splitting a sector", () => {
  it("gives each part its share, and merging the parts gives the world back", () => {
    fc.assert(
      fc.property(anyWorld, share, fc.nat(), (world, part, n) => {
        const all = world.document.sectors;
        const whole = all[n % all.length];
        if (whole === undefined) return;
        const split = splitSector(
          world,
          whole.id,
          [
            { id: "one", name },
            { id: "two", name },
          ],
          part,
        );
        const [before, after] = [netWorths(world), netWorths(split)];
        const { net = NaN, gross = NaN } = before.get(whole.id) ?? {};
        expect(Math.abs((after.get("one")?.net ?? NaN) - part * net)).toBeLessThanOrEqual(1e-12 * (1 + gross));
        expect(Math.abs((after.get("two")?.net ?? NaN) - (1 - part) * net)).toBeLessThanOrEqual(1e-12 * (1 + gross));
        expectSame(world, mergeSectors(split, ["one", "two"], { id: whole.id, name: whole.name }));
      }),
      runs(12),
    );
  });

  it("refuses a sector that is not there, an id that is taken, and a share that is none", () => {
    const [world] = fc.sample(anyWorld, 1) as [World];
    const parts = (one: string, two: string) =>
      [
        { id: one, name },
        { id: two, name },
      ] as const;
    expect(() => splitSector(world, "nobody", parts("a", "b"), 0.5)).toThrow("world/unknown-choice");
    expect(() => splitSector(world, "banks", parts("p0", "b"), 0.5)).toThrow("world/duplicate-id");
    expect(() => splitSector(world, "banks", parts("a", "a"), 0.5)).toThrow("world/duplicate-id");
    expect(() => splitSector(world, "banks", parts("a", "b"), 1)).toThrow("world/out-of-range");
  });
});

describe("merging sectors", () => {
  it("nets out what one owed the other by name", () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const merged = mergeSectors(
          parseWorld(JSON.stringify({ ...world.document, sectors: sectorsAlike(world), investors: {} }), "alike"),
          ["banks", "p1"],
          { id: "banks", name },
        );
        const loans = merged.rows.find(({ instrument }) => instrument === "loans");
        expect(loans?.claims.some(({ debtor, creditor }) => debtor === creditor)).toBe(false);
        const [before, after] = [netWorths(world), netWorths(merged)];
        const [one, other] = [before.get("banks"), before.get("p1")];
        const gross = (one?.gross ?? 0) + (other?.gross ?? 0);
        const off = (after.get("banks")?.net ?? NaN) - (one?.net ?? NaN) - (other?.net ?? NaN);
        expect(Math.abs(off)).toBeLessThanOrEqual(1e-12 * (1 + gross));
      }),
      runs(12),
    );
  });

  it("names every term in which the two differ", () => {
    const [world] = fc.sample(anyWorld, 1) as [World];
    const { investors = {} } = world.document;
    const unlike = {
      ...world.document,
      investors: {
        ...investors,
        p0: { ...investors["p0"], opportunistic: true, redemptions: { gate: 0.5 } },
        p1: { ...investors["p1"], opportunistic: false, redemptions: { gate: 0.25 } },
      },
    };
    let codes: readonly string[] = [];
    try {
      mergeSectors(parseWorld(JSON.stringify(unlike), "unlike"), ["p0", "p1"], { id: "p", name });
    } catch (error) {
      codes = (error as EbbError).problems.map(({ code, place }) => `${code} ${place.path}`);
    }
    expect(codes).toEqual(
      expect.arrayContaining([
        "world/terms-differ investors.p.opportunistic",
        "world/terms-differ investors.p.redemptions",
      ]),
    );
    expect(() => mergeSectors(world, ["p0", "banks"], { id: "p", name })).toThrow("world/terms-differ");
  });
});

/** Everybody settles alike, so that any two may be merged. */
function sectorsAlike({ document }: World): World["document"]["sectors"] {
  return document.sectors.map((each) => (each.id === "p1" ? { ...each, settles: "reserves" as const } : each));
}

describe("merging two instruments", () => {
  it("keeps every sector's net worth, and every total", () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(), fc.nat(), (world, n, m) => {
        const instruments = alike(world);
        const [one, other] = [instruments[n % instruments.length], instruments[m % instruments.length]];
        if (one === undefined || other === undefined || one === other) return;
        const [before, after] = [
          netWorths(world),
          netWorths(mergeInstruments(world, [one, other], { id: "both", name })),
        ];
        for (const [sector, { net }] of before) {
          const { net: again, gross } = after.get(sector) ?? { net: NaN, gross: NaN };
          expect(Math.abs(again - net)).toBeLessThanOrEqual(1e-12 * (1 + gross));
        }
      }),
      runs(12),
    );
  });

  it("gives two assets the mean of their durations by value", () => {
    const row = (value: number) => ({ assets: { p0: "residual" as const }, liabilities: { banks: value } });
    const [base] = fc.sample(anyWorld, 1) as [World];
    const two = ["short", "long"].reduce(
      (world, id, index) =>
        addAsset(world, {
          instrument: { id, name, kind: "financial" },
          row: row(index === 0 ? 30 : 10),
          asset: { class: "credit", cashFlow: { duration: index === 0 ? 4 : { value: 144, unit: "mo" } } },
          conviction: index === 0 ? 0.2 : 0.6,
        }),
      base,
    );
    const merged = mergeInstruments(two, ["short", "long"], { id: "bonds", name });
    const { assets, conviction, layout } = compileWorld(merged);
    expect(assets.duration[assets.ids.indexOf("bonds")]).toBeCloseTo((30 * 4 + 10 * 12) / 40, 12);
    expect(conviction[layout.instruments.indexOf("bonds")]).toBeCloseTo((30 * 0.2 + 10 * 0.6) / 40, 12);
  });

  it("refuses a claim and a thing as one, and assets of different classes", () => {
    const [base] = fc.sample(anyWorld, 1) as [World];
    const world = withAsset(base, 100);
    expect(() => mergeInstruments(world, ["new", "deposits"], { id: "both", name })).toThrow("world/terms-differ");
    const other = addAsset(world, {
      instrument: { id: "gold", name, kind: "real" },
      row: { assets: { p0: 5 } },
      asset: { class: "gold", rateBeta: 8 },
    });
    expect(() => mergeInstruments(world, ["loans", "deposits"], { id: "both", name })).toThrow("world/pays-with");
    expect(() => mergeInstruments(world, ["loans", "deposits"], { id: "deposits", name })).not.toThrow();
    expect(() => mergeInstruments(other, ["new", "gold"], { id: "both", name })).toThrow("world/terms-differ");
  });
});

describe("a new investor", () => {
  it("takes over what it takes, and no one else's net worth moves", () => {
    fc.assert(
      fc.property(anyWorld, share, (world, part) => {
        const [before, after] = [netWorths(world), netWorths(withInvestor(world, part))];
        for (const [sector, { net, gross }] of before) {
          const now = after.get(sector)?.net ?? NaN;
          const both = sector === "p0" ? now + (after.get("new")?.net ?? NaN) : now;
          expect(Math.abs(both - net)).toBeLessThanOrEqual(1e-12 * (1 + gross));
        }
      }),
      runs(12),
    );
  });

  it("cannot take more than there is", () => {
    const [world] = fc.sample(anyWorld, 1) as [World];
    const takes = [
      { instrument: "deposits", side: "assets", from: "p0", amount: { value: 1e9, unit: "usd bn" } },
    ] as const;
    expect(() => addInvestor(world, { sector: { id: "new", name, settles: "deposits" }, takes })).toThrow(
      "world/takes-too-much",
    );
  });
});

describe("order and names", () => {
  it("of sectors do not matter: the same numbers stand under the new names", () => {
    fc.assert(
      fc.property(anyWorld, fc.infiniteStream(fc.nat()), (world, numbers) => {
        const { sectors } = world.document;
        const shuffled = sectors.toSorted(() => ((numbers.next().value ?? 0) % 3) - 1);
        const renamed = regroupSectors(
          world,
          new Map(sectors.map(({ id }) => [id, [{ id: `x-${id}`, share: 1 }]])),
          shuffled.map((each) => ({ ...each, id: `x-${each.id}` })),
        );
        const [before, after] = [netWorths(world), netWorths(renamed)];
        for (const [sector, { net }] of before) expect(after.get(`x-${sector}`)?.net).toBe(net);
        const [one, other] = [compileWorld(world), compileWorld(renamed)];
        for (const [index, { id }] of sectors.entries()) {
          const position = other.layout.sectors.indexOf(`x-${id}`);
          for (const column of ["cash", "floor", "debt", "debtLimit", "undrawn"] as const) {
            expect(other.sectors[column][position]).toBe(one.sectors[column][index]);
          }
        }
      }),
      runs(12),
    );
  });
});
