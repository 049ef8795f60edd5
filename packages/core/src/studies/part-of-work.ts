/** Work that is a part of a larger whole: what it yields is what is done of the whole, of which it begins at `from`. */
export function* partOfWork<Result>(
  work: Generator<number, Result, void>,
  from: number,
  part: number,
): Generator<number, Result, void> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    yield from + part * value;
  }
}
