import type { EitherLogin } from "#db/published/either-login.ts";

/**
 * Ids of the columns in which readers find anything: one whose last article was taken down or moved elsewhere is known to
 * nobody, as before its first.
 */
export async function filledColumns(db: EitherLogin): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM published_columns
    WHERE EXISTS (SELECT 1 FROM published_editions WHERE column_id = published_columns.id)`;
  return rows.map(({ id }) => id);
}
