import { describe, expect, it } from "vitest";
import { copiedWorld } from "./copy-world.ts";

const original = `# A world.
# Written by a script; do not edit.
#
# What the letters mean.
$schema: ../../schema/world.v1.json
format: ebb/world.v1
id: one
sectors:
  # A comment inside.
  - { id: banks }
`;

describe("a copied world", () => {
  it("keeps comments and lines, has its own id, and says where it comes from", () => {
    expect(copiedWorld(original, "two", "A copy.")).toBe(`# A copy.
#
# What the letters mean.
format: ebb/world.v1
id: two
sectors:
  # A comment inside.
  - { id: banks }
`);
  });

  it("may come from a file without comments", () => {
    expect(copiedWorld("id: one\n", "two", "A copy.")).toBe("# A copy.\n#\nid: two\n");
  });
});
