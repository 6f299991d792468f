import { z } from "zod";
import { findToMail, listNotices } from "#db/notifications/notifications.ts";
import { findRecipients } from "#db/notifications/recipients.ts";
import { transaction } from "#db/transaction.ts";
import { may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result } from "#domain/result.ts";
import { sendMail } from "#server/mail/send-mail.ts";
import { noticeMail } from "#server/notifications/notice-mail.ts";

/** The payload of the job `mail-notification`. */
export const mailNotificationInput = z.strictObject({ id: idSchema });

/**
 * Mails one notice, once. Whoever read it meanwhile, muted its article or may not read the desk any more gets nothing. Throws
 * when the mail server refuses.
 */
export async function mailNotification({ id }: z.infer<typeof mailNotificationInput>): Promise<Result<null>> {
  const mail = await transaction(async (tx) => {
    const userId = await findToMail(tx, id);
    const recipient = userId === null ? undefined : (await findRecipients(tx, [userId], [])).get(userId);
    if (!recipient || !may(recipient, "desk.read")) return null;
    const [entry] = await listNotices(tx, recipient, { ids: [id] }, { offset: 0, limit: 1 });
    if (!entry || entry.read || entry.muted) return null;
    return noticeMail(tx, recipient, [entry], { id: `notice-${id}`, digest: false });
  });
  if (mail !== null) await sendMail(mail);
  return ok(null);
}
