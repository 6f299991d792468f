import { readFileSync } from "node:fs";

const everyMs = 500;

/**
 * Calls `orphaned` when npm, which started us, is gone: it passes no word of having been killed, and a site that nobody
 * sees running would keep its port and data folder. Started without npm, we run for as long as we like.
 */
export function stayWithParent(orphaned: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parents = ancestors();
  const timer = setInterval(() => {
    if (ancestors().join() === parents.join()) return;
    clearInterval(timer);
    orphaned();
  }, everyMs);
  timer.unref();
}

/** Our parent, and its parents up to npm: there is a shell, or our own start script, in between. */
function ancestors(): number[] {
  const found = [process.ppid];
  for (let pid = process.ppid; pid > 1 && found.length < 4 && !isNpm(pid); ) {
    const parent = parentOf(pid);
    if (parent === undefined) break;
    found.push(parent);
    pid = parent;
  }
  return found;
}

function isNpm(pid: number): boolean {
  return /^npm/.test(read(`/proc/${pid}/cmdline`) ?? "") || /npm(-cli\.js)?\0/.test(read(`/proc/${pid}/cmdline`) ?? "");
}

function parentOf(pid: number): number | undefined {
  const stat = read(`/proc/${pid}/stat`);
  return stat ? Number(stat.replace(/^.*\) /s, "").split(" ")[1]) : undefined;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined; // gone, or a system without /proc: our direct parent is all we see
  }
}
