// A property that fails under a planted fault has failed: no smaller counterexample is looked for, which can take minutes.
import * as fc from "fast-check";

fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
