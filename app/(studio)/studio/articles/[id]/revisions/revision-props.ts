import type { PagePerson } from "#app/(studio)/studio/articles/[id]/page-person.ts";
import type { Run } from "#app/(studio)/studio/articles/[id]/run.ts";
import type { EditionText } from "#domain/article/article.ts";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import type { Revision, RevisionMark } from "#domain/article/revision.ts";
import type { Language } from "#domain/locale.ts";
import type { EditionSaver } from "#editor/edition-column.tsx";

export type RevisionInList = RevisionMark & { createdByName: string | null };

/** The text of a revision; its figures are null where they were not kept. */
export type KeptText = EditionText & Pick<Revision, "records">;

/** What the history of an article's editions needs of the page around it. */
export type RevisionsProps = {
  onClose: () => void;
  article: ArticleForDesk;
  person: PagePerson;
  run: Run;
  afterSaving: (act: () => Promise<unknown>) => Promise<void>;
  refresh: () => Promise<ArticleForDesk | null>;
  saverOf: (language: Language) => EditionSaver | null;
};
