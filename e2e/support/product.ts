import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { z } from "zod";
import { freePort } from "#db/embedded/free-port.ts";
import { type Role, roleSchema } from "#domain/access.ts";

/** A running product: started by the same command as anybody's, with a data folder and a port of its own. */
export type Product = {
  url: string;
  dataDir: string;
  /** One-time links as the start printed them. */
  signInLinks: Partial<Record<Role, string>>;
  /** Everything it printed so far. */
  output: () => string;
  process: ChildProcess;
  stop(): Promise<void>;
};

const root = join(import.meta.dirname, "..", "..");
const startWithinMs = 300_000;

/** @param options.dataDir one to start again with; it is then not removed at the end */
export async function startProduct(
  options: { dataDir?: string; port?: number; env?: Record<string, string> } = {},
): Promise<Product> {
  const dataDir = options.dataDir ?? newDataDir();
  const port = options.port ?? (await freePort());
  let output = "";
  const child = spawn("npm", ["start", "--silent"], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DUIZHAO_DATA_DIR: dataDir, LOG_LEVEL: "warn", ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        if (output.includes("Ctrl-C stops everything")) resolve();
      });
    }
  });
  const late = AbortSignal.timeout(startWithinMs);
  await Promise.race([ready, closed, new Promise((resolve) => late.addEventListener("abort", resolve))]);
  if (!output.includes("Ctrl-C stops everything")) {
    child.kill("SIGTERM");
    throw new Error(`The product did not start:\n${output}`);
  }
  return {
    url: `http://localhost:${port}`,
    dataDir,
    signInLinks: linksIn(output),
    output: () => output,
    process: child,
    stop: async () => {
      child.kill("SIGTERM");
      await closed;
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Waits until the pages of a product that was started with `LOG_LEVEL: "info"` are pressed: it then has nothing to do. */
export async function everythingPressed({ output }: Pick<Product, "output">): Promise<void> {
  await expect.poll(output, { timeout: 240_000, intervals: [200] }).toContain("pressed everything");
}

/** A folder that the database's system user can reach when the tests run as root. */
export function newDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-e2e-"));
  chmodSync(folder, 0o711);
  return folder;
}

/** A folder with the sample desk as a first start left it. On another port its pages are pressed again. */
export function filledDataDir(filledDir = sharedProduct().filledDir): string {
  const folder = newDataDir();
  // With their owner: the database's system user is not ours when the tests run as root.
  execFileSync("cp", ["-a", `${filledDir}/.`, folder]);
  chmodSync(folder, 0o711);
  return folder;
}

/** What the tests and their workers share of the running product. */
export const productFile = join(root, "test-results", "product.json");
export const storageStateOf = (role: Role) => join(root, "test-results", "signed-in", `${role}.json`);

const sharedSchema = z.object({
  url: z.string(),
  dataDir: z.string(),
  /** What a first start left behind: the sample desk, pressed for `url`. Nothing runs on it. */
  filledDir: z.string(),
  /** Where copies of its articles are asked for; see import-copy.ts. */
  copier: z.string(),
});

/** The product that the global setup started. */
export function sharedProduct(): z.infer<typeof sharedSchema> {
  return sharedSchema.parse(JSON.parse(readFileSync(productFile, "utf8")));
}

function linksIn(output: string): Product["signInLinks"] {
  const links: Product["signInLinks"] = {};
  for (const [, role, link] of output.matchAll(/^ {4}([a-z]+) .*(http:\/\/\S+)$/gm)) {
    const known = roleSchema.safeParse(role);
    if (known.success) links[known.data] = link;
  }
  return links;
}
