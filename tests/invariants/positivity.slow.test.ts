import { positivityLaws } from "./positivity.ts";
import { thorough } from "./sample.ts";

positivityLaws(thorough);
