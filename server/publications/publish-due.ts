import { z } from "zod";
import { lockArticle } from "#db/articles/lock-article.ts";
import { transaction } from "#db/transaction.ts";
import { findWorkflowState } from "#db/workflow/find-state.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { addDueJob } from "#server/publications/add-due-job.ts";
import { decideAndStore } from "#server/reviews/run-command.ts";

/** The payload of the job `publish-due`. */
export const publishDueInput = z.strictObject({ articleId: idSchema, scheduleId: idSchema });

export type DueOutcome = { outcome: "published" | "refused"; reason: string | null };

/**
 * The job of a schedule whose time has come. Checks everything again and publishes, or records why not. Refused with
 * `notFound` when the schedule no longer waits (cancelled, or another worker was first) and `scheduleNotDue` when the
 * database's clock says it is too early, as when it was moved while its job began: then a job waits for the new time.
 */
export function publishDue({ articleId, scheduleId }: z.infer<typeof publishDueInput>): Promise<Result<DueOutcome>> {
  return transaction(async (tx) => {
    if (!(await lockArticle(tx, articleId))) return refuse("notFound");
    const state = await findWorkflowState(tx, articleId);
    const schedule = state.schedules.find((each) => each.id === scheduleId && each.status === "waiting");
    if (!schedule) return refuse("notFound");
    const decided = await decideAndStore(
      tx,
      { id: schedule.requestedBy, roles: [] },
      { articleId, commandId: `schedule:${scheduleId}` },
      { type: "publishDue", scheduleId },
    );
    if (!decided.ok && decided.error.code === "scheduleNotDue") {
      await addDueJob(tx, { articleId, scheduleId, publishAt: schedule.publishAt });
    }
    if (!decided.ok) return decided;
    const refused = decided.value.find((event) => event.type === "scheduleRefused");
    return ok({ outcome: refused ? "refused" : "published", reason: refused?.reason ?? null });
  });
}
