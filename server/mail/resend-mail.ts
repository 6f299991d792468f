import { z } from "zod";
import { addJob } from "#db/jobs/add-job.ts";
import { findMail, type KeptMail } from "#db/mails/mails.ts";
import { type Tx, transaction } from "#db/transaction.ts";
import { findDeskUser } from "#db/users/users.ts";
import { type Actor, may } from "#domain/access.ts";
import { noticeSettingsPath } from "#domain/notifications/link-of.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { parseSettings } from "#domain/settings/settings.ts";
import { sendMail } from "#server/mail/send-mail.ts";

export const resendMailInput = z.strictObject({ mailId: z.string().min(1).max(100) });

/**
 * Has a mail sent again that did not go out. Refused with `mailSecret` where its link was not kept, and with `accountDisabled`
 * where whoever it is for works here no more.
 */
export async function resendMail(actor: Actor, { mailId }: z.infer<typeof resendMailInput>): Promise<Result<null>> {
  if (!may(actor, "users.manage")) return refuse("forbidden");
  return transaction(async (tx) => {
    const mail = await findUnsent(tx, mailId);
    if (!mail.ok) return mail;
    await addJob(tx, "resend-mail", { mailId }, { jobKey: `resend-mail:${mailId}` });
    return ok(null);
  });
}

/** The job of it. */
export async function sendAgain({ mailId }: z.infer<typeof resendMailInput>): Promise<void> {
  const found = await transaction((tx) => findUnsent(tx, mailId));
  if (!found.ok) return;
  const { id, userId, to, subject, text, html, noticeIds } = found.value;
  const settings = `${parseSettings(process.env).url}${noticeSettingsPath}`;
  const mail = { id, userId, to, subject, text, settings, noticeIds };
  await sendMail({ ...mail, ...(html === null ? {} : { html }) }, { again: true });
}

async function findUnsent(tx: Tx, mailId: string): Promise<Result<KeptMail>> {
  const mail = await findMail(tx, mailId);
  if (!mail || mail.status === "sent") return refuse("notFound");
  if (mail.secret) return refuse("mailSecret");
  const user = mail.userId === null ? null : await findDeskUser(tx, { id: mail.userId });
  if (!user) return refuse("notFound");
  return user.disabled ? refuse("accountDisabled") : ok(mail);
}
