import { lookAtDatabase } from "#db/look-at-database.ts";
import { isLoopback, type Settings } from "#domain/settings/settings.ts";
import type { OpenDatabase } from "#server/boot/open-database.ts";
import { secondsSince } from "#server/boot/progress.ts";
import { runChild } from "#server/boot/run-child.ts";

/** The last lines of a start: where to go, and how to get in. */
export async function greet(settings: Settings, database: OpenDatabase, signal: AbortSignal): Promise<void> {
  const startedAt = Number(process.env.DUIZHAO_STARTED_AT);
  console.log(`\n  Duizhao 對照 is ready (${secondsSince(performance.now() - (Date.now() - startedAt))})`);
  console.log(`  Readers   ${settings.url}/`);
  console.log(`  Desk      ${settings.url}/studio`);
  if (!database.embedded) {
    if ((await lookAtDatabase(database.env.DATABASE_OWNER_URL)).empty) {
      console.log("\n  Nobody can sign in yet. Make the first administrator, who then invites the others:");
      console.log('    npm run -s duizhao -- user add you@example.org --name "Your Name"');
    }
  } else if (isLoopback(settings.host)) {
    await runChild("print-sign-in-links.ts", { signal });
  }
  console.log("\n  Ctrl-C stops everything.");
}
