/** The result of work that yields what part of it is done, without a stop on the way. */
export function finished<Result>(work: Iterator<unknown, Result, void>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
