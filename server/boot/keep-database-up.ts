import { isAlive } from "#db/embedded/stop-postgres.ts";
import type { OpenDatabase } from "#server/boot/open-database.ts";

const lookEveryMs = 1000;
/** Long enough for a quick succession of failures not to become a storm of starts. */
const restartAfterMs = 4000;

/**
 * Starts the embedded PostgreSQL again when it has ended by itself (killed, out of memory): readers keep their pages
 * meanwhile, and the desk comes back without anybody's help. Returns how to stop watching.
 */
export function keepDatabaseUp(
  database: OpenDatabase,
  reopen: () => Promise<OpenDatabase>,
): { current: () => OpenDatabase; stop: () => void } {
  let current = database;
  let stopped = false;
  let timer = setTimeout(look, lookEveryMs);
  async function look(): Promise<void> {
    if (current.pid !== undefined && !isAlive(current.pid)) {
      console.log("  … PostgreSQL has ended unexpectedly; starting it again");
      await new Promise((done) => setTimeout(done, restartAfterMs));
      if (stopped) return;
      try {
        current = await reopen();
        console.log("  ✓ PostgreSQL started again");
      } catch (error) {
        console.log(`  … ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    if (!stopped) timer = setTimeout(look, lookEveryMs);
  }
  return {
    current: () => current,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
