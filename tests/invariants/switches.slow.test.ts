import { switchesLaws } from "./switches.ts";
import { thorough } from "./sample.ts";

switchesLaws(thorough);
