import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { cloneRoot } from "#server/boot/clone.ts";

/** Runs a command in a folder, as `npm run duizhao` does. */
export async function runDuizhao(folder: string, args: string[], env: NodeJS.ProcessEnv = process.env) {
  const tsx = join(cloneRoot, "node_modules/tsx/dist/loader.mjs");
  const command = ["--import", tsx, join(cloneRoot, "cli/main.ts"), ...args];
  const options = { cwd: folder, env: { ...env, TSX_TSCONFIG_PATH: join(cloneRoot, "tsconfig.json") } };
  const run = promisify(execFile)(process.execPath, command, options);
  const { stdout, stderr, code } = await run.then(
    (output) => ({ ...output, code: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => error,
  );
  return { lines: stdout.split("\n").filter(Boolean), stderr, code };
}
