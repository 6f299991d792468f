// The second half of `npm start`: everything from the database on. scripts/start.mjs is the first half.
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { lookAtDatabase } from "#db/look-at-database.ts";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";
import { parseSettings, type Settings } from "#domain/settings/settings.ts";
import { buildSite } from "#server/boot/build-site.ts";
import { dataFolder } from "#server/boot/clone.ts";
import { describeDatabase } from "#server/boot/describe-database.ts";
import { greet } from "#server/boot/greet.ts";
import { keepDatabaseUp } from "#server/boot/keep-database-up.ts";
import { type OpenDatabase, openDatabase } from "#server/boot/open-database.ts";
import { step } from "#server/boot/progress.ts";
import { runChild } from "#server/boot/run-child.ts";
import { fillingWasCutOff } from "#server/boot/sample-desk.ts";
import { refuseBusyPort, serve } from "#server/boot/serve.ts";
import { stayWithParent } from "#server/boot/stay-with-parent.ts";
import { inheritLock, markEnding, releaseLock } from "../../scripts/process-lock.mjs";

/** What to undo at the end, the newest first. */
const undo: (() => unknown)[] = [];
/** Aborted when the end begins: what runs as a child is told so. */
const ended = new AbortController();
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
    // An empty message: a child has said it already.
    if (!(error instanceof OperatorProblem)) console.error(error);
    else if (error.message) console.error(`\n${error.message}`);
    await end(1);
  }
}

async function boot(dev: boolean): Promise<void> {
  const settings = parseSettings(process.env);
  const lock = join(dataFolder(settings), "instance.lock");
  inheritLock(lock);
  undo.push(() => releaseLock(lock));
  ended.signal.addEventListener("abort", () => markEnding(lock), { once: true });
  await refuseBusyPort(settings);
  // The build needs no database, and takes longer than everything else of a first start.
  const built = dev ? undefined : step(() => buildSite(settings.nextDist, { signal: ended.signal }));
  const [database] = await Promise.all([prepareDatabase(settings), built]);
  ended.signal.throwIfAborted();
  const { server } = await step(async () => {
    const started = await serve(settings, { DUIZHAO_PRESS_SECRET: randomBytes(24).toString("hex") }, dev);
    undo.push(() => started.stop());
    return { server: started, line: dev ? "Serving, reloading what changes" : "Serving", skipped: false };
  });
  // The site is there: what can't be said of it at this moment is no reason to end it.
  await greet(settings, database, ended.signal).catch((error: unknown) => {
    if (!ending && !(error instanceof OperatorProblem)) console.error(error);
  });
  await server.ended;
  throw new OperatorProblem("The server ended unexpectedly: what it said is above.");
}

async function prepareDatabase(settings: Settings): Promise<OpenDatabase> {
  const { database } = await step(async () => {
    const opening = openDatabase(settings);
    const keeper = opening.then((opened) => keepDatabaseUp(opened, () => openDatabase(settings)));
    // From the beginning: Ctrl-C, or a build that fails, may come while it starts, and it must not outlive us.
    undo.push(() =>
      keeper.then(
        ({ close }) => close(),
        () => undefined,
      ),
    );
    const opened = await opening;
    return { database: opened, ...describeDatabase(opened) };
  });
  const addresses = Object.entries(database.env).filter(([, value]) => value !== "");
  Object.assign(process.env, Object.fromEntries(addresses), { DUIZHAO_DATA_DIR: dataFolder(settings) });
  ended.signal.throwIfAborted();
  const condition = await lookAtDatabase(database.env.DATABASE_OWNER_URL);
  const fill = database.embedded && (condition.empty || fillingWasCutOff(dataFolder(settings)));
  if (!condition.upToDate || fill) {
    await runChild("prepare-database.ts", { args: fill ? ["--fill"] : [], signal: ended.signal });
  } else {
    console.log("  · Database is up to date");
  }
  return database;
}

/** Ends everything in order, once. */
function end(code: number): Promise<void> {
  ending ??= (async () => {
    ended.abort();
    for (const action of undo.reverse()) {
      try {
        await action();
      } catch (error) {
        console.error(error);
      }
    }
    process.exit(code);
  })();
  return ending;
}
