import { exitCodes } from "@ebb/core";
import type { CommandBody } from "../commands.ts";
import { printedAsJson } from "../envelope.ts";
import { version } from "../version.ts";

export const run: CommandBody = async (_given, terminal) => {
  const results = [{ metric: "version", value: version }];
  if (!printedAsJson({ kind: "version", exit: exitCodes.success, results }, terminal)) terminal.print(`ebb ${version}`);
  return exitCodes.success;
};
