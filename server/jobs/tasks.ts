import { countRows } from "#server/alignment/count-rows.ts";
import type { Task } from "#server/jobs/run-worker.ts";
import { publishDue, publishDueInput } from "#server/publications/publish-due.ts";

/** The jobs of the desk. The press adds its own in server.ts, since the desk knows nothing of pages. */
export const tasks: Record<string, Task> = {
  "count-rows": async () => {
    await countRows();
  },
  "publish-due": async (payload) => {
    const result = await publishDue(publishDueInput.parse(payload));
    // A schedule that waits no longer is done with; one that isn't due yet comes again.
    if (!result.ok && result.error.code !== "notFound") throw new Error(`publish-due: ${result.error.code}`);
  },
};
