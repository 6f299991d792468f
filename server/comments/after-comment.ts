import { announceBeside } from "#db/presence/announce.ts";
import type { Tx } from "#db/transaction.ts";
import { findUserNames } from "#db/users/names.ts";
import { mentionsOf, writtenBody } from "#domain/comments/mentions.ts";
import { whoHears } from "#domain/comments/who-hears.ts";
import { excerptOf, type Notice } from "#domain/notifications/notice.ts";
import { notify } from "#server/notifications/notify.ts";

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

/** What follows a comment, in its transaction: open pages list comments anew, and those whom it concerns are told. */
export async function afterComment(tx: Tx, written: WrittenComment): Promise<void> {
  const { articleId, commentId, authorId, body } = written;
  await announceBeside(tx, articleId, "comments");
  const { mentioned, participants } = whoHears(written, written.before, written.heard);
  const excerpt = await commentExcerpt(tx, body);
  const tell = (kind: "mentioned" | "replied", userIds: readonly string[]): Notice[] =>
    userIds.map((userId) => ({
      ...{ userId, articleId, actorId: authorId, content: { kind, commentId, excerpt } },
      key: `${kind}:${commentId}`,
    }));
  await notify(tx, [...tell("mentioned", mentioned), ...tell("replied", participants)]);
}

/** How a comment begins, with names instead of ids. */
export async function commentExcerpt(tx: Tx, body: string): Promise<string> {
  const names = await findUserNames(tx, mentionsOf(body));
  return excerptOf(
    writtenBody(
      body,
      Array.from(names, ([id, name]) => ({ id, name })),
    ),
  );
}
