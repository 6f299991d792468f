import type { z } from "zod";
import { lockArticle } from "#db/articles/lock-article.ts";
import { transaction } from "#db/transaction.ts";
import { findWorkflowState } from "#db/workflow/find-state.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { publishDueInput } from "#server/publications/publish-due.ts";
import { decideAndStore } from "#server/reviews/run-command.ts";

/** Records that a schedule failed for good, so that the desk says so instead of waiting on. */
export function refuseDue({ articleId, scheduleId }: z.infer<typeof publishDueInput>): Promise<Result<null>> {
  return transaction(async (tx) => {
    if (!(await lockArticle(tx, articleId))) return refuse("notFound");
    const { schedules } = await findWorkflowState(tx, articleId);
    const schedule = schedules.find(({ id }) => id === scheduleId);
    if (!schedule) return refuse("notFound");
    const decided = await decideAndStore(
      tx,
      { id: schedule.requestedBy, roles: [] },
      { articleId, commandId: `failed:${scheduleId}` },
      { type: "refuseDue", scheduleId },
    );
    return decided.ok ? ok(null) : decided;
  });
}
