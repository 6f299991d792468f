"use client";
import { useDraggable } from "@dnd-kit/core";
import { CSS } from "@dnd-kit/utilities";
import { Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import own from "#app/(studio)/studio/(desk)/calendar/calendar.module.css";
import { titleOnDesk } from "#domain/article/title-on-desk.ts";
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
  const { title, lang, href } = useNamed(entry);
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
      <Link href={href} className={`reading ${own.title}`} lang={lang} draggable={false} prefetch={false}>
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

/** What it is called, in which language where that is known, and where it leads. */
function useNamed(entry: CalendarEntry): { title: string; lang: string | undefined; href: string } {
  const t = useTranslations("studio.desk");
  if (entry.kind === "release") {
    return { title: entry.name, lang: undefined, href: `/studio/releases/${entry.releaseId}` };
  }
  const title = titleOnDesk(entry);
  const untitled = t(entry.sourceLanguage === "zh" ? "untitledZh" : "untitledEn");
  return { title: title?.text ?? untitled, lang: title?.locale, href: `/studio/articles/${entry.articleId}` };
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
