import pg from "pg";

/**
 * The queue's connections. They are ours because a pool that the queue opens has no listener any more while it closes, and a
 * connection that the database breaks then would end the process.
 * @param broken hears of each that the database broke
 */
export function openQueuePool(connectionString: string, max: number, broken: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, application_name: "duizhao jobs" });
  pool.on("error", broken);
  pool.on("connect", (client) => client.on("error", broken));
  return pool;
}
