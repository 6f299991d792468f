"use client";
import { useDraggable } from "@dnd-kit/core";
import { CSS } from "@dnd-kit/utilities";
import { Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import own from "#app/(studio)/studio/(desk)/calendar/calendar.module.css";
import { useEntryName } from "#app/(studio)/studio/(desk)/calendar/use-entry-name.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { printTime } from "#domain/publication/print-time.ts";
import { type CalendarEntry, entryId, type MovableInCalendar } from "#domain/workflow/calendar.ts";
import { reasonText } from "#domain/workflow/reason-text.ts";
import { useSay } from "#ui/use-say.ts";

/** One thing on a day: when, what of it, which article or release, and how it stands. */
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
  onMove: (entry: MovableInCalendar) => void;
}) {
  const t = useTranslations("studio.calendar");
  const movable = entry.kind !== "embargo" && entry.mayMove ? entry : null;
  const { setNodeRef, attributes, listeners, transform, isDragging } = useDraggable({
    id: entryId(entry),
    disabled: !movable,
  });
  const { text: title, locale: lang } = useEntryName()(entry);
  return (
    <li
      ref={setNodeRef}
      className={own.line}
      data-kind={entry.kind === "embargo" ? "embargo" : entry.status}
      data-movable={movable !== null || undefined}
      data-lifted={isDragging || undefined}
      // Of its attributes this alone: a line is an item of a list, and its button moves it by keyboard.
      aria-describedby={movable ? attributes["aria-describedby"] : undefined}
      style={{ transform: CSS.Translate.toString(transform) }}
      {...listeners}
    >
      <p className={own.when}>
        <time dateTime={entry.at}>{time}</time> <What entry={entry} />
      </p>
      <Link href={addressOf(entry)} className={`reading ${own.title}`} lang={lang} draggable={false} prefetch={false}>
        {title}
      </Link>
      {entry.kind !== "embargo" && <Standing entry={entry} locale={locale} zone={zone} />}
      {movable && (
        <Button
          className={own.move}
          size="compact-sm"
          variant="subtle"
          aria-label={`${t("move")} · ${title}`}
          onClick={() => onMove(movable)}
        >
          {t("move")}
        </Button>
      )}
    </li>
  );
}

function addressOf(entry: CalendarEntry): string {
  return entry.kind === "release" ? `/studio/releases/${entry.releaseId}` : `/studio/articles/${entry.articleId}`;
}

function What({ entry }: { entry: CalendarEntry }) {
  const t = useTranslations("studio.calendar");
  if (entry.kind === "release") return t("release", { count: entry.count });
  return entry.kind === "schedule" ? t(`scope.${entry.scope}`) : t("embargoEnds");
}

function Standing({ entry, locale, zone }: { entry: MovableInCalendar; locale: ReaderLocale; zone: string }) {
  const t = useTranslations("studio.calendar");
  const say = useSay();
  const { status, zone: said, at, reason } = entry;
  const embargoed = entry.kind === "schedule" && entry.embargoed;
  const notReady = entry.kind === "release" ? entry.notReady : 0;
  const differs = said !== null && printTime(at, locale, said) !== printTime(at, locale, zone);
  return (
    <p className={own.standing}>
      {t(`status.${status}`)}
      {reason && ` ${reasonText(reason, say)}`}
      {notReady > 0 && ` ${t("notReady", { count: notReady })}`}
      {embargoed && ` ${t("embargoed")}`}
      {differs && status === "waiting" && ` ${t("said", { time: printTime(at, locale, said), zone: said })}`}
    </p>
  );
}
