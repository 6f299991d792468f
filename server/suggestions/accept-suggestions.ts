import { z } from "zod";
import { decideSuggestions, findSuggestionsById } from "#db/suggestions/suggestions.ts";
import { type Actor, may } from "#domain/access.ts";
import { contributionsAfterAccepting, type SuggestedPart } from "#domain/document/contributions.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { type Applied, applySuggestions } from "#domain/suggestions/apply-suggestion.ts";
import { openEdition } from "#server/articles/open-article.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { savedCopySchema, writeEdition } from "#server/editions/write-edition.ts";
import { recordSuggestions } from "#server/suggestions/record-suggestions.ts";

export const acceptSuggestionsInput = z.strictObject({
  commandId: idSchema,
  editionId: idSchema,
  /** The version of the edition that whoever accepts has before them. */
  baseLockVersion: z.int().min(1),
  /** One, or all that shall be taken over at once. */
  suggestionIds: z.array(idSchema).min(1).max(1000),
});

export const acceptedSchema = z.strictObject({
  ...savedCopySchema.shape,
  accepted: z.array(idSchema),
  /** What of a list did not fit any more, and waits on. */
  left: z.array(
    z.strictObject({ id: idSchema, why: z.enum(["suggestionOrphaned", "suggestionAmbiguous", "suggestionUnfit"]) }),
  ),
});

/**
 * Writes suggested words into the edition like all other words: rows, approvals, revisions and who wrote it follow
 * from it, and both who suggested and who accepts are authors of them. Of a list, what fits is taken over; when nothing
 * does, the answer is why the first one doesn't. Refused with `conflict` from a version that is no longer the newest.
 */
export async function acceptSuggestions(
  actor: Actor,
  input: z.infer<typeof acceptSuggestionsInput>,
): Promise<Result<z.infer<typeof acceptedSchema>>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  const { commandId, editionId, suggestionIds } = input;
  const command = { id: commandId, name: "suggestions/accept-suggestions", answer: acceptedSchema };
  return answerOnce(actor, command, async (tx) => {
    const opened = await openEdition(tx, actor, editionId);
    if (!opened.ok) return opened;
    const { id: articleId, at } = opened.value;
    const found = await findSuggestionsById(tx, articleId, suggestionIds);
    const outcome: Pick<Applied, "applied" | "left"> & { language?: "zh" | "en" } = { applied: [], left: [] };
    const saved = await writeEdition(tx, actor, input, (copy) => {
      const pending = found.filter(({ status, language }) => status === "pending" && language === copy.language);
      const { text, applied, left } = applySuggestions(copy, pending);
      Object.assign(outcome, { applied, left, language: copy.language });
      const parts = applied.map(({ id, place }): SuggestedPart => {
        const suggestedBy = pending.find((each) => each.id === id)?.suggestedBy ?? actor.id;
        return { part: "line" in place ? place.line : { blockId: place.blockId }, suggestedBy };
      });
      const before = { text: copy, contributions: copy.contributions };
      const contributions = contributionsAfterAccepting(before, text, actor.id, parts);
      return { text, contributions, others: parts.map(({ suggestedBy }) => suggestedBy) };
    });
    if (!saved.ok) return saved;
    const { applied, left, language } = outcome;
    if (applied.length === 0 || !language)
      return refuse(left[0]?.why ?? (found.length > 0 ? "suggestionDecided" : "notFound"));
    const accepted = applied.map(({ id }) => id);
    await decideSuggestions(tx, accepted, { status: "accepted", decidedBy: actor.id, decidedAt: at });
    const suggestions = found
      .filter(({ id }) => accepted.includes(id))
      .map(({ id, suggestedBy }) => ({ id, suggestedBy }));
    await recordSuggestions(tx, actor, { articleId, commandId, at }, [
      { type: "suggestionsAccepted", language, suggestions },
    ]);
    return ok({ ...saved.value, accepted, left });
  });
}
