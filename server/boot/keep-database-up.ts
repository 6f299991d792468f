import { setTimeout as sleep } from "node:timers/promises";
import type { OpenDatabase } from "#server/boot/open-database.ts";

const lookEveryMs = 1000;
/** Long enough for a quick succession of failures not to become a storm of starts. */
const restartAfterMs = 4000;

/**
 * Starts the embedded PostgreSQL again when it has ended by itself (killed, out of memory) or was asked to from outside:
 * readers keep their pages meanwhile, and the desk comes back without anybody's help. Returns how to stop watching and
 * to close what is open then.
 */
export function keepDatabaseUp(
  database: OpenDatabase,
  reopen: () => Promise<OpenDatabase>,
): { close: () => Promise<void> } {
  let current = database;
  const stopped = new AbortController();
  const { signal } = stopped;
  const watching = watch();

  async function watch(): Promise<void> {
    while (await waited(lookEveryMs)) {
      const condition = current.condition();
      if (condition === "up") continue;
      console.log(
        condition === "gone"
          ? "  … PostgreSQL has ended unexpectedly; starting it again"
          : "  … PostgreSQL was asked to shut down by somebody else; starting it again",
      );
      // It waits for our own sessions, and those wait for it.
      if (condition === "stopping") await current.close();
      if (!(await waited(restartAfterMs))) return;
      try {
        current = await reopen();
        console.log("  ✓ PostgreSQL started again");
      } catch (error) {
        console.log(`  … ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  /** False when there is nothing to wait for any more. */
  function waited(ms: number): Promise<boolean> {
    return sleep(ms, true, { signal }).catch(() => false);
  }

  return {
    close: async () => {
      stopped.abort();
      await watching; // a start under way is let come to its end, or it would outlive us
      await current.close();
    },
  };
}
