import { countRows } from "#server/alignment/count-rows.ts";
import type { Task } from "#server/jobs/run-worker.ts";
import { publishDue, publishDueInput } from "#server/publications/publish-due.ts";
import { emptyTrash, emptyTrashInput } from "#server/trash/empty-trash.ts";

/** The jobs of the desk. The press adds its own in server.ts, since the desk knows nothing of pages. */
export const tasks: Record<string, Task> = {
  "count-rows": async () => {
    await countRows();
  },
  "empty-trash": async (payload) => {
    const result = await emptyTrash(emptyTrashInput.parse(payload));
    if (!result.ok && result.error.code === "trashNotDue") throw new Error("empty-trash: trashNotDue");
  },
  "publish-due": async (payload) => {
    const result = await publishDue(publishDueInput.parse(payload));
    // A schedule that waits no longer is done with; one that isn't due yet comes again.
    if (!result.ok && result.error.code !== "notFound") throw new Error(`publish-due: ${result.error.code}`);
  },
};
