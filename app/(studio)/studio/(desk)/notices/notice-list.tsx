import Link from "next/link";
import { getFormatter, getTranslations } from "next-intl/server";
import { deskZone } from "#app/(studio)/desk-zone.ts";
import { getPrintTime } from "#app/(studio)/print-time.ts";
import { NoticeTools } from "#app/(studio)/studio/(desk)/notices/notice-tools.tsx";
import own from "#app/(studio)/studio/(desk)/notices/notices.module.css";
import type { ReaderLocale } from "#domain/locale.ts";
import { linkOf } from "#domain/notifications/link-of.ts";
import { type NoticeEntry, waitsForDecision } from "#domain/notifications/notice.ts";
import { sayNotice, wordsWith } from "#domain/notifications/say-notice.ts";
import { addDays } from "#domain/time/calendar-days.ts";
import { dayAt } from "#domain/time/zoned-time.ts";
import { getSay } from "#i18n/get-say.ts";

/** Notices under the days they came on, the newest first. */
export async function NoticeList({ items, locale }: { items: NoticeEntry[]; locale: ReaderLocale }) {
  const t = await getTranslations({ locale, namespace: "studio.notices" });
  const [printTime, zone] = [await getPrintTime(locale), await deskZone()];
  const now = new Date();
  const today = dayAt(now.toISOString(), zone);
  const nameOf = (day: string, at: Date) => {
    if (day === today) return t("today");
    if (day === addDays(today, -1)) return t("yesterday");
    return printTime(at, "weekday");
  };
  const days = new Map<string, NoticeEntry[]>();
  for (const item of items) {
    const day = dayAt(item.createdAt, zone);
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
  const [say, format, printTime] = [await getSay(locale), await getFormatter({ locale }), await getPrintTime(locale)];
  const { title, content, read, createdAt } = entry;
  const sentence = sayNotice(entry, locale, say, (instant) => printTime(instant));
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
