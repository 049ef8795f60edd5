/**
 * What a creditor books when a debtor defaults or a claim is sold: max(0, book − received) [usd bn]; a gain is no loss.
 *
 * Book value, not market value: own funds do not fall because prices do. Up to a threshold of losses lending is untouched
 * (`money-creation/capital-limit.ts`), so a squeeze may pass without a credit crunch. Market-value own funds are reported
 * beside and limit nothing.
 */
export function bookedLoss(book: number, received: number): number {
  return book > received ? book - received : 0;
}
