import { switchesLaws } from "./switches.ts";
import { quick } from "./sample.ts";

switchesLaws(quick);
