"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { useEntryName } from "#app/(studio)/studio/(desk)/calendar/use-entry-name.ts";
import { scheduleReleaseAction } from "#app/(studio)/studio/(desk)/releases/actions.ts";
import { rescheduleAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import { createId } from "#domain/ids.ts";
import { instantsAt, saidIn, wallClock } from "#domain/time/zoned-time.ts";
import { type CalendarEntry, entryId, type MovableInCalendar } from "#domain/workflow/calendar.ts";
import { tellDesk } from "#ui/ask-desk.ts";
import { useUndoNotice } from "#ui/undo-notice.tsx";
import { useDeskZone } from "#ui/use-desk-zone.ts";
import { useTell } from "#ui/use-tell.ts";
import type { ZonedTime } from "#ui/use-zoned-time.ts";
import { WhenDialog } from "#ui/when-dialog.tsx";

/**
 * Moves what is scheduled: to another day at the same time of day by the clock that is shown, or to any time with the dialog. It stands
 * where it was dropped until the desk answers; refused, it goes back and says why. Undoing is moving it to where it was.
 */
export function useMoving({ entries, zone, userId }: { entries: CalendarEntry[]; zone: string; userId: string }): {
  /** As they stand, with what is under way. */
  entries: CalendarEntry[];
  dropOn: (id: string, day: string) => void;
  ask: (entry: MovableInCalendar) => void;
  dialog: ReactNode;
} {
  const t = useTranslations("studio.calendar");
  const deskZone = useDeskZone();
  const nameOf = useEntryName();
  const tell = useTell();
  const offerUndo = useUndoNotice();
  const router = useRouter();
  const [underWay, setUnderWay] = useState<Record<string, ZonedTime>>({});
  const answered = useRef(new Set<string>());
  const [drawn, setDrawn] = useState(entries);
  // The page brought what the desk has now, of those that it has answered: others brought it, too.
  if (drawn !== entries) {
    setDrawn(entries);
    setUnderWay((all) => Object.fromEntries(Object.entries(all).filter(([id]) => !answered.current.has(id))));
  }
  const shown = entries.map((entry) => (entry.kind === "embargo" ? entry : { ...entry, ...underWay[entryId(entry)] }));
  const [asking, setAsking] = useState<{ entry: MovableInCalendar; from: ZonedTime } | null>(null);

  /** Whether it was moved. */
  const send = async (entry: MovableInCalendar, when: ZonedTime): Promise<boolean> => {
    const id = entryId(entry);
    answered.current.delete(id);
    setUnderWay((all) => ({ ...all, [id]: when }));
    const result = await tellDesk<unknown>(() => reschedule(entry, when, userId));
    answered.current.add(id);
    if (!result.ok) {
      tell.failed(result.error);
      setUnderWay(({ [id]: _, ...others }) => others);
    }
    // Refused, it may be because the desk knows better how it stands.
    router.refresh();
    return result.ok;
  };
  const isUnderWay = (id: string) => underWay[id] !== undefined && !answered.current.has(id);
  const move = async (entry: MovableInCalendar, when: ZonedTime, asked: typeof asking = null) => {
    const before = entry.zone ?? deskZone;
    const back = { at: saidIn(entry.at, before), zone: before };
    if (!(await send(entry, when))) return;
    setAsking((now) => (now === asked ? null : now));
    offerUndo(t("moved"), () => send({ ...entry, at: when.at }, back));
  };
  const dropOn = (id: string, day: string) => {
    const entry = shown.find((each) => entryId(each) === id);
    // One that is on its way has to get there first.
    if (!entry || entry.kind === "embargo" || isUnderWay(id)) return;
    const [before = "", time = ""] = wallClock(entry.at, zone).split("T");
    if (before === day) return;
    const instants = instantsAt(`${day}T${time}`, zone) ?? [];
    const [at, twice] = instants;
    if (at === undefined) tell.failed(t("skipped", { time, zone }));
    // Which of the two is meant, only whoever moves it knows.
    else if (twice !== undefined) setAsking({ entry, from: { at, zone } });
    else void move(entry, { at, zone });
  };
  return {
    entries: shown.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)),
    dropOn,
    ask: (entry) => setAsking({ entry, from: { at: entry.at, zone: entry.zone ?? zone } }),
    dialog: asking && (
      <WhenDialog
        key={entryId(asking.entry)}
        title={t("moveTitle", { title: nameOf(asking.entry).text })}
        label={t("moveTo")}
        confirm={t("move")}
        hint={t(asking.entry.kind === "release" ? "moveReleaseHint" : "moveHint")}
        from={asking.from}
        busy={isUnderWay(entryId(asking.entry))}
        onSay={(when) => void move(asking.entry, when, asking)}
        onClose={() => setAsking(null)}
      />
    ),
  };
}

function reschedule(entry: MovableInCalendar, { at: publishAt, zone }: ZonedTime, userId: string) {
  const command = { commandId: createId(), publishAt, zone };
  if (entry.kind === "release") return scheduleReleaseAction({ ...command, releaseId: entry.releaseId }, userId);
  return rescheduleAction({ ...command, articleId: entry.articleId, scheduleId: entry.scheduleId }, userId);
}
