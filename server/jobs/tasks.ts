import type { Task } from "#server/jobs/run-worker.ts";

/** The jobs of the desk. The press adds its own in server.ts, since the desk knows nothing of pages. */
export const tasks: Record<string, Task> = {
  "publish-due": async (payload) => {
    const { publishDue } = await import("#server/publications/publish-due.ts");
    await publishDue(payload);
  },
};
