// Where the thread of a parameter set starts. What was compiled once is read from where the first thread keeps it.
import { enableCompileCache } from "node:module";
import { workerData } from "node:worker_threads";
import type { SetThreadData } from "./set-thread.ts";

const { compiled } = workerData as SetThreadData;
if (compiled !== undefined) enableCompileCache(compiled);
await import("./set-thread.ts");
