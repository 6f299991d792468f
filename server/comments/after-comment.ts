import { announceChange } from "#db/presence/announce.ts";
import type { Tx } from "#db/transaction.ts";
import { type Hearers, whoHears } from "#domain/comments/who-hears.ts";

/** A comment that was just written or edited. */
export type WrittenComment = {
  articleId: string;
  threadId: string;
  commentId: string;
  authorId: string;
  body: string;
  mentions: readonly string[];
  /** What its thread said before it; of an edited one nothing, since those who are there heard of it. */
  before: readonly { authorId: string; mentions: readonly string[] }[];
  /** Whom it called before it was edited. */
  heard?: readonly string[];
};

/**
 * What follows a comment, in its transaction: open pages of the article hear of it. What is returned is who else is to hear
 * of it, wherever they are: notifications are told here.
 */
export async function afterComment(tx: Tx, written: WrittenComment): Promise<Hearers> {
  await announceChange(tx, written.articleId);
  return whoHears(written, written.before, written.heard);
}
