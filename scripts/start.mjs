// npm start, npm run dev: what must be there before TypeScript can run; server/boot/boot.ts does the rest.
import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { node24, Problem, root, runMain, seconds } from "./clone.mjs";
import { ensureClient } from "./generate.mjs";
import { ensureInstalled } from "./install.mjs";
import { isEnding, releaseLock, takeLock } from "./process-lock.mjs";

const dataDir = resolve(root, process.env.DUIZHAO_DATA_DIR || "./data");
const lock = join(dataDir, "instance.lock");
/** A start that was killed leaves a server that notices within a moment, says so, and ends when its work is done. */
const waitForNoticeMs = 4000;
const waitForEndMs = 30_000;

process.chdir(root);
process.env.DUIZHAO_STARTED_AT = String(Date.now() - Math.round(performance.now()));
await runMain(async () => {
  await lockDataFolder();
  await step("Packages installed", "Packages are installed", ensureInstalled);
  await step("Database client generated", "Database client is current", ensureClient);
  return realpathSync(process.execPath) === realpathSync(node24) ? bootHere() : bootOnNode24();
});

async function lockDataFolder() {
  const since = Date.now();
  for (;;) {
    const holder = tryLock();
    if (holder === undefined) return;
    if (Date.now() - since > (isEnding(lock) ? waitForEndMs : waitForNoticeMs)) {
      throw new Problem(
        `Duizhao is running already with the data folder ${dataDir} (process ${holder}): stop it first, or give this one its own PORT and DUIZHAO_DATA_DIR.`,
      );
    }
    await new Promise((done) => setTimeout(done, 200));
  }
}

function tryLock() {
  try {
    return takeLock(lock);
  } catch (error) {
    throw new Problem(
      `The data folder ${dataDir} can't be used (${error.code ?? error.message}): set DUIZHAO_DATA_DIR to a folder that can be written.`,
    );
  }
}

async function step(done, skipped, fn) {
  const since = performance.now();
  console.log((await fn()) ? `  ✓ ${done} (${seconds(since)})` : `  · ${skipped}`);
}

/** Already on the right Node: one process less. */
async function bootHere() {
  await import("tsx");
  await import(pathToFileURL(join(root, "server/boot/boot.ts")).href);
}

function bootOnNode24() {
  return new Promise((done) => {
    const child = spawn(node24, ["--import", "tsx", "server/boot/boot.ts", ...process.argv.slice(2)], {
      stdio: "inherit",
    });
    // Ctrl-C reaches the child by itself; a signal to us alone is passed on. It decides when we end.
    process.on("SIGINT", () => undefined);
    for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
    child.once("close", (code, signal) => {
      releaseLock(lock);
      done(code ?? (signal ? 1 : 0));
    });
  });
}
