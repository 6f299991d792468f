import { spawn, spawnSync } from "node:child_process";
import autocannon from "autocannon";

export type Load = { url: string; headers: Record<string, string>; connections: number; seconds: number };

/** What came of it. `p99` is in milliseconds. */
export type Measured = { requestsPerSecond: number; p99: number; failed: number };

/** A load generator by name; wrk takes less of the processor than anything written in JavaScript. */
export function loadGenerator(): { name: string; run: (load: Load) => Promise<Measured> } {
  const hasWrk = spawnSync("wrk", ["--version"]).error === undefined;
  return hasWrk ? { name: "wrk", run: runWrk } : { name: "autocannon", run: runAutocannon };
}

async function runWrk({ url, headers, connections, seconds }: Load): Promise<Measured> {
  const named = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const args = ["-t1", `-c${connections}`, `-d${seconds}s`, "--latency", ...named, url];
  const output = await outputOf("wrk", args);
  const requests = Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1]);
  const [, value = "", unit = ""] = /99%\s+([\d.]+)(us|ms|s)/.exec(output) ?? [];
  const p99 = Number(value) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN);
  const errors = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(output) ?? [];
  const failed = errors.slice(1).reduce((sum, count) => sum + Number(count), 0);
  const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1] ?? 0);
  if (Number.isNaN(requests) || Number.isNaN(p99)) {
    throw new Error(`wrk said something unexpected:\n${output}`);
  }
  return { requestsPerSecond: requests, p99, failed: failed + refused };
}

async function runAutocannon({ url, headers, connections, seconds }: Load): Promise<Measured> {
  const result = await autocannon({ url, headers, connections, duration: seconds });
  return {
    requestsPerSecond: result.requests.average,
    p99: result.latency.p99,
    failed: result.errors + result.timeouts + result.non2xx,
  };
}

function outputOf(command: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once("error", reject);
    child.once("close", () => resolve(output));
  });
}
