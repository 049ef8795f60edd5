/**
 * The text of a world as somebody's own: another id, a first line that says where it comes from, all else as it was, comments
 * too. What tells not to edit the original is left out, and so is the schema line, whose path is that of the original.
 */
export function copiedWorld(text: string, id: string, comment: string): string {
  const ownId = text.replace(/^id:.*$/m, () => `id: ${id}`).replace(/^\$schema:.*\n/m, "");
  const start = ownId.search(/^(?!#)/m);
  const paragraphs = ownId.slice(0, start).split(/^#\n/m);
  const kept = paragraphs.filter((each) => !/do not edit/i.test(each)).join("#\n");
  return `# ${comment}\n#\n${kept}${ownId.slice(start)}`;
}
