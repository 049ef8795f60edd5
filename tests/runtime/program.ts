/**
 * The body of an async function, as text, that returns the checksums of the functions found below `core`.
 * One text for every place: a thread, a worker, another Node, a page.
 */
export function program(core: string, checksums: string, extension: "ts" | "js"): string {
  const modules = [`${core}/solve/math.${extension}`, `${core}/solve/normal-quantile.${extension}`, checksums];
  return `
    const [math, quantile, { mathChecksums }] = await Promise.all(
      ${JSON.stringify(modules)}.map((url) => import(url)));
    return mathChecksums({ ...math, ...quantile });`;
}

/** The same for whole runs of a world: returns their checksums. */
export function runProgram(core: string, checksums: string, extension: "ts" | "js", worldText: string): string {
  const names = ["formats/parse-world", "model/compile", "model/compile-scenario", "studies/draws", "simulate"];
  const modules = [checksums, ...names.map((name) => `${core}/${name}.${extension}`)];
  return `
    const [{ runChecksums }, ...parts] = await Promise.all(
      ${JSON.stringify(modules)}.map((url) => import(url)));
    return runChecksums(Object.assign({}, ...parts), ${JSON.stringify(worldText)});`;
}
