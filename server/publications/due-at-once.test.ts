import { expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { verifyAuditChain } from "#server/audit/verify-chain.ts";
import { createDesk } from "#server/reviews/testing/desk.ts";
import {
  lateness,
  makeDue,
  scheduleMany,
  startWorkerProcesses,
  untilNoneWaits,
} from "#server/testing/due-publications.ts";

useTestDatabase();

/** The whole thousand in the long suite. How late they are is `npm run bench -- workflow`'s to say. */
const count = process.env.DUIZHAO_LONG ? 1000 : 40;
const patienceMs = 120_000;

test(`${count} publications that are due at the same moment are made once each by two workers`, {
  timeout: 1_800_000,
}, async () => {
  await scheduleMany(await createDesk(), count);
  const { stop } = await startWorkerProcesses(2);
  await makeDue(1000, 0);
  await untilNoneWaits(patienceMs);
  await stop();

  const events = await appDb().auditEvent.groupBy({ by: ["type"], _count: true });
  expect(Object.fromEntries(events.map(({ type, _count }) => [type, _count]))).toEqual({
    ...{ submitted: count, approved: count, scheduled: count },
    ...{ published: count, scheduleDone: count },
  });
  const publishings = await appDb().auditEvent.groupBy({ by: ["stream"], where: { type: "published" }, _count: true });
  expect(publishings.map(({ _count }) => _count)).toEqual(Array(count).fill(1));
  const made = await appDb().publication.groupBy({ by: ["language", "number"], _count: true });
  expect(made.toSorted((one, other) => (one.language < other.language ? -1 : 1))).toEqual([
    { language: "en", number: 1, _count: count },
    { language: "zh", number: 1, _count: count },
  ]);
  const late = await lateness();
  expect(late).toHaveLength(count);
  expect(late[0]).toBeGreaterThanOrEqual(0);
  expect((await verifyAuditChain()).faults).toEqual([]);
});
