import type { TestProject } from "vitest/node";
import { ensureDatabase } from "#db/embedded/ensure-database.ts";
import { startScratchServer } from "#db/embedded/scratch-server.ts";
import type { DatabaseUrls } from "#db/embedded/start-embedded.ts";
import { migrate } from "#db/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Addresses of the migrated, empty database that every test file gets a copy of. */
    templateDatabase: DatabaseUrls;
  }
}

/** One PostgreSQL for the whole run, with a migrated template in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startScratchServer();
  try {
    const urls = await ensureDatabase(server, "template_duizhao");
    await migrate(urls.owner);
    project.provide("templateDatabase", urls);
    return () => server.stop();
  } catch (error) {
    await server.stop();
    throw error;
  }
}
