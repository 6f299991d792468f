import { createServer } from "node:http";
import { resolve } from "node:path";
import next from "next";
import pino, { type Logger } from "pino";
import { disconnectDatabase } from "#db/client.ts";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";
import { parseSettings, type Settings } from "#domain/settings/settings.ts";
import { routing } from "#i18n/routing.ts";
import { createBuildFiles } from "#press/http/build-files.ts";
import { createClientAddress } from "#press/http/client-address.ts";
import { createHealth } from "#press/http/health.ts";
import { closeServer, listenOn, visitorsServer } from "#press/http/listening.ts";
import { createSearchLimit } from "#press/http/search-limit.ts";
import { createSiteHandler, type Handler } from "#press/http/site-handler.ts";
import { type Household, openHouse, peerOf } from "#press/kiosk/house.ts";
import { type Kiosk, startKiosk } from "#press/kiosk/open-kiosk.ts";
import { pressTask } from "#press/press-task.ts";
import { purgeTask } from "#press/purge.ts";
import { keepReconciled } from "#press/reconcile.ts";
import { type RunningPress, type StartPressOptions, startPress } from "#press/start-press.ts";
import { runWorkers } from "#server/jobs/run-workers.ts";
import { crontab, tasks } from "#server/jobs/tasks.ts";
import { startPresence } from "#server/presence/start-presence.ts";
import en from "./messages/en.json" with { type: "json" };
import hans from "./messages/zh-Hans.json" with { type: "json" };
import hant from "./messages/zh-Hant.json" with { type: "json" };

/** How long requests and jobs under way may take when the process is asked to stop. */
const drainMs = 10_000;
/** Pages that later ones replaced, and their files on disk, are nobody's hurry. */
const sweepAfterMs = 60_000;
const sweepEveryMs = 24 * 60 * 60 * 1000;

/** The boot gives these to every process it starts. */
type Given = { connectionString: string; pressSecret: string };

try {
  await serve(process.argv.includes("--dev"));
} catch (error) {
  if (!(error instanceof OperatorProblem)) {
    throw error;
  }
  console.error(error.message);
  process.exit(1);
}

/** One port: the kiosk in front, the press and Next behind it, and the worker beside them. */
async function serve(dev: boolean): Promise<void> {
  const settings = parseSettings(process.env);
  const given = givenByBoot(settings);
  const log = pino({ level: settings.logLevel });
  // Next hangs its own listener for upgrades on the server that it is given, and would end those it has a page for. It
  // is given one that nobody reaches, and gets what is for it from us.
  const app = next({ dev, hostname: settings.host, port: settings.port, httpServer: createServer() });
  await app.prepare();
  const handle = app.getRequestHandler();
  const answerFromNext: Handler = (request, response) => handle(request, response);
  const kiosk = dev ? null : startKiosk();
  const press = kiosk && (await openPress(settings, given, { next: answerFromNext, mirror: kiosk.mirror, log }));
  const health = createHealth(press?.store ?? null);
  const clientAddress = createClientAddress(settings.trustedProxies, ...(kiosk ? [peerOf] : []));
  const searchLimit = createSearchLimit(settings.searchLimit);
  const handler = createSiteHandler({
    next: answerFromNext,
    reader: press && {
      ...press,
      countSearch: (request, what) => searchLimit(clientAddress(request), what),
      defaultLocale: routing.defaultLocale,
      unavailable: {
        "zh-Hans": hans.press.unavailable,
        "zh-Hant": hant.press.unavailable,
        en: en.press.unavailable,
      },
      log,
    },
    buildFile: dev ? null : createBuildFiles(resolve(settings.nextDist)),
    siteUrl: settings.url,
    clientAddress,
    health,
    log,
  });
  const presence = startPresence({ connectionString: given.connectionString, siteUrl: settings.url, log });
  const upgrade = app.getUpgradeHandler();
  const household: Household = {
    request: handler,
    upgrade(request, socket, head) {
      if (presence.upgrade(request, socket, head)) return;
      // In development, hot reload.
      if (dev) void upgrade(request, socket, head);
      else socket.destroy();
    },
  };
  const close = await (kiosk ? openToKiosk(settings, household, kiosk) : openToVisitors(settings, household));
  const stopWorker = await startWorker(settings, given, press, log);
  log.info({ url: settings.url, dev }, "serving");
  stopOnSignal(async () => {
    await Promise.all([close(), presence.stop(), stopWorker()]);
    await press?.stop();
    await disconnectDatabase();
  }, log);
  if (press !== null) {
    keepReconciled(press.press, log);
    const sweep = async () => {
      await Promise.allSettled([press.press.sweep(), press.store.sweepDisk()]);
      // What starting and pressing everything took is not kept by a site that is idle. Readers do not wait: see the kiosk.
      globalThis.gc?.({ type: "major", execution: "sync", flavor: "last-resort" });
    };
    setTimeout(sweep, sweepAfterMs).unref();
    setInterval(sweep, sweepEveryMs).unref();
  }
}

function givenByBoot({ databaseUrl, pressSecret }: Settings): Given {
  if (databaseUrl === null || pressSecret === null) {
    throw new OperatorProblem(
      "server.ts is started by `npm start`, which sets DATABASE_URL and DUIZHAO_PRESS_SECRET for it.",
    );
  }
  return { connectionString: databaseUrl, pressSecret };
}

function openPress(
  settings: Settings,
  given: Given,
  beside: Pick<StartPressOptions, "next" | "mirror" | "log">,
): Promise<RunningPress> {
  return startPress({
    ...beside,
    secret: given.pressSecret,
    dataDir: resolve(settings.dataDir),
    nextDist: resolve(settings.nextDist),
    siteUrl: settings.url,
    connectionString: given.connectionString,
    purges: settings.purgeHook !== null,
  });
}

/** In development pages come straight from Next, and the jobs that would press them wait for a start that presses. */
function startWorker(
  settings: Settings,
  { connectionString }: Given,
  press: RunningPress | null,
  log: Logger,
): Promise<() => Promise<void>> {
  const purge = press && purgeTask({ hook: settings.purgeHook, siteUrl: settings.url, store: press.store });
  return runWorkers({
    tasks: press && purge ? { ...tasks, press: pressTask(press.press), purge } : tasks,
    connectionString,
    crontab,
    log,
  });
}

/** In development: visitors come straight here. Returns how to close. */
async function openToVisitors(settings: Settings, { request, upgrade }: Household): Promise<() => Promise<void>> {
  const server = visitorsServer(request);
  server.on("upgrade", upgrade);
  await listenOn(server, settings).catch(({ code }: NodeJS.ErrnoException) => refusePort(settings, code));
  return () => closeServer(server);
}

/** Visitors come to the kiosk, and the kiosk comes here. Returns how to close both. */
async function openToKiosk(settings: Settings, household: Household, kiosk: Kiosk): Promise<() => Promise<void>> {
  const { house, close } = await openHouse(household);
  const { host, port } = settings;
  const refusal = await kiosk.open({ host, port }, house);
  if (refusal !== undefined) refusePort(settings, refusal);
  return async () => {
    await kiosk.close();
    await close();
  };
}

function refusePort({ host, port }: Settings, code = "unknown"): never {
  const why = code === "EADDRINUSE" ? "another program listens there" : code;
  throw new OperatorProblem(`Port ${port} on ${host} can't be opened: ${why}. Set PORT or HOST.`);
}

function stopOnSignal(stop: () => Promise<void>, log: Logger): void {
  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (stopping) {
        return;
      }
      stopping = true;
      const tooLong = setTimeout(() => {
        log.warn("some requests or jobs did not end in time");
        process.exit(0);
      }, drainMs);
      stop()
        .catch((error: unknown) => log.error({ err: error }, "not everything stopped cleanly"))
        .finally(() => {
          clearTimeout(tooLong);
          process.exit(0);
        });
    });
  }
}
