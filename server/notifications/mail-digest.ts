import { z } from "zod";
import { dropFromDigest, listNotices, markMailed } from "#db/notifications/notifications.ts";
import { findRecipients } from "#db/notifications/recipients.ts";
import { transaction } from "#db/transaction.ts";
import { may } from "#domain/access.ts";
import { userIdSchema } from "#domain/ids.ts";
import { ok, type Result } from "#domain/result.ts";
import { sendMail } from "#server/mail/send-mail.ts";
import { noticeMail } from "#server/notifications/notice-mail.ts";

/** The payload of the job `mail-digest`. */
export const mailDigestInput = z.strictObject({ userId: userIdSchema });

/** More than that is read in the studio. */
const most = 100;

/**
 * Mails what gathered for somebody's mail of the day: what they have not read, of articles they have not muted, the oldest
 * first. Throws when the mail server refuses.
 */
export async function mailDigest({ userId }: z.infer<typeof mailDigestInput>): Promise<Result<null>> {
  const made = await transaction(async (tx) => {
    const recipient = (await findRecipients(tx, [userId], [])).get(userId);
    const wanted = recipient !== undefined && may(recipient, "desk.read") && recipient.preferences.mail !== "none";
    const found = wanted ? await listNotices(tx, recipient, { digest: true }, { offset: 0, limit: most }) : [];
    const entries = found.filter(({ muted }) => !muted);
    const ids = entries.map(({ id }) => id);
    await dropFromDigest(tx, userId, ids);
    const [newest] = ids;
    if (!recipient || newest === undefined) return null;
    const mail = { id: `digest-${newest}`, digest: true };
    return { ids, mail: await noticeMail(tx, recipient, entries.toReversed(), mail) };
  });
  if (made === null) return ok(null);
  await sendMail(made.mail);
  await transaction((tx) => markMailed(tx, made.ids));
  return ok(null);
}
