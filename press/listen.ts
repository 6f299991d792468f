import type { Logger } from "pino";
import { listenChannel } from "#db/listen-channel.ts";
import { pressChannel } from "#domain/publication/pressed.ts";
import type { PressStore } from "#press/store.ts";

/** However many announcements are lost, an instance is never longer behind than this. */
const reconcileMs = 60_000;

/**
 * Keeps an instance's store with the database: at once when a generation is announced, when the connection comes back, and
 * each minute whatever was heard. Returns a function that stops it.
 */
export function keepUp(store: PressStore, connectionString: string, log: Logger): () => Promise<void> {
  let away = false;
  const catchUp = (): void => {
    store.catchUp().catch((error: unknown) => {
      log.warn({ err: error }, "the press store could not be brought up to date; serving what is here");
    });
  };
  const stop = listenChannel({
    connectionString,
    channel: pressChannel,
    heard: catchUp,
    listening() {
      if (away) {
        log.info("listening for new pages again");
      }
      away = false;
      catchUp();
    },
    lost(error) {
      if (!away) {
        log.warn({ err: error }, "not hearing of new pages: the database is away; pressed pages are served from disk");
      }
      away = true;
    },
  });
  const timer = setInterval(catchUp, reconcileMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await stop();
  };
}
