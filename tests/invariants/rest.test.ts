import { restLaws } from "./rest.ts";
import { quick } from "./sample.ts";

restLaws(quick);
