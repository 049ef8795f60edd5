import { determinismLaws } from "./determinism.ts";
import { quick } from "./sample.ts";

determinismLaws(quick);
