import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "#db/embedded/free-port.ts";
import { startScratchServer } from "#db/embedded/scratch-server.ts";
import { filledDataDir, newDataDir, sharedProduct, startProduct } from "./support/product.ts";
import { expect, test } from "./support/test.ts";

// What a start says when it can't go on: one sentence and exit code 1, never a stack trace.

async function refusedStart(env: Record<string, string>): Promise<string> {
  const child = spawn("npm", ["start", "--silent"], { env: { ...process.env, LOG_LEVEL: "warn", ...env } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect(said).not.toMatch(/^\s+at /m);
  expect(code, said).toBe(1);
  return said.trim().split("\n").at(-1) ?? "";
}

async function withDataDir(fn: (dataDir: string) => Promise<void>): Promise<void> {
  const dataDir = newDataDir();
  try {
    await fn(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

test("a port in use", async () => {
  const { port } = new URL(sharedProduct().url);
  await withDataDir(async (dataDir) => {
    const said = await refusedStart({ PORT: port, DUIZHAO_DATA_DIR: dataDir });
    expect(said).toContain(port);
    expect(said).toContain("PORT");
  });
});

test("settings that can't be", async () => {
  await withDataDir(async (dataDir) => {
    expect(await refusedStart({ PORT: "seventy", DUIZHAO_DATA_DIR: dataDir })).toContain("PORT");
    expect(await refusedStart({ DATABASE_URL: "mysql://x", DUIZHAO_DATA_DIR: dataDir })).toContain("DATABASE_URL");
  });
});

test("a database that doesn't answer", async () => {
  await withDataDir(async (dataDir) => {
    const url = `postgres://duizhao:secret@127.0.0.1:${await freePort()}/duizhao`;
    const said = await refusedStart({ PORT: String(await freePort()), DATABASE_URL: url, DUIZHAO_DATA_DIR: dataDir });
    expect(said).toContain("DATABASE_URL");
    expect(said).not.toContain("secret");
  });
});

test("a data folder that can't be used, and one that is damaged", async () => {
  await withDataDir(async (dataDir) => {
    const file = join(dataDir, "a-file");
    writeFileSync(file, "");
    expect(await refusedStart({ DUIZHAO_DATA_DIR: join(file, "data") })).toContain("DUIZHAO_DATA_DIR");
    const damaged = join(dataDir, "damaged");
    mkdirSync(join(damaged, "postgres", "cluster"), { recursive: true });
    chmodSync(damaged, 0o711);
    writeFileSync(join(damaged, "postgres", "cluster", "PG_VERSION"), "18\n");
    expect(await refusedStart({ PORT: String(await freePort()), DUIZHAO_DATA_DIR: damaged })).toContain(damaged);
  });
});

test("on an external database the first start says how to make the first administrator", async () => {
  const external = await startScratchServer();
  try {
    await withDataDir(async (dataDir) => {
      const env = { DATABASE_URL: external.urls("postgres").owner };
      const product = await startProduct({ dataDir, env });
      expect(product.output()).toContain('npm run -s duizhao -- user add you@example.org --name "Your Name"');
      expect(product.output()).not.toContain("token=");
      expect((await fetch(`${product.url}/en`)).status).toBe(200);
      await product.stop();
    });
  } finally {
    await external.stop();
  }
});

test("beyond loopback no sign-in link is printed", async () => {
  const dataDir = filledDataDir();
  const product = await startProduct({ dataDir, env: { HOST: "0.0.0.0" } });
  try {
    expect(product.output()).toContain("is ready");
    expect(product.output()).not.toContain("token=");
  } finally {
    await product.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
