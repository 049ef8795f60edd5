import { symmetryLaws } from "./symmetry.ts";
import { thorough } from "./sample.ts";

symmetryLaws(thorough);
