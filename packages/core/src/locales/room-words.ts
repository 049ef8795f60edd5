import type { Room } from "../model/vocabulary.ts";
import { messages } from "./locale.ts";
import type { Lang } from "./messages.ts";

/** What a room is called, what it does in a period, and what it leaves out. */
export interface RoomWords {
  readonly name: string;
  readonly does: string;
  readonly limits: string;
}

export function roomWords(room: Room, lang: Lang): RoomWords {
  return messages(lang).rooms[room];
}
