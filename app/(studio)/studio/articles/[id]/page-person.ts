import type { ReaderLocale } from "#domain/locale.ts";

/** Who sits before the page, and what of it is theirs to change. */
export type PagePerson = {
  id: string;
  locale: ReaderLocale;
  mayWrite: boolean;
  maySuggest: boolean;
  /** Whose suggestions are asked for: reviewers make them where they may not write. */
  reviews: boolean;
  mayAddPeople: boolean;
  /** Into the trash, and out of it. */
  mayTrash: boolean;
  mayUpload: boolean;
};
