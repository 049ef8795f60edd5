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
  /** One line or more beside the answer; nothing when the reader wants quiet. */
  tell(text: string): void;
  /** Why there is no answer, or not the whole. */
  complain(text: string): void;
}

/** Where text goes: the two streams of the process, or whatever a test looks at. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person is watching. */
  readonly isWatched: boolean;
}

export { type ExitCode, exitCodes };
