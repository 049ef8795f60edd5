import process from "node:process";

/** How every test starts Chromium: it talks to no one, and root has to do without the sandbox. */
export function chromiumFlags(): string[] {
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"];
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return ["--no-first-run", "--disable-gpu", ...quiet, ...sandbox];
}
