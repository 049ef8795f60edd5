/**
 * A source with blanks where it has comments, texts and patterns: what is left is code, each character at its own place.
 * The quotes stay, and so does the code inside `${…}`.
 */
export function codeOnly(source: string): string {
  let code = "";
  let rest = source;
  const openBraces: number[] = []; // one count for each `${` we are inside of
  while (rest !== "") {
    const depth = openBraces.at(-1);
    const backInTemplate = depth === 0 && rest.startsWith("}");
    const inTemplate = backInTemplate || rest.startsWith("`");
    const token = (inTemplate ? templatePart : rest.startsWith("/") && operandFollows(code) ? pattern : other).exec(
      rest,
    )?.[0];
    if (token === undefined) throw new Error(`not TypeScript: ${rest.slice(0, 40)}`);

    if (backInTemplate) openBraces.pop();
    else if (depth !== undefined && token === "{") openBraces[openBraces.length - 1] = depth + 1;
    else if (depth !== undefined && token === "}") openBraces[openBraces.length - 1] = depth - 1;
    if (inTemplate && token.endsWith("${")) openBraces.push(0);

    code += hidden(token, inTemplate);
    rest = rest.slice(token.length);
  }
  return code;
}

const comment = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
/** From a backtick, or the brace that closes `${…}`, to the next `${` or the closing backtick. */
const templatePart = /^[`}](?:\\[\s\S]|\$(?!\{)|[^`\\$])*(?:`|\$\{)/;
const pattern = new RegExp(String.raw`^(?:${comment}|\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/\w*)`);
const other = new RegExp(String.raw`^(?:${comment}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[^"'${"`"}/{}]+|[/{}])`);

/** Whether a slash here would begin a pattern: after an operator, an opening bracket or a keyword, not after a value. */
function operandFollows(code: string): boolean {
  return /(?:^|[-+*%=<>!&|^~?:;,([{}]|\b(?:return|typeof|case|in|of|void|throw|yield|await|else|do))\s*$/.test(
    code.slice(-200),
  );
}

/** A token as it shows in the code: blanks for comments and patterns, its ends alone for texts and templates. */
function hidden(token: string, inTemplate: boolean): string {
  const blank = (text: string): string => text.replace(/[^\n]/g, " ");
  const end = inTemplate && token.endsWith("${") ? 2 : 1;
  if (inTemplate || /^["']/.test(token)) return token[0] + blank(token.slice(1, -end)) + token.slice(-end);
  return token.startsWith("/") && token !== "/" ? blank(token) : token;
}
