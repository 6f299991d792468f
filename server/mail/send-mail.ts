import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { createTransport } from "nodemailer";
import { claimMail, settleMail } from "#db/mails/mails.ts";
import { markMailed } from "#db/notifications/notifications.ts";
import { transaction } from "#db/transaction.ts";
import { createId } from "#domain/ids.ts";
import { parseSettings } from "#domain/settings/settings.ts";
import { transportOf } from "#server/mail/transport.ts";

export type Mail = {
  /** What it is: under one id it is sent once, however often that is asked. */
  id: string;
  /** The account it is for. */
  userId: string | null;
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** What nobody but its recipient may read, as a link that lets in: the desk keeps the mail without it. */
  secret?: string;
  /** Where to change which mails come, in words or as an address. */
  settings?: string;
  /** What it tells somebody, which is told once it is sent or kept. */
  noticeIds?: readonly string[];
};

/** Stands for what is left out of a mail that the desk keeps. */
const leftOut = "[…]";

/**
 * Sends a mail through `SMTP_URL`, once. Without one it is kept: as a file in the data folder's `outbox`, where the operator
 * finds it, and in the database for the outbox page. Throws when the mail server refuses, or another worker is at it.
 * False where it was sent or kept before.
 * @param again also what was kept before
 */
export async function sendMail(mail: Mail, { again = false } = {}): Promise<boolean> {
  const { id, userId, to, subject, text, html = null, secret } = mail;
  const noticeIds = [...(mail.noticeIds ?? [])];
  const shown = (words: string) => (secret === undefined ? words : words.replaceAll(secret, leftOut));
  const kept = {
    ...{ id, userId, to, subject, text: shown(text), html: html && shown(html) },
    ...{ secret: secret !== undefined, noticeIds },
  };
  const claimed = await transaction((tx) => claimMail(tx, kept, again));
  if (claimed === "busy") throw new Error(`another worker is sending ${id}`);
  if (claimed === "done") return false;
  try {
    const status = await handOver(mail);
    await transaction(async (tx) => {
      await settleMail(tx, id, { status });
      await markMailed(tx, noticeIds);
    });
    return true;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    await transaction((tx) => settleMail(tx, id, { status: "failed", error: said.slice(0, 500) }));
    throw error;
  }
}

async function handOver({ id, to, subject, text, html, settings }: Mail): Promise<"sent" | "kept"> {
  const { smtpUrl, url, dataDir } = parseSettings(process.env);
  const { hostname } = new URL(url);
  const message = {
    ...{ to, subject, text, ...(html === undefined ? {} : { html }), from: `Duizhao <no-reply@${hostname}>` },
    // The same each time it is tried: a server that took it without our hearing of it makes no second mail of it.
    messageId: `<${id}@${hostname}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(settings === undefined ? {} : { "List-Unsubscribe": `<${settings}>` }),
    },
  };
  if (smtpUrl) {
    await transportOf(smtpUrl).sendMail(message);
    return "sent";
  }
  const outbox = resolve(dataDir, "outbox");
  await mkdir(outbox, { recursive: true, mode: 0o700 });
  const built = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  const name = `${new Date().toISOString().replace(/[:.]/g, "-")}-${createId(6)}.eml`;
  await writeFile(resolve(outbox, name), String(built.message), { mode: 0o600 });
  return "kept";
}
