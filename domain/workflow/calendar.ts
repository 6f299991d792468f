import type { ErrorCode } from "#domain/errors.ts";
import type { Language, LocalizedText, Script } from "#domain/locale.ts";
import type { ScopeKey } from "#domain/workflow/state.ts";

type Named = {
  articleId: string;
  titles: Record<Language, string>;
  sourceLanguage: Language;
  /** Of the Chinese. */
  script: Script | null;
  column: LocalizedText | null;
};

/** Something that is to be published, or was to be; what was cancelled is in no calendar. Instants are ISO 8601, UTC. */
export type ScheduleInCalendar = Named & {
  kind: "schedule";
  scheduleId: string;
  scope: ScopeKey;
  at: string;
  /** The zone it was said in; null where none was. */
  zone: string | null;
  requestedBy: string;
  status: "waiting" | "done" | "refused";
  /** Why it was not published. */
  reason: ErrorCode | null;
  /** Whether an embargo would still stand at its time: then it will be refused. */
  embargoed: boolean;
  /** Whether this person may move it: the desk asks again when they do. */
  mayMove: boolean;
};

/** The end of an embargo. */
export type EmbargoInCalendar = Named & { kind: "embargo"; at: string };

/** Articles that are to go out together at a time, did, or should have. */
export type ReleaseInCalendar = {
  kind: "release";
  releaseId: string;
  name: string;
  /** How many articles are in it. */
  count: number;
  at: string;
  /** The zone it was said in; null where it waits no longer, or an offset was said. */
  zone: string | null;
  status: "waiting" | "done" | "refused";
  /** Why it did not go out as a whole; null where it was its articles. */
  reason: ErrorCode | null;
  /** How many articles kept it from going out. */
  notReady: number;
  /** Whether this person may move it, as with a schedule. */
  mayMove: boolean;
};

export type CalendarEntry = ScheduleInCalendar | EmbargoInCalendar | ReleaseInCalendar;

/** What has a time that somebody can change here. */
export type MovableInCalendar = ScheduleInCalendar | ReleaseInCalendar;

/** One entry among all the others of a calendar. */
export function entryId(entry: CalendarEntry): string {
  switch (entry.kind) {
    case "schedule":
      return entry.scheduleId;
    case "release":
      return entry.releaseId;
    case "embargo":
      return `embargo ${entry.articleId}`;
    default:
      return entry satisfies never;
  }
}

/** Longer than six weeks with a day on either side for other zones; never the whole past. */
export const longestCalendarDays = 62;
