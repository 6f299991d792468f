import { findDeskTimeZone } from "#db/desk/desk.ts";
import type { NoticeRecipient } from "#db/notifications/recipients.ts";
import type { Tx } from "#db/transaction.ts";
import { linkOf, noticeSettingsPath } from "#domain/notifications/link-of.ts";
import type { NoticeEntry } from "#domain/notifications/notice.ts";
import { sayNotice, wordsWith } from "#domain/notifications/say-notice.ts";
import { parseSettings } from "#domain/settings/settings.ts";
import { timeForms } from "#domain/time/time-forms.ts";
import { type MailLine, mailHtml } from "#server/mail/mail-html.ts";
import { sayIn } from "#server/mail/mail-text.ts";
import type { Mail } from "#server/mail/send-mail.ts";

/** A mail about one notice or the notices of a day, in its recipient's language, each with the way to what it is about. */
export async function noticeMail(
  tx: Tx,
  { id, name, email, locale }: NoticeRecipient,
  entries: readonly NoticeEntry[],
  mail: { id: string; digest: boolean },
): Promise<Mail> {
  const { url } = parseSettings(process.env);
  const [say, timeZone] = [await sayIn(locale), await findDeskTimeZone(tx)];
  const time = new Intl.DateTimeFormat(locale, { timeZone, ...timeForms.moment });
  const told = entries.map((entry) => ({
    line: sayNotice(entry, locale, say, (instant) => time.format(new Date(instant))),
    title: entry.title && (entry.title.text || say("studio.notices.untitled")),
    words: wordsWith(entry.content),
    link: `${url}${linkOf(entry)}`,
  }));
  const settings = `${url}${noticeSettingsPath}`;
  const paragraphs: MailLine[][] = [
    [{ text: say("mail.notice.greeting", { name }) }],
    ...told.map(({ line, title, words, link }) => [
      { text: line },
      ...(title === null ? [] : [{ text: say("mail.notice.title", { title }) }]),
      ...(words === "" ? [] : [{ text: say("mail.notice.words", { words }) }]),
      { text: link, href: link },
    ]),
    [{ text: say("mail.notice.settings") }, { text: settings, href: settings }],
  ];
  const [first] = told;
  const subject =
    mail.digest || !first
      ? say("mail.digest.subject", { count: told.length })
      : first.title === null
        ? first.line
        : say("mail.notice.subject", { line: first.line, title: first.title });
  return {
    ...{ id: mail.id, userId: id, to: email, subject, settings },
    noticeIds: entries.map((entry) => entry.id),
    text: `${paragraphs.map((lines) => lines.map(({ text }) => text).join("\n")).join("\n\n")}\n`,
    html: mailHtml(paragraphs),
  };
}
