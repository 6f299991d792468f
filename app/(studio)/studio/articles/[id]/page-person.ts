import type { ReaderLocale } from "#domain/locale.ts";

/** Who sits before the page, and what of it is theirs to change. */
export type PagePerson = {
  id: string;
  locale: ReaderLocale;
  mayWrite: boolean;
  mayAddPeople: boolean;
  /** Into the trash, and out of it. */
  mayTrash: boolean;
  mayUpload: boolean;
};
