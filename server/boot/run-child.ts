import { spawn } from "node:child_process";
import { join } from "node:path";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";
import { cloneRoot } from "#server/boot/clone.ts";

/**
 * Runs one of our scripts as a process that ends: what it loads (the desk's import, the sign-in library) is gone again
 * before the site runs for weeks. It prints for itself.
 * @throws OperatorProblem with an empty message when it failed, since it has said why
 */
export async function runChild(script: string, options: { args?: string[]; signal: AbortSignal }): Promise<void> {
  options.signal.throwIfAborted();
  // What the database library will have to change is nothing that an operator can do anything about.
  const own = ["--disable-warning=DeprecationWarning", "--import", "tsx", join("server", "boot", script)];
  const child = spawn(process.execPath, [...own, ...(options.args ?? [])], {
    cwd: cloneRoot,
    // Ctrl-C reaches the boot alone.
    detached: true,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const abort = () => child.kill("SIGTERM");
  options.signal.addEventListener("abort", abort, { once: true });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  options.signal.removeEventListener("abort", abort);
  if (code !== 0) throw new OperatorProblem("");
}

/** Runs a script's `main`: ends with 0, or with 1 after one sentence. */
export async function runScript(main: () => Promise<void>): Promise<never> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof OperatorProblem ? `\n${error.message}` : error);
    process.exit(1);
  }
  process.exit(0);
}
