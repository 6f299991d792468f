import { z } from "zod";
import type { Tx } from "#db/transaction.ts";

/** `sending`: a worker is at it. */
const statuses = ["sending", "kept", "sent", "failed"] as const;

const mailSchema = z.object({
  id: z.string(),
  userId: z.string().nullable(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable(),
  secret: z.boolean(),
  noticeIds: z.array(z.string()),
  status: z.enum(statuses),
  error: z.string().nullable(),
  at: z.date(),
});
export type KeptMail = z.infer<typeof mailSchema>;
export type NewMail = Pick<KeptMail, "id" | "userId" | "to" | "subject" | "text" | "html" | "secret" | "noticeIds">;

/** A worker that has been at it for longer was ended. Longer than a mail server is waited for. */
const lease = "3 minutes";

/**
 * Takes a mail for sending: nobody else sends it meanwhile, and what was sent is not sent again. Says why not where it
 * can't be taken: `done`, or `busy`. `again`: what was kept is to be sent after all.
 */
export async function claimMail(tx: Tx, mail: NewMail, again: boolean): Promise<"taken" | "done" | "busy"> {
  const { id, userId, to, subject, text, html, secret, noticeIds } = mail;
  const taken = await tx.$queryRaw<unknown[]>`
    INSERT INTO mails AS m (id, user_id, "to", subject, text, html, secret, notice_ids, status)
    VALUES (${id}, ${userId}, ${to}, ${subject}, ${text}, ${html}, ${secret}, ${noticeIds}::text[], 'sending')
    ON CONFLICT (id) DO UPDATE SET status = 'sending', at = now(), subject = excluded.subject, text = excluded.text,
      html = excluded.html, notice_ids = excluded.notice_ids
    WHERE m.status = 'failed' OR (m.status = 'kept' AND ${again}) OR (m.status = 'sending' AND m.at < now() - ${lease}::interval)
    RETURNING id`;
  if (taken.length > 0) return "taken";
  const row = await tx.mail.findUnique({ where: { id }, select: { status: true } });
  return row?.status === "sending" ? "busy" : "done";
}

/** What became of a mail. The words of one that was sent are nobody's any more. */
export async function settleMail(
  tx: Tx,
  id: string,
  outcome: { status: "kept" } | { status: "sent" } | { status: "failed"; error: string },
): Promise<void> {
  const { status } = outcome;
  const error = status === "failed" ? outcome.error : null;
  await tx.mail.update({
    where: { id },
    data: { status, error, ...(status === "sent" ? { text: "", html: null } : {}) },
  });
}

export async function findMail(tx: Tx, id: string): Promise<KeptMail | null> {
  const row = await tx.mail.findUnique({ where: { id } });
  return row && mailSchema.parse(row);
}

/** What was not sent, the newest first. */
export async function listMails(tx: Tx, page: { offset: number; limit: number }): Promise<KeptMail[]> {
  const rows = await tx.mail.findMany({
    where: { status: { in: ["kept", "failed"] } },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    skip: page.offset,
    take: page.limit,
  });
  return rows.map((row) => mailSchema.parse(row));
}

export function countMails(tx: Tx): Promise<number> {
  return tx.mail.count({ where: { status: { in: ["kept", "failed"] } } });
}

export async function deleteOldMails(tx: Tx, days: number): Promise<void> {
  await tx.$executeRaw`DELETE FROM mails WHERE at < now() - make_interval(days => ${days}::int)`;
}
