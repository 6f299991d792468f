import { connectTo, isUpToDate } from "#db/migrate.ts";

/** What the start needs to know, without loading anything large. */
export type DatabaseCondition = {
  /** Migrations, job queue and rights are those of this version. */
  upToDate: boolean;
  /** Nobody and nothing is in it. */
  empty: boolean;
};

/** @throws OperatorProblem when the server can't be reached */
export async function lookAtDatabase(ownerUrl: string): Promise<DatabaseCondition> {
  const client = await connectTo("DATABASE_OWNER_URL", ownerUrl);
  try {
    if (!(await isUpToDate(client))) return { upToDate: false, empty: true };
    const { rows } = await client.query<{ empty: boolean }>(
      "SELECT NOT EXISTS (SELECT FROM users) AND NOT EXISTS (SELECT FROM articles) AS empty",
    );
    return { upToDate: true, empty: rows[0]?.empty ?? true };
  } finally {
    await client.end();
  }
}
