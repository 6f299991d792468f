import { spawn } from "node:child_process";
import { root } from "./clone.mjs";

/**
 * Runs a program in the clone to its end.
 * @returns {Promise<{ code: number, output: string }>} its exit code, and what it said unless `stdio` shows it
 */
export function runCommand(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      // npm is a .cmd file on Windows, which only a shell starts.
      shell: process.platform === "win32" && !program.endsWith(".exe"),
      ...options,
    });
    let output = "";
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout?.setEncoding("utf8").on("data", collect);
    child.stderr?.setEncoding("utf8").on("data", collect);
    child.once("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.once("close", (code, signal) => resolve({ code: code ?? (signal ? 130 : 1), output }));
  });
}
