import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { Logger } from "pino";
import { shared } from "#press/answer.ts";
import { openDoor } from "#press/door.ts";
import { readBuildId } from "#press/frame.ts";
import { keepUp } from "#press/listen.ts";
import type { Mirror } from "#press/memory.ts";
import { Press } from "#press/press.ts";
import { readReaderModule } from "#press/reader-module.ts";
import { createRenderer } from "#press/renderer.ts";
import { createSearch, type Search } from "#press/search.ts";
import { PressStore } from "#press/store.ts";

export type StartPressOptions = {
  /** Answers the press's own requests: Next's handler. */
  next: (request: IncomingMessage, response: ServerResponse) => unknown;
  secret: string;
  dataDir: string;
  nextDist: string;
  siteUrl: string;
  connectionString: string;
  /** Whether a service in front of the site is told what changed. */
  purges: boolean;
  /** Hears what is in memory. */
  mirror: Mirror;
  log: Logger;
};

export type RunningPress = { press: Press; store: PressStore; search: Search; stop: () => Promise<void> };

/** Pages of a large desk's last weeks; the rest comes from disk. */
const memoryBytes = 128_000_000;
/** How long boot waits for the database before serving what the disk has. */
const firstCatchUpMs = 3_000;

/**
 * Starts the press of one instance: its own loopback door to Next, its store, and its ear for other instances. Resolves
 * when readers can be served, with the database or without.
 */
export async function startPress(options: StartPressOptions): Promise<RunningPress> {
  const { secret, nextDist, siteUrl, connectionString, purges, mirror, log } = options;
  const door = await openDoor(options.next, secret);
  const module = await readReaderModule();
  const page = { origin: door.origin, secret, nextDist, module, log };
  const renderer = createRenderer(page);
  const store = new PressStore({
    folder: join(options.dataDir, "press"),
    memoryBytes,
    mirror,
    log,
    ...(purges && { pages: shared }),
  });
  await store.open();
  const buildId = await readBuildId(nextDist);
  const press = new Press({ renderer, store, log, buildId, siteUrl, module, connectionString, purges });
  const stopKeepingUp = keepUp(store, connectionString, log);
  await Promise.race([
    store.catchUp().catch(() => undefined), // keepUp says so and tries again
    new Promise((resolve) => setTimeout(resolve, firstCatchUpMs).unref()),
  ]);
  return {
    press,
    store,
    search: createSearch(page),
    async stop() {
      await stopKeepingUp();
      await door.close();
    },
  };
}
