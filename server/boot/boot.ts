// The second half of `npm start`: everything from the database on. scripts/start.mjs is the first half.
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { dropDatabase } from "#db/embedded/drop-database.ts";
import { migrate } from "#db/migrate.ts";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";
import { parseSettings, type Settings } from "#domain/settings/settings.ts";
import { buildSite } from "#server/boot/build-site.ts";
import { dataFolder } from "#server/boot/clone.ts";
import { describeDatabase } from "#server/boot/describe-database.ts";
import { greet } from "#server/boot/greet.ts";
import { keepDatabaseUp } from "#server/boot/keep-database-up.ts";
import { type OpenDatabase, openDatabase } from "#server/boot/open-database.ts";
import { step } from "#server/boot/progress.ts";
import { fillSampleDesk } from "#server/boot/sample-desk.ts";
import { refuseBusyPort, serve } from "#server/boot/serve.ts";
import { stayWithParent } from "#server/boot/stay-with-parent.ts";
import { inheritLock, releaseLock } from "../../scripts/process-lock.mjs";

/** What to undo at the end, the newest first. */
const undo: (() => unknown)[] = [];
const building = new AbortController();
let ending: Promise<void> | undefined;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    if (ending) return;
    console.log("\n  Stopping …");
    void end(0);
  });
}
stayWithParent(() => void end(1));

try {
  await boot(process.argv.includes("--dev"));
} catch (error) {
  if (!ending) {
    console.error(error instanceof OperatorProblem ? `\n${error.message}` : error);
    await end(1);
  }
}

async function boot(dev: boolean): Promise<void> {
  const settings = parseSettings(process.env);
  const lock = join(dataFolder(settings), "instance.lock");
  inheritLock(lock);
  undo.push(() => releaseLock(lock));
  await refuseBusyPort(settings);
  const database = await prepareDatabase(settings);
  if (!dev) await step(() => buildSite(settings.nextDist, { signal: building.signal }));
  if (ending) return;

  const env = {
    ...definedOnly(database.env),
    DUIZHAO_DATA_DIR: dataFolder(settings),
    DUIZHAO_PRESS_SECRET: settings.pressSecret ?? randomBytes(24).toString("hex"),
  };
  const { server } = await step(async () => {
    const started = await serve(settings, env, dev);
    undo.push(() => started.stop());
    return { server: started, line: dev ? "Serving, reloading what changes" : "Serving", skipped: false };
  });
  await greet(settings, database.embedded);
  await server.ended;
  if (ending) return;
  throw new OperatorProblem("The server ended unexpectedly: what it said is above.");
}

async function prepareDatabase(settings: Settings): Promise<OpenDatabase> {
  const { database } = await step(async () => {
    const opened = await openDatabase(settings);
    const keeper = keepDatabaseUp(opened, () => openDatabase(settings));
    undo.push(() => {
      keeper.stop();
      return keeper.current().close();
    });
    return { database: opened, ...describeDatabase(opened) };
  });
  await step(async () => {
    const applied = await migrate(database.env.DATABASE_OWNER_URL);
    return {
      line:
        applied.length === 0
          ? "Database schema is current"
          : `Database schema brought up to date: ${applied.join(", ")}`,
      skipped: applied.length === 0,
    };
  });
  Object.assign(process.env, definedOnly(database.env), { DUIZHAO_DATA_DIR: dataFolder(settings) });
  if (database.embedded) {
    await step(() =>
      fillSampleDesk(dataFolder(settings), async () => {
        await dropDatabase(database.env.DATABASE_OWNER_URL);
        await openDatabase(settings);
        await migrate(database.env.DATABASE_OWNER_URL);
      }),
    );
  }
  return database;
}

/** Ends everything in order, once. */
function end(code: number): Promise<void> {
  ending ??= (async () => {
    building.abort();
    for (const action of undo.reverse()) {
      try {
        await action();
      } catch (error) {
        console.error(error);
      }
    }
    const { disconnectDatabase } = await import("#db/client.ts");
    await disconnectDatabase();
    process.exit(code);
  })();
  return ending;
}

function definedOnly(env: OpenDatabase["env"]): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
}
