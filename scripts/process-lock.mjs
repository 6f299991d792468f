// A file that says which process uses something. It survives kill -9 without fooling the next start: a lock whose
// process is gone, or whose number now belongs to another process, counts for nothing.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Problem } from "./clone.mjs";

/** The process that holds the lock, or undefined. */
export function lockHolder(file) {
  let lock;
  try {
    lock = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined; // none, or one that was cut off while it was written
  }
  return typeof lock?.pid === "number" && startOf(lock.pid) === lock.start ? lock.pid : undefined;
}

/** Takes the lock for this process, or for nobody: returns the holder when there is one. */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  for (;;) {
    if (putIfFree(file)) return undefined;
    const holder = lockHolder(file);
    if (holder === process.pid) return undefined;
    if (holder !== undefined) return holder;
    moveAway(file);
  }
}

/** Hands a lock of this process's parent over to this process. */
export function inheritLock(file) {
  renameSync(writeMine(file), file);
}

/** Says in this process's lock that it is ending: who waits for it may go on waiting. */
export function markEnding(file) {
  if (lockHolder(file) === process.pid) renameSync(writeMine(file, { ending: true }), file);
}

/** Whether the process that holds the lock said that it is ending. */
export function isEnding(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).ending === true;
  } catch {
    return false;
  }
}

export function releaseLock(file) {
  if (lockHolder(file) === process.pid) rmSync(file, { force: true });
}

/** Runs `fn` while no other process of this clone does the same; others wait their turn. */
export async function withLock(file, what, fn) {
  const until = Date.now() + 15 * 60_000;
  let said = false;
  for (let holder = takeLock(file); holder !== undefined; holder = takeLock(file)) {
    if (!said) console.error(`  … process ${holder} is ${what} in this clone; waiting for it`);
    said = true;
    if (Date.now() > until)
      throw new Problem(`Process ${holder} has been ${what} for 15 minutes: end it and start again.`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  try {
    return await fn();
  } finally {
    releaseLock(file);
  }
}

/** A lock is never seen half written: it is whole before it gets its name. */
function putIfFree(file) {
  const mine = writeMine(file);
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Takes a lock that counts for nothing away, unless another start has put its own there since we looked. */
function moveAway(file) {
  const moved = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, moved);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return;
  }
  try {
    if (lockHolder(moved) !== undefined) linkSync(moved, file);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  } finally {
    rmSync(moved, { force: true });
  }
}

function writeMine(file, more = {}) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, start: startOf(process.pid), ...more }));
  return own;
}

/** When the process started, as the system counts; "" where only its existence can be told; undefined: it is gone. */
function startOf(pid) {
  try {
    // After the name in brackets, which may hold spaces: state, parent, … and the start as the 20th of them.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    if (process.platform === "linux") return undefined;
  }
  try {
    process.kill(pid, 0);
    return "";
  } catch (error) {
    return error.code === "EPERM" ? "" : undefined;
  }
}
