import type { Lifter } from "./lifter.ts";

/** The source of a file that holds what was lifted, as `name`; `what` says whose functions these are. */
export function moduleText(lifter: Lifter, name: string, what: string): string {
  const { bytes, functions, reserved } = lifter.module();
  const names = functions.map((each) => `"${each}"`);
  return `import type { LiftedModule } from "./lifted.ts";

/** ${what}, lifted from their sources by scripts/lift. Written by \`npm run generate\`. */
export const ${name}: LiftedModule<${names.join(" | ")}> = {
  functions: [${names.join(", ")}],
  reserved: ${reserved},
  // biome-ignore format: one line
  bytes: "${Buffer.from(bytes).toString("base64")}",
};
`;
}
