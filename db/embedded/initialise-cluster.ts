import { spawn } from "node:child_process";
import { chownSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { Binaries } from "#db/embedded/binaries.ts";
import { ownerLogin } from "#db/embedded/connect-as-owner.ts";
import type { EmbeddedState } from "#db/embedded/embedded-state.ts";
import type { RunAs } from "#db/embedded/run-as.ts";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";

/**
 * Makes a cluster in `folder`, which holds none. C.UTF-8 everywhere: the order of strings then never changes with the
 * system's libraries, and its character classes are what lets pg_trgm see Han.
 */
export async function initialiseCluster(
  binaries: Binaries,
  folder: string,
  state: EmbeddedState,
  runAs: RunAs | undefined,
  options: { durable: boolean },
): Promise<void> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new OperatorProblem(
      `The data folder is damaged: ${folder} has files but no PG_VERSION; restore it from a backup, or move it away to start empty.`,
    );
  }
  // Made beside its place and renamed into it: an interrupted first start leaves nothing that looks like a cluster.
  const unfinished = `${folder}.unfinished`;
  const passwordFile = `${folder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, state.passwords.owner, { mode: 0o600 });
  try {
    if (runAs) chownSync(passwordFile, runAs.uid, runAs.gid);
    await run(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        "--locale=C.UTF-8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--encoding=UTF8",
        "--auth=scram-sha-256",
        `--username=${ownerLogin}`,
        `--pwfile=${passwordFile}`,
        "--no-instructions",
        ...(options.durable ? [] : ["--no-sync"]),
      ],
      runAs,
    );
    renameSync(unfinished, folder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function run(program: string, args: string[], runAs: RunAs | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...runAs, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
    });
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else
        reject(
          new OperatorProblem(
            `The database folder can't be made (${said.trim().split("\n").at(-1) ?? `exit ${code}`}).`,
          ),
        );
    });
  });
}
