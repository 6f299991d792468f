// npm run generate: makes the database client from prisma/schema.prisma when it is missing or older.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashOf, isDone, markDone, node24, Problem, root, runMain } from "./clone.mjs";
import { withLock } from "./process-lock.mjs";
import { runCommand } from "./run-command.mjs";

const marker = "prisma/generated/.duizhao-generated";

/** Returns whether it did anything. */
export async function ensureClient() {
  const state = hashOf("prisma/schema.prisma", "node_modules/prisma/package.json");
  const isCurrent = () => existsSync(join(root, "prisma/generated/client.ts")) && isDone(marker, state);
  if (isCurrent()) return false;
  return withLock(join(root, ".cache", "setup.lock"), "generating the database client", async () => {
    if (isCurrent()) return false;
    // Generating needs no schema engine, but the command looks for one and would download it.
    const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: "/bin/true", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
    const { code, output } = await runCommand(
      node24,
      [join("node_modules", "prisma", "build", "index.js"), "generate"],
      { env },
    );
    if (code !== 0) throw new Problem(`${output.trimEnd()}\n\nThe database client could not be generated (above).`);
    markDone(marker, state);
    return true;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    console.log((await ensureClient()) ? "Generated the database client" : "The database client is current");
  });
}
