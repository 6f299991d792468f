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

export type CalendarEntry = ScheduleInCalendar | EmbargoInCalendar;

/** Longer than six weeks with a day on either side for other zones; never the whole past. */
export const longestCalendarDays = 62;
