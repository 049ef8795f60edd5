import { booksLaws } from "./books.ts";
import { quick } from "./sample.ts";

booksLaws(quick);
