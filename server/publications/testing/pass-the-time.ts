import { appDb } from "#db/client.ts";
import { workflowStateSchema } from "#domain/workflow/state.ts";

/** As if the time of a schedule had come a second ago. */
export async function passTheTime({ articleId, scheduleId }: { articleId: string; scheduleId: string }): Promise<void> {
  const publishAt = new Date(Date.now() - 1000).toISOString();
  const row = await appDb().workflowState.findUniqueOrThrow({ where: { articleId } });
  const state = workflowStateSchema.parse(row.state);
  const schedules = state.schedules.map((each) => (each.id === scheduleId ? { ...each, publishAt } : each));
  await appDb().workflowState.update({ where: { articleId }, data: { state: { ...state, schedules } } });
}
