export { describe } from "./locales/locale.ts";
export { EbbError, type Problem } from "./model/problem.ts";
