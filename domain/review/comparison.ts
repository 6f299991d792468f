import type { Language, ReaderLocale } from "#domain/locale.ts";
import type { ArticleThen, FacingIds } from "#domain/review/article-then.ts";
import type { KeptMoment } from "#domain/review/moments.ts";

/** Two moments of an article beside each other, and which others there are. */
export type Comparison = {
  articleId: string;
  source: Language;
  /** What it is called now; null where it has no title. */
  title: { text: string; locale: ReaderLocale } | null;
  /** Names of the moments compared. */
  from: string;
  to: string;
  was: ArticleThen;
  is: ArticleThen & { pairs: readonly FacingIds[] };
  revisions: KeptMoment[];
  publications: KeptMoment[];
};
