import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The process that holds a data folder: the boot, whose children are all else but an external PostgreSQL. */
export function bootProcess(dataDir: string): number {
  return z.object({ pid: z.number() }).parse(JSON.parse(readFileSync(join(dataDir, "instance.lock"), "utf8"))).pid;
}

/** Resident megabytes of the boot and everything it started, PostgreSQL aside. */
export function residentMemory(dataDir: string): number {
  const processes = execFileSync("ps", ["-eo", "pid=,ppid=,rss=,comm="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
    .map(([, id, parent, rss, name = ""]) => ({ id: Number(id), parent: Number(parent), rss: Number(rss), name }));
  const family = new Set([bootProcess(dataDir)]);
  for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
  const ours = processes.filter(({ id, name }) => family.has(id) && !name.startsWith("postgres"));
  return ours.reduce((sum, { rss }) => sum + rss, 0) / 1024;
}
