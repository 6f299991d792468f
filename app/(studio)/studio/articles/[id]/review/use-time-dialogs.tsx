"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import {
  liftEmbargoAction,
  rescheduleAction,
  scheduleAction,
  setEmbargoAction,
} from "#app/(studio)/studio/articles/[id]/actions.ts";
import { EmbargoDialog } from "#app/(studio)/studio/articles/[id]/review/embargo-dialog.tsx";
import { ScheduleDialog } from "#app/(studio)/studio/articles/[id]/review/schedule-dialog.tsx";
import type { Decide, Command as DeskCommand } from "#app/(studio)/studio/articles/[id]/review/use-decisions.tsx";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import type { Language } from "#domain/locale.ts";
import type { EmbargoView, ScheduleView } from "#domain/workflow/view.ts";
import { useDeskZone } from "#ui/use-desk-zone.ts";

type Command = DeskCommand<unknown>;
type Asking = { what: "schedule"; scope: Language[] } | { what: "move"; schedule: ScheduleView } | { what: "embargo" };

/** The dialogs about times, what they lead to, and how each of it is taken back. */
export function useTimeDialogs({
  article: { workflow },
  busy,
  nameOf,
  decide,
}: {
  article: ArticleForDesk;
  busy: boolean;
  nameOf: (scope: readonly Language[]) => string;
  decide: Decide;
}): { ask: (asking: Asking) => void; liftEmbargo: () => void; dialog: ReactNode } {
  const t = useTranslations("studio.article.review.done");
  const deskZone = useDeskZone();
  const [asking, setAsking] = useState<Asking | null>(null);
  const { embargo } = workflow;
  const shared = { embargo, busy, onClose: () => setAsking(null) };
  const setAs =
    ({ until, zone, note }: Pick<EmbargoView, "until" | "zone" | "note">): Command =>
    (ids, me) =>
      setEmbargoAction({ ...ids, until, note, ...(zone !== null && { zone }) }, me);
  const lift: Command = (ids, me) => liftEmbargoAction(ids, me);
  return {
    ask: setAsking,
    // It holds no text back from anybody who writes: what is unsaved has no part in it.
    liftEmbargo: () =>
      void decide(t("embargoLifted"), lift, { evenUnsaved: true, ...(embargo && { undo: setAs(embargo) }) }),
    dialog: asking && dialogOf(asking),
  };

  function dialogOf(asked: Asking): ReactNode {
    // Whoever asks for something else meanwhile keeps what they asked for.
    const onDone = () => setAsking((now) => (now === asked ? null : now));
    switch (asked.what) {
      case "schedule":
        return (
          <ScheduleDialog
            {...shared}
            scopeName={nameOf(asked.scope)}
            onSchedule={({ at, zone }) =>
              void decide(
                t("scheduled"),
                (ids, me) => scheduleAction({ ...ids, languages: asked.scope, publishAt: at, zone }, me),
                { onDone },
              )
            }
          />
        );
      case "move": {
        const { id: scheduleId, publishAt, zone: before, scope } = asked.schedule;
        const moveTo =
          (at: string, zone: string | null): Command =>
          (ids, me) =>
            rescheduleAction({ ...ids, scheduleId, publishAt: at, ...(zone !== null && { zone }) }, me);
        return (
          <ScheduleDialog
            {...shared}
            scopeName={nameOf(scope)}
            from={{ at: publishAt, zone: before ?? deskZone }}
            onSchedule={({ at, zone }) =>
              void decide(t("moved"), moveTo(at, zone), { evenUnsaved: true, undo: moveTo(publishAt, before), onDone })
            }
          />
        );
      }
      case "embargo":
        return (
          <EmbargoDialog
            {...shared}
            onSet={({ at: until, zone }, note) =>
              void decide(t("embargoSet"), setAs({ until, zone, note }), {
                ...{ evenUnsaved: true, onDone },
                undo: embargo ? setAs(embargo) : lift,
              })
            }
          />
        );
      default:
        return asked satisfies never;
    }
  }
}
