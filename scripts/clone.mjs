// Facts about this clone that every script needs. No dependencies, and nothing newer than Node 20: these files run
// before anything is installed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The Node that everything runs on, whatever the machine has: a dependency like any other. */
export const node24 = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/** A sentence for the person at the terminal; printed without a stack trace. */
export class Problem extends Error {}

export function hashOf(...files) {
  const hash = createHash("sha256");
  for (const file of files) {
    hash.update(`${file}\0`);
    if (existsSync(join(root, file))) hash.update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

/** Whether the marker file says that this was done for exactly this state. */
export function isDone(marker, state) {
  const file = join(root, marker);
  return existsSync(file) && readFileSync(file, "utf8") === state;
}

export function markDone(marker, state) {
  const file = join(root, marker);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, state);
}

export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs `main` and ends the process: with what it returns, or with 1 and one sentence. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
