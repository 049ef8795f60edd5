import { positivityLaws } from "./positivity.ts";
import { quick } from "./sample.ts";

positivityLaws(quick);
