import { databaseNow } from "#db/clock.ts";
import type { Tx } from "#db/transaction.ts";
import type { Role } from "#domain/access.ts";
import { toJsonObject } from "#domain/json.ts";
import { type ReaderLocale, readerLocaleSchema } from "#domain/locale.ts";
import type { Recipient } from "#domain/notifications/delivery.ts";
import { type NoticePreferences, readPreferences } from "#domain/notifications/preferences.ts";
import { rolesOf } from "#domain/users/roles-of.ts";

/** Whoever is told, with what a mail to them needs. */
export type NoticeRecipient = Recipient & { id: string; name: string; email: string; locale: ReaderLocale };

/** The accounts among these ids, with what they muted of these articles. */
export async function findRecipients(
  tx: Tx,
  userIds: Iterable<string>,
  articleIds: Iterable<string>,
): Promise<Map<string, NoticeRecipient>> {
  const ids = [...new Set(userIds)];
  const rows = await tx.user.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, name: true, email: true, locale: true, role: true, banned: true, banExpires: true, notices: true },
      noticeMutes: { where: { articleId: { in: [...new Set(articleIds)] } }, select: { articleId: true } },
    },
  });
  const now = await databaseNow(tx);
  return new Map(
    rows.map((row) => {
      const { id, name, email } = row;
      const locale = readerLocaleSchema.catch("zh-Hans").parse(row.locale);
      const preferences = readPreferences(row.notices);
      const muted = new Set(row.noticeMutes.map(({ articleId }) => articleId));
      return [id, { id, name, email, locale, roles: presentRoles(row, now), preferences, muted }];
    }),
  );
}

function presentRoles(
  row: { role: string | null; banned: boolean | null; banExpires: Date | null },
  now: Date,
): readonly Role[] {
  const disabled = row.banned === true && (row.banExpires === null || row.banExpires > now);
  return disabled ? [] : rolesOf(row.role);
}

export async function findPreferences(tx: Tx, userId: string): Promise<NoticePreferences> {
  const row = await tx.user.findUnique({ where: { id: userId }, select: { notices: true } });
  return readPreferences(row?.notices);
}

export async function savePreferences(tx: Tx, userId: string, preferences: NoticePreferences): Promise<void> {
  await tx.user.update({ where: { id: userId }, data: { notices: toJsonObject(preferences) } });
}
