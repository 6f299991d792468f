import { z } from "zod";
import { lockArticleOfEdition, whyClosedOfEdition } from "#db/articles/lock-article.ts";
import { findWorkingCopies } from "#db/editions/working-copy.ts";
import { replaceSuggestions } from "#db/suggestions/suggestions.ts";
import type { Actor } from "#domain/access.ts";
import { placeSchema } from "#domain/annotations/target.ts";
import type { EditionText } from "#domain/article/article.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { applySuggestions } from "#domain/suggestions/apply-suggestion.ts";
import { maySuggest, maySuggestIn } from "#domain/suggestions/decide-suggestion.ts";
import { suggestedChangeSchema, suggestionLimits } from "#domain/suggestions/suggestion.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { afterSuggesting } from "#server/suggestions/after-suggesting.ts";
import { recordSuggestions } from "#server/suggestions/record-suggestions.ts";

export const suggestInput = z
  .strictObject({
    commandId: idSchema,
    editionId: idSchema,
    /** A block, or the title or deck. */
    place: placeSchema,
    /** Of the block that the changes were made from; null for a title or deck. */
    baseHash: z.string().max(100).nullable(),
    changes: z.array(suggestedChangeSchema).max(suggestionLimits.changesOfPlace),
  })
  .refine(({ place, changes }) => changes.every((change) => wholeOf(change.place) === wholeOf(place)), {
    error: "changes are of the place that they are sent for",
  });

export const suggestedSchema = z.strictObject({ pending: z.int() });

/**
 * Takes in what somebody would have otherwise in one block or line, instead of what they suggested for it before and nobody
 * decided; with no changes, that is taken back. Refuses with `contentChanged` when other words stand there by now, and with
 * `suggestionUnfit` what could not be taken over.
 */
export async function suggest(
  actor: Actor,
  input: z.infer<typeof suggestInput>,
): Promise<Result<z.infer<typeof suggestedSchema>>> {
  if (!maySuggest(actor)) return refuse("forbidden");
  const { commandId, editionId, place, baseHash, changes } = input;
  const command = { id: commandId, name: "suggestions/suggest", answer: suggestedSchema };
  return answerOnce(actor, command, async (tx) => {
    const article = await lockArticleOfEdition(tx, editionId);
    if (!article) return refuse(await whyClosedOfEdition(tx, editionId));
    if (!maySuggestIn(actor, article)) return refuse("beyondRights");
    const copy = (await findWorkingCopies(tx, article.id)).find(({ id }) => id === editionId);
    if (!copy) return refuse("notFound");
    const { language } = copy;
    if (changes.length > 0 && !standsAsItWas(copy, input)) return refuse("contentChanged");
    const asked = changes.map((change, index) => ({ ...change, id: String(index), language, baseHash }));
    if (applySuggestions(copy, asked).left.length > 0) return refuse("suggestionUnfit");
    const of = { articleId: article.id, language, place, suggestedBy: actor.id };
    const replaced = await replaceSuggestions(tx, of, changes, { baseHash, at: article.at });
    if (!replaced) return ok({ pending: changes.length });
    const events = (ids: string[]) => ids.map((id) => ({ id, suggestedBy: actor.id }));
    await recordSuggestions(tx, actor, { articleId: article.id, commandId, at: article.at }, [
      { type: "suggestionsWithdrawn", language, suggestions: events(replaced.dropped) },
      { type: "suggestionsMade", language, suggestions: events(replaced.added.map(({ id }) => id)) },
    ]);
    await afterSuggesting(tx, actor, { articleId: article.id, copy, place, ...replaced });
    return ok({ pending: changes.length });
  });
}

/** Words of a block are known by its hash, those of a line by themselves. */
function standsAsItWas(copy: EditionText, { place, baseHash, changes }: z.infer<typeof suggestInput>): boolean {
  if ("line" in place) {
    const line = copy[place.line];
    return changes.every(({ range }) =>
      range ? line.slice(range.position.start, range.position.end) === range.quote.exact : line === "",
    );
  }
  const block = copy.document.content.find(({ attrs }) => attrs.id === place.blockId);
  return block !== undefined && blockHash(block) === baseHash;
}

function wholeOf(place: z.infer<typeof placeSchema>): string {
  return "line" in place ? `#${place.line}` : place.blockId;
}
