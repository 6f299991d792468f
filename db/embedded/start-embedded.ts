import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { connect } from "node:net";
import { join, resolve } from "node:path";
import { type Binaries, findBinaries } from "#db/embedded/binaries.ts";
import { connectAsOwner, ownerLogin } from "#db/embedded/connect-as-owner.ts";
import { type EmbeddedState, loadState, moveToFreePort } from "#db/embedded/embedded-state.ts";
import { initialiseCluster } from "#db/embedded/initialise-cluster.ts";
import { findOrphan } from "#db/embedded/orphan.ts";
import { canReach, findRunAs, type RunAs } from "#db/embedded/run-as.ts";
import { conditionOf, stopPostgres } from "#db/embedded/stop-postgres.ts";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";

/** Addresses of one database for the three logins (DESIGN §6). */
export type DatabaseUrls = { app: string; reader: string; owner: string };

export type EmbeddedServer = {
  pid: number;
  port: number;
  secret: string;
  /** true: it was running already, left behind by a process that was killed. */
  adopted: boolean;
  urls(database: string): DatabaseUrls;
  condition(): "up" | "stopping" | "gone";
  stop(): Promise<void>;
};

export const productDatabase = "duizhao";
const readyWithinMs = 60_000;
const maxLogBytes = 5_000_000;

/**
 * Starts, or adopts, the PostgreSQL of a data folder: a real server, reached over loopback TCP with random passwords.
 * @param folder the data folder, absolute
 * @param options.durable false gives up safety in a crash of the machine for speed (tests)
 * @throws OperatorProblem when the folder can't be used
 */
export async function startEmbedded(folder: string, options: { durable: boolean }): Promise<EmbeddedServer> {
  const runAs = findRunAs();
  const home = join(folder, "postgres");
  makeFolder(home, runAs);
  const binaries = findBinaries(runAs, join(home, "programs"));
  let state = await loadState(folder);
  const cluster = join(home, "cluster");
  if (!existsSync(join(cluster, "PG_VERSION"))) await initialiseCluster(binaries, cluster, state, runAs, options);

  const orphan = await findOrphan(cluster, state);
  if (orphan) return server(orphan, cluster, state, true);
  if (await portAnswers(state.port)) state = await moveToFreePort(folder, state);
  const until = Date.now() + readyWithinMs;
  for (;;) {
    const child = spawnPostgres(binaries, home, cluster, state.port, runAs, options.durable);
    const problem = await ready(child, state, join(home, "server.log"));
    if (!problem && child.pid !== undefined) return server(child.pid, cluster, state, false);
    // A killed server is gone a moment after its death, and its sessions a moment later; until then PostgreSQL rightly refuses.
    if (!/shared memory block|lock file .* already exists/.test(problem ?? "") || Date.now() > until) {
      throw new OperatorProblem(
        `The embedded PostgreSQL did not start (${problem}): its data folder may be damaged; restore it from a backup, or move it away to start empty. Its log is ${join(home, "server.log")}.`,
      );
    }
    await new Promise((done) => setTimeout(done, 300));
  }
}

function server(pid: number, cluster: string, state: EmbeddedState, adopted: boolean): EmbeddedServer {
  const url = (login: string, password: string, database: string) =>
    `postgres://${login}:${password}@127.0.0.1:${state.port}/${database}`;
  return {
    pid,
    port: state.port,
    secret: state.secret,
    adopted,
    urls: (database) => ({
      app: url("duizhao_app", state.passwords.app, database),
      reader: url("duizhao_reader", state.passwords.reader, database),
      owner: url(ownerLogin, state.passwords.owner, database),
    }),
    condition: () => conditionOf(cluster, pid),
    stop: () => stopPostgres(pid),
  };
}

function makeFolder(home: string, runAs: RunAs | undefined): void {
  const folder = resolve(home, "..");
  try {
    mkdirSync(home, { recursive: true });
    if (runAs && statSync(home).uid !== runAs.uid) chownSync(home, runAs.uid, runAs.gid);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new OperatorProblem(
      `The data folder ${folder} can't be used (${reason}): set DUIZHAO_DATA_DIR to a folder that can be written.`,
    );
  }
  if (runAs && !canReach(runAs, home)) {
    throw new OperatorProblem(
      `The data folder ${folder} can't be reached by the system user "postgres", which the database runs as when started by root: set DUIZHAO_DATA_DIR to a folder that it can reach, such as /var/lib/duizhao.`,
    );
  }
}

function spawnPostgres(
  binaries: Binaries,
  home: string,
  cluster: string,
  port: number,
  runAs: RunAs | undefined,
  durable: boolean,
): ChildProcess {
  const logFile = join(home, "server.log");
  if (existsSync(logFile) && statSync(logFile).size > maxLogBytes) rmSync(logFile);
  const log = openSync(logFile, "a", 0o600);
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "100",
    log_min_messages: "warning",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // Its own process group: Ctrl-C reaches us alone, and the database goes down after its users.
  const child = spawn(binaries.postgres, ["-D", cluster, "-p", String(port), ...flags], {
    ...runAs,
    cwd: cluster,
    detached: true,
    stdio: ["ignore", log, log],
  });
  child.unref();
  return child;
}

/** Waits for a server that answers. Returns why it doesn't, as its log says. */
async function ready(child: ChildProcess, state: EmbeddedState, logFile: string): Promise<string | undefined> {
  const until = Date.now() + readyWithinMs;
  let ended = false;
  const end = () => {
    ended = true;
  };
  child.once("exit", end).once("error", end);
  while (Date.now() < until && !ended) {
    const connection = await connectAsOwner(state, "postgres");
    if (connection) {
      await connection.end();
      return undefined;
    }
    await new Promise((done) => setTimeout(done, 30));
  }
  if (!ended && child.pid) await stopPostgres(child.pid);
  return lastLine(logFile);
}

function lastLine(logFile: string): string {
  const lines = existsSync(logFile) ? readFileSync(logFile, "utf8").trimEnd().split("\n") : [];
  const telling = lines.findLast((line) => /FATAL|PANIC|could not/.test(line)) ?? lines.at(-1) ?? "it said nothing";
  return telling.replace(/^.*?(FATAL|PANIC):\s*/, "");
}

function portAnswers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => {
      socket.destroy();
      done(true);
    });
    socket.once("error", () => done(false));
  });
}
