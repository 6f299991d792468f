import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Logger } from "pino";
import { readBuildId } from "#press/frame.ts";
import { answerError } from "#press/http/plain-answer.ts";
import { isFromPress } from "#press/http/request-guard.ts";
import { keepUp } from "#press/listen.ts";
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
  const { secret, nextDist, siteUrl, connectionString, log } = options;
  // A door of its own: the public one may listen on another address only.
  const door = createServer((request, response) => {
    if (isFromPress(request, secret) && request.method === "GET") {
      return options.next(request, response);
    }
    answerError(response, "forbidden");
  });
  await new Promise<void>((resolve, reject) => {
    door.once("error", reject);
    door.listen(0, "127.0.0.1", resolve);
  });
  const { port } = door.address() as AddressInfo;
  const module = await readReaderModule();
  const page = { origin: `http://127.0.0.1:${port}`, secret, nextDist, module };
  const renderer = createRenderer(page);
  const store = new PressStore({ folder: join(options.dataDir, "press"), memoryBytes, log });
  await store.open();
  const buildId = await readBuildId(nextDist);
  const press = new Press({ renderer, store, log, buildId, siteUrl, module, connectionString });
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
      door.closeAllConnections();
      await new Promise((resolve) => door.close(resolve));
    },
  };
}
