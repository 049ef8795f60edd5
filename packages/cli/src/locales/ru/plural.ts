/** Русские формы числа: 1 случай, 2 случая, 5 случаев. */
export function plural(count: number, one: string, few: string, many: string): string {
  const last = count % 10;
  const teens = count % 100 >= 11 && count % 100 <= 14;
  if (last === 1 && !teens) return `${count} ${one}`;
  return last >= 2 && last <= 4 && !teens ? `${count} ${few}` : `${count} ${many}`;
}
