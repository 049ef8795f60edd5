import { expect, it } from "vitest";
import { told } from "../../../../tests/told.ts";
import { booksOf, type PublishedBank } from "./published-books.ts";

const bank: PublishedBank = { bank: "A", capital: 5, leverageRatio: 0.05, debtSecurities: 30, governmentBonds: 18 };

it("books of 100 assets hold 5 cash, 12 and 18 bonds and 65 else, against 95 debt, half of it loans", () => {
  const { cash, other, loan, otherDebt, units } = booksOf([bank]);
  expect([...cash, ...units.values, ...other, ...loan, ...otherDebt]).toEqual([5, 12, 18, 65, 47.5, 47.5]);
});

it("figures that cannot be books are named with their bank", () => {
  const faulty: PublishedBank[] = [
    { ...bank, capital: -1, leverageRatio: 0 },
    { ...bank, bank: "B", debtSecurities: 96, governmentBonds: 97 },
    { ...bank, bank: "C", governmentBonds: Number.NaN },
  ];
  expect(told(() => booksOf(faulty))).toEqual([
    "kernel/out-of-range A.capital",
    "kernel/out-of-range A.leverageRatio",
    "kernel/out-of-range B.debtSecurities",
    "kernel/out-of-range B.governmentBonds",
    "kernel/not-a-number C.governmentBonds",
  ]);
});

it("no bank at all is refused", () => {
  expect(told(() => booksOf([]))).toEqual(["kernel/shape bonds"]);
});
