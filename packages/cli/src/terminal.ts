import type { Lang } from "@ebb/core";
import { type ExitCode, exitCodes } from "@ebb/core";
import type { Words } from "./locales/words.ts";

/** Where a command prints, and for whom. Results go to stdout, talk to stderr. */
export interface Terminal {
  readonly lang: Lang;
  readonly words: Words;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
  /** One line or more of the answer. */
  print(text: string): void;
  /** One line or more beside the answer. */
  tell(text: string): void;
}

export { type ExitCode, exitCodes };
