import { symmetryLaws } from "./symmetry.ts";
import { quick } from "./sample.ts";

symmetryLaws(quick);
