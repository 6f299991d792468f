import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The process that holds a data folder: the boot, whose children are all else but an external PostgreSQL. */
export function bootProcess(dataDir: string): number {
  return z.object({ pid: z.number() }).parse(JSON.parse(readFileSync(join(dataDir, "instance.lock"), "utf8"))).pid;
}

/**
 * Resident megabytes of the boot and everything it started, PostgreSQL aside. What several of them share, such as the
 * runtime's own code, counts once (Linux' PSS).
 */
export function residentMemory(dataDir: string): number {
  const processes = execFileSync("ps", ["-eo", "pid=,ppid=,comm="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
    .map(([, id, parent, name = ""]) => ({ id: Number(id), parent: Number(parent), name }));
  const family = new Set([bootProcess(dataDir)]);
  for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
  const ours = processes.filter(({ id, name }) => family.has(id) && !name.startsWith("postgres"));
  return ours.reduce((sum, { id }) => sum + proportionalKilobytes(id), 0) / 1024;
}

function proportionalKilobytes(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1]);
}
