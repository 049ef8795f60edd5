/**
 * What `mathChecksums` gives everywhere. A change here is a change of bits in every run of the engine:
 * it needs a decision and a sentence in the changelog, never just a new figure.
 */
export const expectedChecksums = {
  exp: "ff973be4",
  expm1: "437eb199",
  log: "5e033407",
  log1p: "19d2c87b",
  pow: "68af454f",
  min: "eae10a58",
  max: "c9673768",
  normalQuantile: "13522daa",
};
