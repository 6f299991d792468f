import type { Alignment } from "#domain/alignment/alignment.ts";
import type { ArticleDetails, WorkingCopy } from "#domain/article/article.ts";
import type { ColumnForDesk, Outlet, Tag } from "#domain/article/furniture.ts";
import type { Trashed } from "#domain/article/trash.ts";
import type { CorrectionForDesk } from "#domain/corrections/correction.ts";
import type { Person } from "#domain/credits/credit.ts";
import type { Language } from "#domain/locale.ts";
import type { RecordForDesk } from "#domain/records/record.ts";
import type { WorkflowView } from "#domain/workflow/view.ts";

/** The newest publication of one language: its number and the instant it was made (ISO 8601, UTC). */
export type PublicationMark = { number: number; madeAt: string };

/** A picture of the desk: where its bytes are for signed-in people, and its size in pixels. */
export type DeskImage = { url: string; width: number; height: number };

/** Everything the article page of the studio shows, read in one transaction. */
export type ArticleForDesk = {
  id: string;
  sourceLanguage: Language;
  templateId: string;
  details: ArticleDetails;
  /** Of the details; each edition counts its own. */
  lockVersion: number;
  editions: Partial<Record<Language, WorkingCopy>>;
  alignment: Alignment;
  /** By id; what blocks of either edition print. */
  records: Record<string, RecordForDesk>;
  /** What its publications had wrong, oldest first. */
  corrections: CorrectionForDesk[];
  /** Those credited. */
  people: Person[];
  /** All the desk has to choose from. */
  columns: ColumnForDesk[];
  tags: Tag[];
  outlets: Outlet[];
  cover: DeskImage | null;
  workflow: WorkflowView;
  /** Not null: it is in the trash, and nothing can be done but to restore it. */
  trashed: Trashed | null;
  publications: Partial<Record<Language, PublicationMark>>;
};
