import { addJob } from "#db/jobs/add-job.ts";
import { insertNotices } from "#db/notifications/notifications.ts";
import { findRecipients, type NoticeRecipient } from "#db/notifications/recipients.ts";
import { announce } from "#db/presence/announce.ts";
import type { Tx } from "#db/transaction.ts";
import { type Delivery, deliveryOf } from "#domain/notifications/delivery.ts";
import type { Notice } from "#domain/notifications/notice.ts";
import { planDigest } from "#server/notifications/plan-digest.ts";

/**
 * Tells people something, in the transaction of what it is about: stores what they want to hear, has it mailed as they like it,
 * and tells their open pages. Those who may not read the desk are left out. Call it for whatever people should know of.
 * @param notesUnwanted also who did not want to hear it is noted, and sees nothing of it: for what is looked for again by its key
 */
export async function notify(tx: Tx, notices: readonly Notice[], { notesUnwanted = false } = {}): Promise<void> {
  if (notices.length === 0) return;
  const recipients = await findRecipients(
    tx,
    notices.map(({ userId }) => userId),
    notices.flatMap(({ articleId }) => articleId ?? []),
  );
  const wanted = notices.flatMap((notice) => {
    const recipient = recipients.get(notice.userId);
    if (!recipient) return [];
    const delivery = deliveryOf(recipient, notice) ?? (notesUnwanted ? unseen : null);
    return delivery ? [{ notice, delivery }] : [];
  });
  if (wanted.length === 0) return;
  const stored = await insertNotices(tx, wanted);
  for (const { id, mail } of stored) if (mail === "each") await addJob(tx, "mail-notification", { id });
  for (const recipient of having(stored, recipients, ({ mail }) => mail === "digest")) await planDigest(tx, recipient);
  for (const { id: userId } of having(stored, recipients, ({ studio }) => studio))
    await announce({ kind: "notices", userId }, tx);
}

const unseen: Delivery = { studio: false, mail: null };

/** The people who have a stored notice of a sort, each once. */
function having<T extends { userId: string }>(
  stored: readonly T[],
  recipients: ReadonlyMap<string, NoticeRecipient>,
  sort: (one: T) => boolean,
): NoticeRecipient[] {
  const ids = new Set(stored.filter(sort).map(({ userId }) => userId));
  return [...ids].flatMap((id) => recipients.get(id) ?? []);
}
