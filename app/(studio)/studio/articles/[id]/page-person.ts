import type { Language, ReaderLocale } from "#domain/locale.ts";

/** Who sits before the page, and what of it is theirs to change. */
export type PagePerson = {
  id: string;
  locale: ReaderLocale;
  /** What belongs to the article whatever its language; `writes` for what it says in each. */
  mayWrite: boolean;
  writes: Record<Language, boolean>;
  /** Whether their roles write anywhere: who writes elsewhere is told why not here. */
  writesElsewhere: boolean;
  maySuggest: Record<Language, boolean>;
  /** Whose suggestions are asked for: reviewers make them where they may not write. */
  reviews: boolean;
  mayAddPeople: boolean;
  /** Into the trash, and out of it. */
  mayTrash: boolean;
  mayUpload: boolean;
};
