import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { central, inRange } from "../../../../../tests/parameters.ts";
import { centralBankParameters } from "./parameters.ts";
import { centralBankLoans, reserveLevel, unborrowedReserves } from "./reserves.ts";

const satiation = central(centralBankParameters.reserveSatiation);
const none = { purchases: 0, treasuryAccount: 0, reverseRepo: 0 };
const amount = fc.double({ min: 0, max: 1e5, noNaN: true });

describe("reserves", () => {
  it("nobody borrows at rest, whether banks open above satiation or below", () => {
    fc.assert(
      fc.property(inRange(centralBankParameters.reserveSatiation), amount, amount, (share, assets, reserves) => {
        expect(centralBankLoans(unborrowedReserves(reserves, none), reserveLevel(share, assets, reserves))).toBe(0);
      }),
    );
  });

  it("fall one for one with sales, the Treasury account and reverse repo", () => {
    const change = { purchases: -100, treasuryAccount: 30, reverseRepo: 20 };
    expect(unborrowedReserves(3000, change)).toBe(2850);
  });

  it("what is drained below satiation is borrowed", () => {
    const level = reserveLevel(satiation, 20_000, 3000);
    expect(level).toBe(2500);
    expect(centralBankLoans(2600, level)).toBe(0);
    expect(centralBankLoans(2400, level)).toBe(100);
  });

  it("never fall below the level, so never below zero", () => {
    fc.assert(
      fc.property(amount, amount, amount, (assets, reserves, sold) => {
        const level = reserveLevel(satiation, assets, reserves);
        const unborrowed = unborrowedReserves(reserves, { ...none, purchases: -sold });
        // (level − unborrowed) + unborrowed rounds once.
        expect(unborrowed + centralBankLoans(unborrowed, level)).toBeGreaterThanOrEqual(level - 1e-10);
        expect(level).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
