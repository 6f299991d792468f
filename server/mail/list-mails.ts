import { z } from "zod";
import { countMails, listMails as findMails, type KeptMail } from "#db/mails/mails.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { parseSettings } from "#domain/settings/settings.ts";

export const listMailsInput = z.strictObject({
  /** From 1. */
  page: z.int().min(1).max(10_000).default(1),
  pageSize: z.int().min(1).max(100).default(30),
});

/**
 * Mails that did not go out: kept for want of a mail server, or not taken by it. Links that let somebody in are not in them:
 * an administrator who could read one could act as another person.
 */
export async function listMails(
  actor: Actor,
  { page, pageSize }: z.infer<typeof listMailsInput>,
): Promise<Result<{ items: KeptMail[]; total: number; hasServer: boolean }>> {
  if (!may(actor, "users.manage")) return refuse("forbidden");
  return transaction(async (tx) =>
    ok({
      items: await findMails(tx, { offset: (page - 1) * pageSize, limit: pageSize }),
      total: await countMails(tx),
      hasServer: parseSettings(process.env).smtpUrl !== null,
    }),
  );
}
