import { appDb } from "#db/client.ts";
import { createDesk } from "#server/reviews/testing/desk.ts";
import {
  lateness,
  makeDue,
  scheduleMany,
  startWorkerProcesses,
  untilNoneWaits,
} from "#server/testing/due-publications.ts";
import { processorTime } from "./processor-time.ts";

/** Issue 5. */
const goalMs = 5000;
/** What pressing an article keeps the processor busy for, about. */
const pressMs = 100;

/** Of all of them, in microseconds: says more than the clock where the machine does other things too. */
const busy = (pids: readonly (number | undefined)[]) =>
  pids.reduce((sum: number, pid) => sum + (processorTime(pid) ?? Number.NaN), 0);

/** Prints how late publications are that are due in the same minute, and at the same moment, with two workers that press too. */
export async function benchDuePublications(count: number): Promise<void> {
  const desk = await createDesk();
  for (const [name, spreadMs] of [
    ["over one minute", 60_000],
    ["at one moment", 0],
  ] as const) {
    await appDb().schedule.deleteMany();
    const { stop, pids } = await startWorkerProcesses(2, { PRESS_MS: String(pressMs) });
    // Their first publications fill their caches, and are not what is measured: an instance has been up for a while.
    await scheduleMany(desk, 12);
    await makeDue(0, 0);
    await untilNoneWaits(120_000);
    await appDb().schedule.deleteMany();
    await scheduleMany(desk, count, (made) => console.log(`  ${made} of ${count} approved and scheduled`));
    const before = busy(pids);
    await makeDue(5000, spreadMs);
    await untilNoneWaits(120_000);
    const each = (busy(pids) - before) / 1000 / count;
    const late = await lateness();
    await stop();
    const at = (share: number) => late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? Number.NaN;
    const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
    console.log(`${late.length} of ${count} publications due ${name}, two workers`);
    console.log(`processor time of the workers: ${each.toFixed(0)} ms a publication, with what was pressed meanwhile`);
    console.log(`late, median: ${seconds(at(0.5))}`);
    console.log(
      `late, p99: ${seconds(at(0.99))} (goal ≤ ${seconds(goalMs)}: ${at(0.99) <= goalMs ? "met" : "not met"})`,
    );
  }
}
