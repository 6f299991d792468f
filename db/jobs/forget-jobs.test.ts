import { expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { addJob } from "#db/jobs/add-job.ts";
import { forgetJobs } from "#db/jobs/forget-jobs.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";

useTestDatabase();

test("forgets what waits of one task, and neither another's nor what somebody has begun", async () => {
  await transaction(async (tx) => {
    for (const key of ["waits", "begun"]) await addJob(tx, "press", { articleId: key }, { jobKey: key });
    await addJob(tx, "make-avif", {}, { jobKey: "other" });
  });
  await appDb().$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'somebody' WHERE key = 'begun'`;
  await transaction((tx) => forgetJobs(tx, "press"));
  const left = await appDb().$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker.jobs ORDER BY key`;
  expect(left.map(({ key }) => key)).toEqual(["begun", "other"]);
});
