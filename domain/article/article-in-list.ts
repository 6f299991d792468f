import type { Progress } from "#domain/alignment/derive-rows.ts";
import type { Language, LocalizedText, Script } from "#domain/locale.ts";

/** What the desk list says of one language, besides whether readers have it. */
export const listStatuses = ["draft", "inReview", "changesRequested", "approved"] as const;
export type ListStatus = (typeof listStatuses)[number];

/** What a translation can need: `stale` rows looked at again, `missing` ones written, or either. */
export const listNeeds = ["work", "stale", "missing"] as const;
export type ListNeed = (typeof listNeeds)[number];

/** One line of the desk list. */
export type ArticleInList = {
  id: string;
  slug: string;
  sourceLanguage: Language;
  /** Without the column's prefix; "" where nothing was written. */
  titles: Record<Language, string>;
  /** The script the Chinese is written in. */
  script: Script | null;
  column: { id: string; name: LocalizedText } | null;
  status: Record<Language, ListStatus>;
  /** Whether readers have a publication of the language. */
  published: Record<Language, boolean>;
  /** Whether readers had it and get a notice instead. */
  takenDown: Record<Language, boolean>;
  /** Until when nothing of it gets to readers; ISO 8601, null where no embargo stands. */
  embargoUntil: string | null;
  /** How many rows of the translation are in which state; null while nobody counted them. */
  progress: Progress | null;
  /** ISO 8601, UTC. */
  savedAt: string;
  savedBy: { id: string; name: string } | null;
};
