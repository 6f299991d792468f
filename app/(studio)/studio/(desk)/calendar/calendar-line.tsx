"use client";
import { useDraggable } from "@dnd-kit/core";
import { CSS } from "@dnd-kit/utilities";
import { Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import own from "#app/(studio)/studio/(desk)/calendar/calendar.module.css";
import { useReasonText } from "#app/(studio)/studio/articles/[id]/review/use-reason-text.ts";
import { otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import { printTime } from "#domain/publication/print-time.ts";
import type { CalendarEntry, ScheduleInCalendar } from "#domain/workflow/calendar.ts";
import { editionLocale } from "#editor/edition-locale.ts";

/** One thing on a day: when, what of it, which article, and how it stands. */
export function CalendarLine({
  entry,
  time,
  locale,
  zone,
  onMove,
}: {
  entry: CalendarEntry;
  time: string;
  locale: ReaderLocale;
  zone: string;
  onMove: (entry: ScheduleInCalendar) => void;
}) {
  const t = useTranslations("studio.calendar");
  const desk = useTranslations("studio.desk");
  const scheduled = entry.kind === "schedule";
  const movable = scheduled && entry.mayMove;
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({
    id: scheduled ? entry.scheduleId : `embargo ${entry.articleId}`,
    disabled: !movable,
  });
  const { sourceLanguage, titles, script } = entry;
  const language = titles[sourceLanguage] === "" ? otherLanguage(sourceLanguage) : sourceLanguage;
  const title = titles[language] || desk(language === "zh" ? "untitledZh" : "untitledEn");
  return (
    <li
      ref={setNodeRef}
      className={own.line}
      data-kind={scheduled ? entry.status : "embargo"}
      data-movable={movable || undefined}
      data-lifted={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform) }}
      {...listeners}
    >
      <p className={own.when}>
        <time dateTime={entry.at}>{time}</time> {scheduled ? t(`scope.${entry.scope}`) : t("embargoEnds")}
      </p>
      <Link
        href={`/studio/articles/${entry.articleId}`}
        className={`reading ${own.title}`}
        lang={editionLocale(language, script)}
        draggable={false}
        prefetch={false}
      >
        {title}
      </Link>
      {scheduled && <Standing entry={entry} locale={locale} zone={zone} />}
      {scheduled && movable && (
        <Button
          className={own.move}
          size="compact-xs"
          variant="subtle"
          aria-label={`${t("move")} · ${title}`}
          onClick={() => onMove(entry)}
        >
          {t("move")}
        </Button>
      )}
    </li>
  );
}

function Standing({ entry, locale, zone }: { entry: ScheduleInCalendar; locale: ReaderLocale; zone: string }) {
  const t = useTranslations("studio.calendar");
  const reasonText = useReasonText();
  const { status, reason, embargoed, zone: said, at } = entry;
  const differs = said !== null && printTime(at, locale, said) !== printTime(at, locale, zone);
  return (
    <p className={own.standing}>
      {t(`status.${status}`)}
      {reason && ` ${reasonText(reason)}`}
      {embargoed && ` ${t("embargoed")}`}
      {differs && status === "waiting" && ` ${t("said", { time: printTime(at, locale, said), zone: said })}`}
    </p>
  );
}
