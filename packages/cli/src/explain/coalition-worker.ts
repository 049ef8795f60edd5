import { parentPort } from "node:worker_threads";
import { EbbError } from "@ebb/core";
import { type CoalitionShare, runShare, type ShareDone } from "./coalition-share.ts";

// A thread of a pool: takes coalitions from the common counter until none is left, and says so.

parentPort?.on("message", (share: CoalitionShare) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of a thread has no origin
  parentPort?.postMessage(doneOf(share));
});

function doneOf(share: CoalitionShare): ShareDone {
  try {
    for (const _ of runShare(share));
    return { share: share.id };
  } catch (error) {
    // An error loses its kind on the way to another thread; problems do not.
    if (error instanceof EbbError) return { share: share.id, problems: error.problems };
    throw error;
  }
}
