import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import type { Language, Script } from "#domain/locale.ts";
import type { SignedDetails } from "#domain/review/review-page.ts";

/** An article as a confirmation lists what of it is signed. */
export type SignedArticle = {
  id: string;
  editions: Partial<
    Record<Language, { title: string; script: Script | null; document: { content: readonly unknown[] } }>
  >;
  details: SignedDetails;
};

/** The article of a page in these words. */
export function signedArticle({
  id,
  editions,
  details,
  columns,
  outlets,
  cover,
  corrections,
}: ArticleForDesk): SignedArticle {
  return {
    id,
    editions,
    details: {
      column: columns.find((column) => column.id === details.columnId)?.name ?? null,
      outlet: outlets.find((outlet) => outlet.id === details.outletId)?.name ?? null,
      credits: details.credits.length,
      tags: details.tagIds.length,
      hasCover: cover !== null,
      corrections,
    },
  };
}
