import type { Language, LocalizedText, Script } from "#domain/locale.ts";
import type { WaitingItem } from "#domain/workflow/waiting-items.ts";

/** What waits for whoever asks; what they wait for; what is late, of everybody; everything. */
export const inboxViews = ["mine", "waiting", "late", "all"] as const;
export type InboxView = (typeof inboxViews)[number];

/** One thing that waits, as a list shows it to one person. */
export type InboxEntry = Pick<
  WaitingItem,
  "round" | "scope" | "kind" | "stageId" | "stageName" | "role" | "since" | "dueAt"
> & {
  articleId: string;
  late: boolean;
  assignedTo: { userId: string; name: string } | null;
  /** Whether this person approved it before and it changed since. */
  again: boolean;
  /** Whether it waits for this person. */
  mine: boolean;
  /** Until when nothing of the article gets to readers; null where no embargo stands. */
  embargoUntil: string | null;
  /** Whether their role reaches it: its column and languages. */
  reached: boolean;
  /** Whether it is theirs for `assignedTo`, who is away or disabled. */
  standsIn: boolean;
  /** Whether it is theirs by a role that is narrowed: it is for few. */
  narrowed: boolean;
  column: LocalizedText | null;
  sourceLanguage: Language;
  /** Of the Chinese. */
  script: Script | null;
  titles: Record<Language, string>;
};

/** Somebody who could be given a thing that waits, how much they have, and whether they are away. */
export type Taker = {
  userId: string;
  name: string;
  assigned: number;
  /** `substitute`: who stands in and could be given it; null where nobody does. */
  away: { until: string | null; substitute: { userId: string; name: string } | null } | null;
};
