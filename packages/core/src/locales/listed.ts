/** Names after which a list is cut: a screen of them helps nobody. */
const shown = 12;

/** Known names with commas; a long list shows its beginning and how many there are. */
export function listed(known: readonly string[]): string {
  const list = known.slice(0, shown).join(", ");
  return known.length <= shown ? list : `${list} … (${known.length})`;
}
