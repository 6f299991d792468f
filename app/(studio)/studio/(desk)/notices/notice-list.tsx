import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { NoticeTools } from "#app/(studio)/studio/(desk)/notices/notice-tools.tsx";
import own from "#app/(studio)/studio/(desk)/notices/notices.module.css";
import type { ReaderLocale } from "#domain/locale.ts";
import { linkOf } from "#domain/notifications/link-of.ts";
import { type NoticeEntry, waitsForDecision } from "#domain/notifications/notice.ts";
import { sayNotice, wordsWith } from "#domain/notifications/say-notice.ts";
import { getSay } from "#i18n/get-say.ts";
import { studioTimeZone } from "#i18n/time-zone.ts";

const dayMs = 86_400_000;
const dayOf = (() => {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone: studioTimeZone });
  return (at: Date) => format.format(at);
})();

/** Notices under the days they came on, the newest first. */
export async function NoticeList({ items, locale }: { items: NoticeEntry[]; locale: ReaderLocale }) {
  const t = await getTranslations({ locale, namespace: "studio.notices" });
  const format = await getFormatter({ locale });
  const now = new Date();
  const nameOf = (day: string, at: Date) => {
    if (day === dayOf(now)) return t("today");
    if (day === dayOf(new Date(now.getTime() - dayMs))) return t("yesterday");
    return format.dateTime(at, { dateStyle: "full" });
  };
  const days = new Map<string, NoticeEntry[]>();
  for (const item of items) {
    const day = dayOf(new Date(item.createdAt));
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days].map(([day, entries]) => (
    <section key={day} className={own.day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`}>{nameOf(day, new Date(entries[0]?.createdAt ?? now))}</h2>
      <ol className={own.list}>
        {entries.map((entry) => (
          <li key={entry.id} className={own.line} data-unread={!entry.read || undefined}>
            <Line entry={entry} locale={locale} now={now} />
            <NoticeTools
              id={entry.id}
              read={entry.read}
              article={entry.articleId === null ? null : { id: entry.articleId, muted: entry.muted }}
              about={entry.title?.text ?? ""}
            />
          </li>
        ))}
      </ol>
    </section>
  ));
}

async function Line({ entry, locale, now }: { entry: NoticeEntry; locale: ReaderLocale; now: Date }) {
  const t = await getTranslations({ locale, namespace: "studio.notices" });
  const say = await getSay(locale);
  const format = await getFormatter({ locale });
  const { title, content, read, createdAt } = entry;
  const sentence = sayNotice(entry, locale, say, (instant) =>
    format.dateTime(new Date(instant), { dateStyle: "medium", timeStyle: "short" }),
  );
  const words = wordsWith(content);
  return (
    <Link href={linkOf(entry)} className={own.link} data-desk-line prefetch={false}>
      <span className={own.sentence}>
        {!read && (
          <span className={own.mark} data-decides={waitsForDecision(content.kind) || undefined}>
            {t("isNew")}
          </span>
        )}{" "}
        {sentence}
      </span>
      {title && (
        <span className={`reading ${own.title}`} lang={title.locale}>
          {title.text || t("untitled")}
        </span>
      )}
      {words !== "" && <span className={own.words}>{words}</span>}
      <span className={own.when}>{format.relativeTime(new Date(createdAt), now)}</span>
    </Link>
  );
}
