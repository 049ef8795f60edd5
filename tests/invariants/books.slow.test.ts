import { booksLaws } from "./books.ts";
import { thorough } from "./sample.ts";

booksLaws(thorough);
