import { type ChildProcess, spawn } from "node:child_process";
import { watch } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";
import type { Settings } from "#domain/settings/settings.ts";
import { cloneRoot } from "#server/boot/clone.ts";

/** A start that was killed leaves a server that needs a moment to notice. */
const waitForPortMs = 3000;
const readyWithinMs = 60_000;
const stopWithinMs = 10_000;
/**
 * The C library (glibc's) would keep a heap for each thread that compresses, and what was freed in each of them; what is
 * large comes from the system alone, and goes back to it.
 */
const thrifty = { MALLOC_ARENA_MAX: "2", MALLOC_MMAP_THRESHOLD_: "131072", MALLOC_TRIM_THRESHOLD_: "131072" };
/** Next reloads what pages use by itself; these also run outside it. */
const restartOn = ["server.ts", "press", "server", "db", "domain"];

export type Server = {
  /** Resolves when the server ends without having been asked to. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

/**
 * Starts server.ts as a process of its own and waits until it answers.
 * @param env what it gets beside our own environment
 */
export async function serve(settings: Settings, env: Record<string, string>, dev: boolean): Promise<Server> {
  let child = start(env, dev);
  let stopping = false;
  let restarting = false;
  const ended = new Promise<void>((resolve) => {
    const watchChild = () =>
      child.once("exit", () => {
        if (stopping) return;
        if (!restarting) return resolve();
        restarting = false;
        child = start(env, dev);
        watchChild();
      });
    watchChild();
  });
  await answering(settings, child);
  if (dev) {
    onChange(() => {
      if (stopping || restarting) return;
      restarting = true;
      child.kill("SIGTERM");
    });
  }
  return {
    ended,
    stop: async () => {
      stopping = true;
      await end(child);
    },
  };
}

/** @throws OperatorProblem when another program listens there */
export async function refuseBusyPort({ port, host }: Settings): Promise<void> {
  const until = Date.now() + waitForPortMs;
  for (;;) {
    const problem = await tryListen(port, host);
    if (!problem) return;
    if (problem !== "EADDRINUSE" || Date.now() > until) {
      throw new OperatorProblem(
        problem === "EADDRINUSE"
          ? `Port ${port} is in use by another program: stop that program, or choose another port, e.g. PORT=${port + 1}.`
          : `Port ${port} can't be opened on ${host} (${problem}): check PORT and HOST.`,
      );
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

function tryListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

function start(env: Record<string, string>, dev: boolean): ChildProcess {
  const args = [
    "--expose-gc",
    "--import",
    "tsx",
    "--import",
    "./server/boot/leave-with-boot.ts",
    "--import",
    "./server/boot/own-source-maps.ts",
    "server.ts",
    ...(dev ? ["--dev"] : []),
  ];
  return spawn(process.execPath, args, {
    cwd: cloneRoot,
    env: {
      ...thrifty,
      ...process.env,
      ...env,
      NODE_ENV: dev ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    // Its own process group: Ctrl-C reaches the boot alone, which ends things in order.
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

async function answering({ port, host }: Settings, child: ChildProcess): Promise<void> {
  const address = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  const until = Date.now() + readyWithinMs;
  while (child.exitCode === null && child.signalCode === null && Date.now() < until) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect({ port, host: address });
      socket.once("connect", () => {
        socket.destroy();
        resolve(true);
      });
      socket.once("error", () => resolve(false));
    });
    if (open) return;
    await new Promise((done) => setTimeout(done, 40));
  }
  await end(child);
  throw new OperatorProblem("The server ended before it answered: what it said is above.");
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), stopWithinMs);
  await gone;
  clearTimeout(force);
}

function onChange(changed: () => void): void {
  let waiting: NodeJS.Timeout | undefined;
  for (const path of restartOn) {
    watch(join(cloneRoot, path), { recursive: true }, (_, file) => {
      if (/\.test\.|\.tmp$|~$/.test(file ?? "")) return;
      clearTimeout(waiting);
      waiting = setTimeout(changed, 200);
    });
  }
}
