import { z } from "zod";
import { databaseNow } from "#db/clock.ts";
import { findDeskTimeZone } from "#db/desk/desk.ts";
import { dropFromDigest, findForDigest, listNotices } from "#db/notifications/notifications.ts";
import { findRecipients } from "#db/notifications/recipients.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { may } from "#domain/access.ts";
import { userIdSchema } from "#domain/ids.ts";
import { ok, type Result } from "#domain/result.ts";
import { dayAt } from "#domain/time/zoned-time.ts";
import { sendMail } from "#server/mail/send-mail.ts";
import { noticeMail } from "#server/notifications/notice-mail.ts";
import { planDigest } from "#server/notifications/plan-digest.ts";

/** The payload of the job `mail-digest`. */
export const mailDigestInput = z.strictObject({
  userId: userIdSchema,
  /** The day of the desk that it is the mail of; one planned by an earlier version says none. */
  day: z.iso.date().optional(),
});

/** More than that is read in the studio. */
const most = 100;

/**
 * Mails what gathered for somebody's mail of the day: what they have not read, of articles they have not muted, the oldest
 * first. Throws when the mail server refuses.
 */
export async function mailDigest({ userId, day }: z.infer<typeof mailDigestInput>): Promise<Result<null>> {
  const made = await transaction(async (tx) => {
    const waiting = await findForDigest(tx, userId);
    const recipient = (await findRecipients(tx, [userId], [])).get(userId);
    const wanted = recipient !== undefined && may(recipient, "desk.read") && recipient.preferences.mail !== "none";
    const found = wanted ? await listNotices(tx, recipient, { digest: true }, { offset: 0, limit: most }) : [];
    const entries = found.filter(({ muted }) => !muted);
    const ids = entries.map(({ id }) => id);
    // Not whatever else there is: somebody may be told something in this moment.
    const kept = new Set(ids);
    await dropFromDigest(
      tx,
      waiting.filter((id) => !kept.has(id)),
    );
    if (!recipient || ids.length === 0) return null;
    const mail = { id: `digest-${userId}-${await dayOf(tx, day)}`, digest: true };
    return { recipient, mail: await noticeMail(tx, recipient, entries.toReversed(), mail) };
  });
  if (made === null) return ok(null);
  const { mail, recipient } = made;
  const sent = await sendMail(mail);
  // Today's is with them already: these are in the next.
  if (!sent) await transaction((tx) => planDigest(tx, recipient));
  return ok(null);
}

/**
 * A try again, whatever came meanwhile and even after midnight, is the same mail; so is all else of the day, and there is one.
 * What was told while the job was due already planned the next day's.
 */
async function dayOf(tx: Tx, planned: string | undefined): Promise<string> {
  const today = dayAt((await databaseNow(tx)).toISOString(), await findDeskTimeZone(tx));
  return planned !== undefined && planned < today ? planned : today;
}
