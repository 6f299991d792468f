import { spawnSync } from "node:child_process";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";

/** The system user that PostgreSQL runs as when we are root, which it refuses to run as. */
export type RunAs = { uid: number; gid: number };

const userName = "postgres";

/** undefined: PostgreSQL runs as whoever we are. Creates the user where it is missing. */
export function findRunAs(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = lookUp();
  if (existing) return existing;
  spawnSync("groupadd", ["--system", userName]);
  spawnSync("useradd", ["--system", "-g", userName, "--no-create-home", "--shell", "/usr/sbin/nologin", userName]);
  const created = lookUp();
  if (!created) {
    throw new OperatorProblem(
      `PostgreSQL doesn't run as root and the system user "${userName}" could not be created: start as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return created;
}

/** Asks the system itself, as that user: modes alone don't tell (ACLs, mount options). */
export function canReach(runAs: RunAs, path: string): boolean {
  return spawnSync("/usr/bin/test", ["-x", path], runAs).status === 0;
}

function lookUp(): RunAs | undefined {
  const [uid, gid] = ["-u", "-g"].map((flag) => {
    const { status, stdout } = spawnSync("id", [flag, userName], { encoding: "utf8" });
    return status === 0 ? Number(stdout.trim()) : Number.NaN;
  });
  return uid === undefined || gid === undefined || Number.isNaN(uid + gid) ? undefined : { uid, gid };
}
