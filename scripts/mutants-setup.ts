// A property that fails under a planted fault has failed: no smaller counterexample is looked for, which can take minutes.
import * as fc from "fast-check";

// Runs go through the sources with the fault in them, not through the module lifted from sound ones.
Reflect.set(globalThis, "WebAssembly", undefined);

fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
