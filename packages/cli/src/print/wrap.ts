/** Spaces no line ends at: before a dash, an arrow, a per cent sign, the second half of a Russian unit. */
const heldTogether = / (?=(?:—|→|%|¢|п\.)(?:[ ,.;:)\]]|$))/g;

/** Lines of at most 80 columns; a no-break space holds words together. */
export function wrap(text: string, columns = 80): string {
  const lines: string[] = [];
  let line = "";
  for (const part of text.replaceAll(heldTogether, "\u0000").split(" ")) {
    const word = part.replaceAll("\u0000", " ");
    if (line !== "" && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}
