import { existsSync } from "node:fs";
import { join } from "node:path";
import { hashOf, isDone, markDone, node24, Problem, root } from "./clone.mjs";
import { withLock } from "./process-lock.mjs";
import { runCommand } from "./run-command.mjs";

const marker = "node_modules/.duizhao-installed";
const setupLock = join(root, ".cache", "setup.lock");

/** Installs what package-lock.json names, unless that is what node_modules holds. Returns whether it did anything. */
export async function ensureInstalled() {
  if (isInstalled()) return false;
  return withLock(setupLock, "installing packages", async () => {
    if (isInstalled()) return false;
    // Not `npm ci`: the lock file may lack optional packages of other platforms.
    const { code, output } = await runCommand("npm", [
      "install",
      "--include=dev",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ]);
    if (code !== 0)
      throw new Problem(`${output.trimEnd()}\n\nnpm install failed (above): check the network and try again.`);
    if (!existsSync(node24)) {
      throw new Problem(
        "npm installed the packages but not Node 24: install scripts must be allowed for the package `node`.",
      );
    }
    markDone(marker, packagesHash());
    return true;
  });
}

function isInstalled() {
  return existsSync(node24) && isDone(marker, packagesHash());
}

function packagesHash() {
  return hashOf("package.json", "package-lock.json");
}
