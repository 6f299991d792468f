import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { z } from "zod";
import { sharedProduct } from "./product.ts";

const reportSchema = z.object({ articleId: z.string() });

/** Starts what makes copies for the journeys; it ends with whoever started it. @returns its address, and how to end it */
export async function startCopier(product: { url: string; dataDir: string }): Promise<{ url: string; stop(): void }> {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "copier.ts")], {
    env: { ...process.env, DUIZHAO_DATA_DIR: product.dataDir, DUIZHAO_URL: product.url },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const [port] = await once(child, "message");
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

/** A draft of its own for one journey: an article of the sample desk imported once more under a new id. @returns its id */
export async function importCopy(article: string): Promise<string> {
  const answer = await fetch(`${sharedProduct().copier}/${article}`, { method: "POST" });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return reportSchema.parse(JSON.parse(text)).articleId;
}
