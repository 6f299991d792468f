import { z } from "zod";
import { type LockedArticle, lockArticle, whyClosed } from "#db/articles/lock-article.ts";
import { databaseNow } from "#db/clock.ts";
import { announceChange } from "#db/presence/announce.ts";
import { decideSuggestions, findSuggestionsById } from "#db/suggestions/suggestions.ts";
import { findWorkflowState } from "#db/workflow/find-state.ts";
import type { Actor } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { languages } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import type { Suggestion } from "#domain/suggestions/suggestion.ts";
import type { WorkflowState } from "#domain/workflow/state.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { recordSuggestions } from "#server/suggestions/record-suggestions.ts";

export const settledSchema = z.strictObject({ settled: z.array(idSchema) });
export type Settled = z.infer<typeof settledSchema>;

type Asked = { commandId: string; articleId: string; suggestionIds: readonly string[] };
type Settling = {
  name: string;
  status: "rejected" | "withdrawn";
  remark?: string;
  decide: (suggestion: Suggestion, workflow: WorkflowState, article: LockedArticle) => Result<null>;
};

/**
 * Decides suggestions without their words coming into the text. Of a list, what may be decided is; when nothing may, the
 * answer is why the first one can't.
 */
export function settleSuggestions(
  actor: Actor,
  { commandId, articleId, suggestionIds }: Asked,
  { name, status, remark = "", decide }: Settling,
): Promise<Result<Settled>> {
  return answerOnce(actor, { id: commandId, name, answer: settledSchema }, async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (!article) return refuse(await whyClosed(tx, articleId));
    const found = await findSuggestionsById(tx, articleId, suggestionIds);
    const workflow = await findWorkflowState(tx, articleId);
    const decided = found.map((suggestion) => ({ suggestion, answer: decide(suggestion, workflow, article) }));
    const settled = decided.filter(({ answer }) => answer.ok).map(({ suggestion }) => suggestion);
    if (settled.length === 0)
      return decided.map(({ answer }) => answer).find((answer) => !answer.ok) ?? refuse("notFound");
    const ids = settled.map(({ id }) => id);
    const at = await databaseNow(tx);
    await decideSuggestions(tx, ids, { status, decidedBy: actor.id, decidedAt: at, remark });
    const type = status === "rejected" ? "suggestionsRejected" : "suggestionsWithdrawn";
    await recordSuggestions(
      tx,
      actor,
      { articleId, commandId, at },
      languages.map((language) => ({
        ...{ type, language, ...(remark !== "" && { remark }) },
        suggestions: settled
          .filter((each) => each.language === language)
          .map(({ id, suggestedBy }) => ({ id, suggestedBy })),
      })),
    );
    await announceChange(tx, articleId);
    return ok({ settled: ids });
  });
}
