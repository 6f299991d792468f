import { Client } from "pg";

/** Press everything: long work that only one instance should do at a time. */
const pressAllLock = 5_310_723;

/**
 * Runs `work` while no other instance runs it; answers "held" at once when one does. The lock lives on a connection of its
 * own, so it ends with the process whatever happens.
 */
export async function aloneAtPress<T>(connectionString: string, work: () => Promise<T>): Promise<T | "held"> {
  const client = new Client({ connectionString, application_name: "duizhao press", connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined); // a broken connection shows at the next query
  await client.connect();
  try {
    const { rows } = await client.query<{ got: boolean }>("SELECT pg_try_advisory_lock($1) AS got", [pressAllLock]);
    return rows[0]?.got === true ? await work() : "held";
  } finally {
    await client.end().catch(() => undefined);
  }
}
