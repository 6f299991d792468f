"use client";
import {
  DndContext,
  type DragEndEvent,
  MouseSensor,
  pointerWithin,
  useDroppable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import own from "#app/(studio)/studio/(desk)/calendar/calendar.module.css";
import { CalendarLine } from "#app/(studio)/studio/(desk)/calendar/calendar-line.tsx";
import { printWeekday, printWholeDay } from "#app/(studio)/studio/(desk)/calendar/print-day.ts";
import { useMoving } from "#app/(studio)/studio/(desk)/calendar/use-moving.tsx";
import type { ReaderLocale } from "#domain/locale.ts";
import { wallClock } from "#domain/time/zoned-time.ts";
import { type CalendarEntry, entryId } from "#domain/workflow/calendar.ts";

type Props = {
  entries: CalendarEntry[];
  weeks: string[][];
  /** The month that is looked at, `2026-11`; null in a week. */
  month: string | null;
  today: string;
  zone: string;
  locale: ReaderLocale;
  userId: string;
};

/** Days with what happens on them, a grid where there is room and an agenda where there is none. What may be moved is dragged to another day. */
export function CalendarBoard({ entries, weeks, month, today, zone, locale, userId }: Props) {
  const t = useTranslations("studio.calendar");
  const contextId = useId();
  const moving = useMoving({ entries, zone, userId });
  // A finger scrolls; it moves things with the dialog, as the keyboard does.
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: { distance: 6 } }));
  const drop = ({ active, over }: DragEndEvent) => {
    if (over) moving.dropOn(String(active.id), String(over.id));
  };
  const shown = moving.entries.map((entry) => ({ entry, clock: wallClock(entry.at, zone) }));
  return (
    <DndContext
      id={contextId}
      sensors={sensors}
      collisionDetection={pointerWithin}
      onDragEnd={drop}
      accessibility={{
        // It is dragged by the mouse alone: whoever listens moves it with its button, and hears what came of that.
        screenReaderInstructions: { draggable: t("how") },
        announcements: {
          onDragStart: () => undefined,
          onDragOver: () => undefined,
          onDragEnd: () => undefined,
          onDragCancel: () => undefined,
        },
      }}
    >
      <div className={own.weekdays} aria-hidden>
        {weeks[0]?.map((day) => (
          <span key={day}>{printWeekday(day, locale)}</span>
        ))}
      </div>
      <ol className={own.grid} data-view={month === null ? "week" : "month"} aria-label={t("days")}>
        {weeks.flat().map((day) => {
          const lines = shown.filter(({ clock }) => clock.startsWith(day));
          return (
            <Day
              key={day}
              day={day}
              name={printWholeDay(day, locale)}
              outside={month !== null && !day.startsWith(month)}
              today={day === today}
              empty={lines.length === 0}
            >
              {lines.map(({ entry, clock }) => (
                <CalendarLine
                  key={entryId(entry)}
                  entry={entry}
                  time={clock.slice(11)}
                  locale={locale}
                  zone={zone}
                  onMove={moving.ask}
                />
              ))}
            </Day>
          );
        })}
      </ol>
      {moving.dialog}
    </DndContext>
  );
}

function Day({
  day,
  name,
  outside,
  today,
  empty,
  children,
}: {
  day: string;
  name: string;
  outside: boolean;
  today: boolean;
  empty: boolean;
  children: ReactNode;
}) {
  const { setNodeRef, isOver } = useDroppable({ id: day });
  return (
    <li
      ref={setNodeRef}
      className={own.day}
      data-outside={outside || undefined}
      data-empty={empty || undefined}
      data-over={isOver || undefined}
      aria-current={today ? "date" : undefined}
    >
      <h3 className={own.dayName}>
        <time dateTime={day}>
          <span className={own.number} aria-hidden>
            {Number(day.slice(8))}
          </span>
          <span className={own.wholeDay}>{name}</span>
        </time>
      </h3>
      {!empty && <ul className={own.lines}>{children}</ul>}
    </li>
  );
}
