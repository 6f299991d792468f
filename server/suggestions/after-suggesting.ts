import { renewNotices } from "#db/notifications/notifications.ts";
import { announceBeside, announceChange } from "#db/presence/announce.ts";
import type { Tx } from "#db/transaction.ts";
import type { Actor } from "#domain/access.ts";
import type { Place } from "#domain/annotations/target.ts";
import type { Contributions } from "#domain/article/article.ts";
import { writersOf } from "#domain/document/contributions.ts";
import { excerptOf, type NoticeContent } from "#domain/notifications/notice.ts";
import type { SuggestedChange } from "#domain/suggestions/suggestion.ts";
import { notify } from "#server/notifications/notify.ts";

type Suggested = {
  articleId: string;
  copy: { contributions: Contributions };
  place: Place;
  added: readonly { id: string; change: SuggestedChange }[];
  dropped: readonly string[];
};

/**
 * What follows words that somebody suggests, in their transaction. Open pages are told; the article itself changes for them
 * only with how much waits, which keeps it from being signed. Whoever wrote what stands there is told once until they look,
 * however often the suggester thinks again.
 */
export async function afterSuggesting(
  tx: Tx,
  { id: actorId }: Actor,
  { articleId, copy, place, added, dropped }: Suggested,
): Promise<void> {
  if (added.length === dropped.length) await announceBeside(tx, articleId, "suggestions");
  else await announceChange(tx, articleId);
  const [first] = added;
  if (!first) return;
  const key = `suggested:${articleId}:${actorId}`;
  const excerpt = excerptOf(first.change.inserted);
  const content: NoticeContent = { kind: "suggested", suggestionId: first.id, excerpt };
  const writers = writersOf(copy.contributions, place).filter((userId) => userId !== actorId);
  await renewNotices(tx, key, writers, content);
  await notify(
    tx,
    writers.map((userId) => ({ userId, articleId, actorId, key, content })),
  );
}
