import { exitCodes } from "@ebb/core";
import { styled } from "../color.ts";
import { claimResult } from "../claims/claim-results.ts";
import type { CommandBody } from "../commands.ts";
import { printedAsJson } from "../envelope.ts";
import { wrap } from "../print/wrap.ts";
import { readThesis } from "../thesis/read-thesis.ts";

export const run: CommandBody = async ({ options }, terminal) => {
  const { thesis } = await readThesis(options["thesis"] as string | undefined, options["world"] as string | undefined);
  const { id, name, world, claims } = thesis.document;
  const answer = { kind: "claims", exit: exitCodes.success, results: claims.map(claimResult) };
  if (printedAsJson({ ...answer, manifest: { thesis: id, world } }, terminal)) return exitCodes.success;
  const { words, lang } = terminal;
  const say = words.claims;
  terminal.print(
    [
      wrap(say.title(name[lang], id, world)),
      ...claims.map(({ id: claim, statement, byConstruction, data }) =>
        [
          styled(terminal, "bold", claim),
          wrap(statement[lang], 78).replace(/^/gm, "  "),
          wrap(
            [
              ...(byConstruction.length === 0 ? [] : [say.byRule(byConstruction.join(", "))]),
              say.data(say.verdicts[data.verdict]),
            ].join(" · "),
            78,
          ).replace(/^/gm, "  "),
        ].join("\n"),
      ),
      say.next(claims[0]?.id ?? ""),
    ].join("\n\n"),
  );
  return exitCodes.success;
};
