import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { createTransport } from "nodemailer";
import { createId } from "#domain/ids.ts";
import { parseSettings } from "#domain/settings/settings.ts";

export type Mail = { to: string; subject: string; text: string };

/**
 * Sends a mail through `SMTP_URL`; without one it is kept as a file in the data folder's `outbox`, where the operator
 * finds it. Throws when the mail server refuses.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { smtpUrl, url, dataDir } = parseSettings(process.env);
  const message = { ...mail, from: `Duizhao <no-reply@${new URL(url).hostname}>` };
  if (smtpUrl) {
    await createTransport(smtpUrl).sendMail(message);
    return;
  }
  const outbox = resolve(dataDir, "outbox");
  await mkdir(outbox, { recursive: true, mode: 0o700 });
  const built = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  const name = `${new Date().toISOString().replace(/[:.]/g, "-")}-${createId(6)}.eml`;
  await writeFile(resolve(outbox, name), String(built.message), { mode: 0o600 });
}
