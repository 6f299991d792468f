import type { Tx } from "#db/transaction.ts";
import { findUserNames } from "#db/users/names.ts";
import { type Target, targetSchema } from "#domain/annotations/target.ts";
import type { ThreadForDesk } from "#domain/comments/thread.ts";

/** A thread before anybody looked where its words stand. */
export type StoredThread = Omit<ThreadForDesk, "anchor">;

type ThreadRow = {
  id: string;
  target: unknown;
  createdAt: Date;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  comments: {
    id: string;
    authorId: string;
    body: string;
    mentions: string[];
    createdAt: Date;
    editedAt: Date | null;
    withdrawnAt: Date | null;
  }[];
};

const withComments = { comments: { orderBy: [{ createdAt: "asc" as const }, { id: "asc" as const }] } };

/** Every thread of an article, the oldest first. */
export async function findThreads(tx: Tx, articleId: string): Promise<StoredThread[]> {
  const rows = await tx.commentThread.findMany({
    where: { articleId },
    include: withComments,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return named(tx, rows);
}

/** One thread of an article; null when it has none of that id. */
export async function findThread(tx: Tx, articleId: string, id: string): Promise<StoredThread | null> {
  const row = await tx.commentThread.findFirst({ where: { id, articleId }, include: withComments });
  return row ? ((await named(tx, [row]))[0] ?? null) : null;
}

export function countThreads(tx: Tx, articleId: string): Promise<number> {
  return tx.commentThread.count({ where: { articleId } });
}

export async function insertThread(
  tx: Tx,
  thread: { id: string; articleId: string; target: Target; createdAt: Date },
): Promise<void> {
  await tx.commentThread.create({ data: thread });
}

/** Settles a thread, or (null) opens it again. */
export async function setResolved(tx: Tx, id: string, by: { id: string; at: Date } | null): Promise<void> {
  await tx.commentThread.update({
    where: { id },
    data: { resolvedAt: by?.at ?? null, resolvedBy: by?.id ?? null },
  });
}

async function named(tx: Tx, rows: readonly ThreadRow[]): Promise<StoredThread[]> {
  const names = await findUserNames(
    tx,
    rows.flatMap(({ resolvedBy, comments }) => [resolvedBy, ...comments.map(({ authorId }) => authorId)]),
  );
  return rows.map(({ id, target, createdAt, resolvedAt, resolvedBy, comments }) => ({
    id,
    target: targetSchema.parse(target),
    createdAt: createdAt.toISOString(),
    resolved: resolvedAt && { at: resolvedAt.toISOString(), by: names.get(resolvedBy ?? "") ?? "" },
    comments: comments.map((comment) => ({
      id: comment.id,
      author: { id: comment.authorId, name: names.get(comment.authorId) ?? "" },
      body: comment.body,
      mentions: comment.mentions,
      createdAt: comment.createdAt.toISOString(),
      editedAt: comment.editedAt?.toISOString() ?? null,
      withdrawnAt: comment.withdrawnAt?.toISOString() ?? null,
    })),
  }));
}
