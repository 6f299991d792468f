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
  column: LocalizedText | null;
  sourceLanguage: Language;
  /** Of the Chinese. */
  script: Script | null;
  titles: Record<Language, string>;
};

/** Somebody who could be given what waits for a role, and how much they have. */
export type Taker = { userId: string; name: string; assigned: number };
