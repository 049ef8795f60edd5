import { determinismLaws } from "./determinism.ts";
import { thorough } from "./sample.ts";

determinismLaws(thorough);
