import { placeText } from "#domain/annotations/anchor.ts";
import { writtenBody } from "#domain/comments/mentions.ts";
import type { CommentsForDesk, ThreadForDesk } from "#domain/comments/thread.ts";
import type { Language } from "#domain/locale.ts";
import type { ArticleThen } from "#domain/review/article-then.ts";
import { firstWords } from "#domain/review/first-words.ts";

/** A thread as a reason to send a text back. */
export type CommentReason = {
  threadId: string;
  /** The first of the words it is about; "" where nobody knows them. */
  words: string;
  /** What it says, with names for who is called. */
  said: string;
  /** Whether it was opened by whoever is asked for reasons. */
  own: boolean;
};

/** What is open of what was said of these languages since they were submitted, as reasons to send them back. */
export function commentReasons(
  { threads, people }: CommentsForDesk,
  editions: ArticleThen["editions"],
  { userId, scope, since }: { userId: string; scope: readonly Language[]; since: string },
): CommentReason[] {
  return threads.flatMap((thread): CommentReason[] => {
    const { id, resolved, target, createdAt, comments } = thread;
    const first = comments.find(({ withdrawnAt }) => withdrawnAt === null);
    if (resolved || !first || !scope.includes(target.language)) return [];
    if (Date.parse(createdAt) < Date.parse(since)) return [];
    const said = writtenBody(first.body, people).replaceAll("\n", " ").trim();
    return [
      { threadId: id, words: firstWords(wordsOf(thread, editions)), said, own: comments[0]?.author.id === userId },
    ];
  });
}

function wordsOf({ target: { language, place, range } }: ThreadForDesk, editions: ArticleThen["editions"]): string {
  if (range) return range.quote.exact;
  const edition = editions[language];
  return (edition && placeText(place, edition)) ?? "";
}
