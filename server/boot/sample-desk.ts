import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { appDb } from "#db/client.ts";
import { forgetJobs } from "#db/jobs/forget-jobs.ts";
import { transaction } from "#db/transaction.ts";
import { roleSchema } from "#domain/access.ts";
import { cloneRoot } from "#server/boot/clone.ts";
import type { StepOutcome } from "#server/boot/progress.ts";

const contentFolder = join(cloneRoot, "content");
const desk = z.object({ users: z.array(z.object({ name: z.string(), email: z.email(), roles: z.array(roleSchema) })) });

/** Whether an earlier start was ended while it filled the desk: its database holds nothing but part of the samples. */
export function fillingWasCutOff(folder: string): boolean {
  return existsSync(mark(folder));
}

/** Fills an empty database with the sample desk of `content/`, through the same import as a user's. */
export async function fillSampleDesk(folder: string): Promise<StepOutcome> {
  const [users, articles] = await Promise.all([appDb().user.count(), appDb().article.count()]);
  if (users + articles > 0) return { line: "Desk has content", skipped: true };
  const { importDesk } = await import("#server/importing/import-desk.ts");
  writeFileSync(mark(folder), "");
  const imported = await importDesk(contentFolder);
  // Nothing is pressed yet, so the start that follows presses everything: once each is enough.
  await transaction((tx) => forgetJobs(tx, "press"));
  rmSync(mark(folder));
  return { line: `Sample desk filled: ${imported.articles} articles`, skipped: false };
}

function mark(folder: string): string {
  return join(folder, "filling-sample-desk");
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
