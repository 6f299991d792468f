import { appendEvents } from "#db/audit/append-events.ts";
import type { Tx } from "#db/transaction.ts";
import type { Actor } from "#domain/access.ts";
import type { Language } from "#domain/locale.ts";

/** What happened to suggestions, in the article's stream; the workflow's own events stand there too. */
export type SuggestionEvent = {
  type: "suggestionsMade" | "suggestionsAccepted" | "suggestionsRejected" | "suggestionsWithdrawn";
  language: Language;
  suggestions: { id: string; suggestedBy: string }[];
  remark?: string;
};

/** Records one event of an article's suggestions in the transaction of what it records. */
export async function recordSuggestions(
  tx: Tx,
  actor: Actor,
  { articleId, commandId, at }: { articleId: string; commandId: string; at: Date },
  events: readonly SuggestionEvent[],
): Promise<void> {
  const source = { stream: `article:${articleId}`, actorId: actor.id, commandId };
  const stamp = { by: actor.id, at: at.toISOString() };
  await appendEvents(
    tx,
    source,
    events
      .filter(({ suggestions }) => suggestions.length > 0)
      .map((event) => ({ type: event.type, data: { ...event, ...stamp } })),
  );
}
