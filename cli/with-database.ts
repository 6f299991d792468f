import { join } from "node:path";
import { parseSettings, type Settings } from "#domain/settings/settings.ts";
import { dataFolder } from "#server/boot/clone.ts";
import { lockHolder } from "../scripts/process-lock.mjs";

/**
 * Runs `fn` with the installation's database: that of DATABASE_URL, or the embedded one, started when it isn't running and
 * stopped again unless somebody else runs it. Modules of db/ and server/ are loaded by `fn` itself, so that commands
 * that need no database load none.
 */
export async function withDatabase<T>(fn: () => Promise<T>): Promise<T> {
  const { openDatabase } = await import("#server/boot/open-database.ts");
  const { migrate } = await import("#db/migrate.ts");
  const { disconnectDatabase } = await import("#db/client.ts");
  const settings = parseSettings(process.env);
  const database = await openDatabase(settings);
  try {
    await migrate(database.env.DATABASE_OWNER_URL);
    for (const [name, value] of Object.entries(database.env)) if (value !== "") process.env[name] = value;
    process.env.DUIZHAO_DATA_DIR = dataFolder(settings);
    return await fn();
  } finally {
    await disconnectDatabase();
    // One that was running already, or that a start took over meanwhile, is serving the site at this moment.
    if (!database.adopted && !siteRuns(settings)) await database.close();
  }
}

/** Whether a site runs on this data folder. */
export function siteRuns(settings: Settings): boolean {
  return lockHolder(join(dataFolder(settings), "instance.lock")) !== undefined;
}
