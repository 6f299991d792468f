import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { appDb } from "#db/client.ts";
import { roleSchema } from "#domain/access.ts";
import { cloneRoot } from "#server/boot/clone.ts";
import type { StepOutcome } from "#server/boot/progress.ts";

const contentFolder = join(cloneRoot, "content");
const desk = z.object({ users: z.array(z.object({ name: z.string(), email: z.email(), roles: z.array(roleSchema) })) });

/** Whether the database has nothing a desk would have made. */
export async function isEmpty(): Promise<boolean> {
  const [users, articles] = await Promise.all([appDb().user.count(), appDb().article.count()]);
  return users + articles === 0;
}

/**
 * Fills an empty embedded database with the sample desk of `content/`, through the same import as a user's.
 * An import that was cut off is started over: its database holds nothing but samples.
 * @param refresh empties the database (drops and makes it)
 */
export async function fillSampleDesk(folder: string, refresh: () => Promise<void>): Promise<StepOutcome> {
  const begun = join(folder, "filling-sample-desk");
  if (existsSync(begun)) await refresh();
  else if (!(await isEmpty())) return { line: "Desk has content", skipped: true };
  writeFileSync(begun, "");
  const { importDesk } = await import("#server/importing/import-desk.ts");
  await importDesk(contentFolder, {});
  rmSync(begun);
  return { line: `Sample desk filled: ${await appDb().article.count()} articles`, skipped: false };
}

export type SamplePerson = { id: string; name: string; email: string; roles: string };

/** The people of the sample desk who are still there and may sign in. */
export async function samplePeople(): Promise<SamplePerson[]> {
  const { users } = desk.parse(JSON.parse(readFileSync(join(contentFolder, "desk.json"), "utf8")));
  const rows = await appDb().user.findMany({ where: { email: { in: users.map((user) => user.email) } } });
  return users.flatMap(({ email }) => {
    const row = rows.find((candidate) => candidate.email === email && candidate.banned !== true);
    return row ? [{ id: row.id, name: row.name, email, roles: row.role ?? "" }] : [];
  });
}
