import { styleText } from "node:util";
import type { Terminal } from "./terminal.ts";

type Style = "bold" | "dim" | "green" | "red" | "yellow" | "cyan";

/** Text in a style, or as it is where colour is off; colour never carries meaning alone. */
export function styled({ color }: Terminal, style: Style, text: string): string {
  return color ? styleText(style, text, { validateStream: false }) : text;
}
