import { Client } from "pg";

export type ChannelOptions = {
  connectionString: string;
  channel: string;
  /** Somebody announced something. */
  heard: (payload: string) => void;
  /** Listening (again): what was announced in between was missed. */
  listening: () => void;
  /** The connection broke, or could not be made; it is tried again. */
  lost: (error: Error) => void;
};

const firstWaitMs = 500;
const longestWaitMs = 15_000;

/**
 * Listens on a channel over a connection of its own (a pooler in between would swallow notifications) and connects again
 * for as long as it takes. Returns a function that stops it.
 */
export function listenChannel(options: ChannelOptions): () => Promise<void> {
  let stopped = false;
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let wait = firstWaitMs;

  const connect = async (): Promise<void> => {
    const mine = new Client({
      connectionString: options.connectionString,
      application_name: "duizhao listener",
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client = mine;
    let broken = false;
    const broke = (error: Error): void => {
      if (broken || stopped) {
        return;
      }
      broken = true;
      mine.end().catch(() => undefined);
      options.lost(error);
      timer = setTimeout(() => void connect(), wait);
      wait = Math.min(wait * 2, longestWaitMs);
    };
    mine.on("error", broke);
    mine.on("end", () => broke(new Error("the connection was closed")));
    mine.on("notification", ({ payload }) => options.heard(payload ?? ""));
    try {
      await mine.connect();
      await mine.query(`LISTEN "${options.channel.replaceAll('"', '""')}"`);
      wait = firstWaitMs;
      options.listening();
    } catch (error) {
      broke(error instanceof Error ? error : new Error(String(error)));
    }
  };

  void connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end().catch(() => undefined);
  };
}
