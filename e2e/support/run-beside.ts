import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { z } from "zod";
import { sharedProduct } from "./product.ts";

/** Runs a file of e2e/support on the data folder of a product that runs, by the desk's own use cases. @returns what it prints last */
export async function runBeside<T>(dataDir: string, file: string, answer: z.ZodType<T>): Promise<T> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", join(import.meta.dirname, file)], {
    env: { ...process.env, DUIZHAO_DATA_DIR: dataDir, DUIZHAO_URL: sharedProduct().url },
    maxBuffer: 20_000_000,
  });
  return answer.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
}
