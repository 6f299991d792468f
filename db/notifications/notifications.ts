import { z } from "zod";
import { joinTexts } from "#db/articles/titles.ts";
import type { Tx } from "#db/transaction.ts";
import { createId } from "#domain/ids.ts";
import { toJsonObject } from "#domain/json.ts";
import { editionLocale, languageOf, otherLanguage, type ReaderLocale, scriptSchema } from "#domain/locale.ts";
import type { Delivery } from "#domain/notifications/delivery.ts";
import {
  type Bell,
  decisiveKinds,
  type Notice,
  type NoticeContent,
  type NoticeEntry,
  noticeContentSchema,
} from "#domain/notifications/notice.ts";
import { Prisma } from "#prisma/generated/client.ts";

export type StoredNotice = { id: string; userId: string; mail: Delivery["mail"]; studio: boolean };

/**
 * Stores what people are told, in the order of the people: who tells the same ones at once must not wait in a circle. What a person was told under its key before is left out of the answer.
 */
export async function insertNotices(
  tx: Tx,
  notices: readonly { notice: Notice; delivery: Delivery }[],
): Promise<StoredNotice[]> {
  const byPerson = notices.toSorted((a, b) => compareKeys(a.notice, b.notice));
  const rows = byPerson.map(({ notice, delivery }) => ({
    ...{ id: createId(), userId: notice.userId, articleId: notice.articleId, actorId: notice.actorId },
    ...{ kind: notice.content.kind, data: toJsonObject(notice.content), key: notice.key ?? null },
    ...{ inStudio: delivery.studio, mail: delivery.mail },
  }));
  const stored = await tx.notification.createManyAndReturn({
    data: rows,
    skipDuplicates: true,
    select: { id: true },
  });
  const kept = new Set(stored.map(({ id }) => id));
  return rows
    .filter(({ id }) => kept.has(id))
    .map(({ id, userId, mail, inStudio }) => ({ id, userId, mail, studio: inStudio }));
}

/** The order of the index that two who tell people the same meet in. */
function compareKeys(a: Notice, b: Notice): number {
  const [one, other] = a.userId === b.userId ? [a.key ?? "", b.key ?? ""] : [a.userId, b.userId];
  return one < other ? -1 : one > other ? 1 : 0;
}

const rowSchema = z.object({
  id: z.string(),
  article_id: z.string().nullable(),
  actor_name: z.string().nullable(),
  data: z.unknown(),
  created_at: z.date(),
  read: z.boolean(),
  muted: z.boolean(),
  title_zh: z.string().nullable(),
  title_en: z.string().nullable(),
  script: scriptSchema.nullable(),
});

/** Which of somebody's notices are asked for. */
export type NoticeFilter = { view: "unread" | "all" } | { ids: readonly string[] } | { digest: true };

/** Notices of one person as they list them, the newest first. A kind that is gone is left out. */
export async function listNotices(
  tx: Tx,
  person: { id: string; locale: ReaderLocale },
  filter: NoticeFilter,
  page: { offset: number; limit: number },
): Promise<NoticeEntry[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT n.id, n.article_id, u.name AS actor_name, n.data, n.created_at, n.read_at IS NOT NULL AS read,
      m.article_id IS NOT NULL AS muted, zc.title AS title_zh, ec.title AS title_en, zh.script
    FROM (
      SELECT * FROM notifications n WHERE n.user_id = ${person.id} AND ${conditionOf(filter)}
      ORDER BY n.created_at DESC, n.id LIMIT ${page.limit} OFFSET ${page.offset}
    ) AS n
    LEFT JOIN users u ON u.id = n.actor_id
    LEFT JOIN notice_mutes m ON m.user_id = n.user_id AND m.article_id = n.article_id
    ${joinTexts("n.article_id")}
    ORDER BY n.created_at DESC, n.id`;
  return rows.flatMap((row) => toEntry(row, person.locale));
}

export async function countNotices(tx: Tx, userId: string, view: "unread" | "all"): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM notifications n WHERE n.user_id = ${userId} AND ${conditionOf({ view })}`;
  return row?.count ?? 0;
}

/** What people were told of a comment says its words of now: other ones, or (null) none, and then it was never said. */
export async function rewordNotices(
  tx: Tx,
  { articleId, commentId }: { articleId: string; commentId: string },
  excerpt: string | null,
): Promise<void> {
  const where = Prisma.sql`article_id = ${articleId} AND data->>'commentId' = ${commentId}`;
  if (excerpt === null) await tx.$executeRaw`DELETE FROM notifications WHERE ${where}`;
  else
    await tx.$executeRaw`
      UPDATE notifications SET data = jsonb_set(data, '{excerpt}', to_jsonb(${excerpt}::text)) WHERE ${where}`;
}

/**
 * Makes what these people were told under a key say something newer while they have not seen it, and lets whoever has be told
 * anew.
 */
export async function renewNotices(
  tx: Tx,
  key: string,
  userIds: readonly string[],
  content: NoticeContent,
): Promise<void> {
  const told = Prisma.sql`user_id = ANY(${[...userIds]}::text[]) AND key = ${key}`;
  await tx.$executeRaw`
    UPDATE notifications SET key = NULL
    WHERE ${told} AND (read_at IS NOT NULL OR NOT in_studio AND (mail IS NULL OR mailed_at IS NOT NULL))`;
  await tx.$executeRaw`UPDATE notifications SET data = ${JSON.stringify(content)}::jsonb WHERE ${told}`;
}

/** How much is new to somebody. */
export async function readBell(tx: Tx, userId: string): Promise<Bell> {
  const [row] = await tx.$queryRaw<Bell[]>`
    SELECT count(*)::int AS unread, (count(*) FILTER (WHERE n.kind = ANY(${[...decisiveKinds]}::text[])))::int AS decisions
    FROM notifications n WHERE n.user_id = ${userId} AND ${conditionOf({ view: "unread" })}`;
  return row ?? { unread: 0, decisions: 0 };
}

/** Which of somebody's notices are meant: these, those of an article (null: of the account), of a release, or all. */
export type NoticesMeant =
  | { ids: readonly string[] }
  | { articleId: string | null }
  | { releaseId: string }
  | { all: true };

/** Marks what is new as read and says what that was. */
export async function markRead(tx: Tx, userId: string, meant: NoticesMeant): Promise<string[]> {
  const rows = await tx.notification.updateManyAndReturn({
    where: { userId, inStudio: true, readAt: null, ...whereOf(meant) },
    data: { readAt: new Date() },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export async function markUnread(tx: Tx, userId: string, ids: readonly string[]): Promise<void> {
  await tx.notification.updateMany({ where: { userId, id: { in: [...ids] } }, data: { readAt: null } });
}

/** Whose a notice is that is to be mailed; null where it was mailed or is gone. */
export async function findToMail(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.notification.findUnique({ where: { id, mailedAt: null }, select: { userId: true } });
  return row?.userId ?? null;
}

export async function markMailed(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.notification.updateMany({ where: { id: { in: [...ids] }, mailedAt: null }, data: { mailedAt: new Date() } });
}

/** What waits for somebody's mail of the day, be it read meanwhile. */
export async function findForDigest(tx: Tx, userId: string): Promise<string[]> {
  const where = { userId, mail: "digest", mailedAt: null };
  return (await tx.notification.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** What waited for the mail of a day and was read in the studio, or is no longer wanted by mail, is not mailed. */
export async function dropFromDigest(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.notification.updateMany({ where: { id: { in: [...ids] }, mailedAt: null }, data: { mail: null } });
}

/** Nobody looks for what is older. */
export async function deleteOldNotices(tx: Tx, days: number): Promise<void> {
  await tx.$executeRaw`DELETE FROM notifications WHERE created_at < now() - make_interval(days => ${days}::int)`;
}

function conditionOf(filter: NoticeFilter): Prisma.Sql {
  if ("ids" in filter) return Prisma.sql`n.id = ANY(${[...filter.ids]}::text[])`;
  if ("digest" in filter) return Prisma.sql`n.mail = 'digest' AND n.mailed_at IS NULL AND n.read_at IS NULL`;
  return filter.view === "all" ? Prisma.sql`n.in_studio` : Prisma.sql`n.in_studio AND n.read_at IS NULL`;
}

function whereOf(meant: NoticesMeant): Prisma.NotificationWhereInput {
  if ("ids" in meant) return { id: { in: [...meant.ids] } };
  if ("releaseId" in meant) return { data: { path: ["releaseId"], equals: meant.releaseId } };
  if (!("articleId" in meant)) return {};
  return meant.articleId === null ? { articleId: null, kind: "rolesChanged" } : { articleId: meant.articleId };
}

function toEntry(row: unknown, locale: ReaderLocale): NoticeEntry[] {
  const kept = rowSchema.parse(row);
  const content = noticeContentSchema.safeParse(kept.data);
  if (!content.success) return [];
  return [
    {
      ...{ id: kept.id, articleId: kept.article_id, actorName: kept.actor_name, content: content.data },
      ...{ createdAt: kept.created_at.toISOString(), read: kept.read, muted: kept.muted },
      title: titleIn(kept, locale),
    },
  ];
}

/** In the language of whoever reads, where the article has a title in it. */
function titleIn(row: z.infer<typeof rowSchema>, locale: ReaderLocale): NoticeEntry["title"] {
  if (row.article_id === null) return null;
  const titles = {
    zh: { text: row.title_zh ?? "", locale: editionLocale("zh", row.script) },
    en: { text: row.title_en ?? "", locale: editionLocale("en", null) },
  };
  const own = titles[languageOf(locale)];
  return own.text === "" ? titles[otherLanguage(languageOf(locale))] : own;
}
