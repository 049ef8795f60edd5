import { restLaws } from "./rest.ts";
import { thorough } from "./sample.ts";

restLaws(thorough);
