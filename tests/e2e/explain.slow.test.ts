import { spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resultSchema } from "../../packages/core/src/formats/result.ts";
import { ebb } from "../ebb.ts";
import { type Folder, folderWith } from "./processes.ts";

// `ebb explain` and `ebb compare` as processes: result files, and Ctrl-C.

describe("a result file", () => {
  let folder: Folder;
  beforeAll(() => {
    folder = folderWith({});
  });
  afterAll(() => folder.remove());

  it("is explained as the run it came from; results that come out otherwise are told, and the answer stands", async () => {
    const kept = await folder.shell(
      'ebb run squeeze --set essay --json > run.json; sed \'s/"version":"[^"]*"/"version":"0.0.1"/; s/"parameterSet":"essay"/"parameterSet":"evidence"/\' run.json > other.json; ls',
    );
    expect(kept.err).toBe("");
    const [direct, file, other] = [
      await ebb("explain", "squeeze@essay", "bitcoin"),
      await folder.ebb(["explain", "run.json", "bitcoin"]),
      await folder.ebb(["explain", "other.json", "bitcoin", "--json"]),
    ];
    expect(file).toEqual({ exit: 0, out: direct.out.replace("squeeze@essay", "run.json"), err: "" });
    const { warnings, status } = resultSchema.parse(JSON.parse(other.out));
    expect(status).toBe("ok");
    expect(warnings.map(({ code }) => code)).toEqual(["result/not-reproduced"]);
    expect(warnings[0]?.found).toContain("0.0.1");
    const told = await folder.ebb(["explain", "other.json", "x"]);
    expect(told.exit).toBe(0);
    expect(told.err).toContain("result/not-reproduced · other.json");
  });

  it("ends at once on Ctrl-C, in the middle of its coalitions too", async () => {
    const typed = ["explain", "squeeze", "bitcoin", "--at", "2028-09", "--step", "day"];
    const child = spawn(process.execPath, ["--conditions=source", "packages/cli/src/main.ts", ...typed]);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += String(text)));
    const ended = new Promise((done) => void child.on("close", (exit, signal) => done(exit ?? signal)));
    setTimeout(() => child.kill("SIGINT"), 3000);
    expect(await ended).toBe(130);
    expect(said).toBe("");
  });
});
