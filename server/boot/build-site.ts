import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";
import { cloneRoot } from "#server/boot/clone.ts";
import type { StepOutcome } from "#server/boot/progress.ts";
import { withLock } from "../../scripts/process-lock.mjs";

/** Everything the build may read. Content, not dates: a fresh checkout of the same commit is the same build. */
const sources = [
  ...["app", "db", "domain", "editor", "i18n", "messages", "public", "render", "server", "ui"],
  ...["next.config.js", "package-lock.json", "package.json", "proxy.ts", "instrumentation.ts", "tsconfig.json"],
  "prisma/schema.prisma",
];
const notBuilt = /\.(test|property\.test)\.tsx?$|\.md$/;
const marker = "duizhao-sources";

/**
 * Builds the production site into `nextDist` when a source changed since its last build there.
 * @param options.signal ends the build
 */
export async function buildSite(nextDist: string, options: { signal: AbortSignal }): Promise<StepOutcome> {
  const current = sourcesHash();
  if (isBuilt(nextDist, current)) return { line: "Site is built", skipped: true };
  return withLock(join(cloneRoot, ".cache", `build-${nextDist.slice(1)}.lock`), "building the site", async () => {
    if (isBuilt(nextDist, current)) return { line: "Site is built", skipped: true };
    await nextBuild(nextDist, options.signal);
    writeFileSync(join(cloneRoot, nextDist, marker), current);
    return { line: "Site built", skipped: false };
  });
}

function isBuilt(nextDist: string, hash: string): boolean {
  const file = join(cloneRoot, nextDist, marker);
  return existsSync(file) && readFileSync(file, "utf8") === hash;
}

function sourcesHash(): string {
  const hash = createHash("sha256");
  for (const source of sources) {
    const path = join(cloneRoot, source);
    if (!existsSync(path)) continue;
    for (const file of source.includes(".") ? [""] : filesUnder(path)) {
      hash.update(`${source}/${file}\0`).update(readFileSync(join(path, file)));
    }
  }
  return hash.digest("hex");
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !notBuilt.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

async function nextBuild(nextDist: string, signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [join("node_modules", "next", "dist", "bin", "next"), "build"], {
    cwd: cloneRoot,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", DUIZHAO_NEXT_DIST: nextDist },
    stdio: ["ignore", "pipe", "pipe"],
  });
  signal.addEventListener("abort", () => child.kill("SIGTERM"), { once: true });
  let output = "";
  const collect = (chunk: Buffer) => {
    output += chunk.toString("utf8");
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw new OperatorProblem(`${output.trimEnd()}\n\nThe site could not be built (above).`);
}
