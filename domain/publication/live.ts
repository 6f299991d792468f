import type { CreditRole } from "#domain/credits/roles.ts";
import type { Language, LocalizedText } from "#domain/locale.ts";
import type { ArticleCard } from "#domain/publication/article-card.ts";
import type { PublicationSnapshot, PublishedCorrection, PublishedPerson } from "#domain/publication/snapshot.ts";

/** What the publication calls itself, and whose clock it prints (IANA zone). */
export type PublishedDesk = { name: LocalizedText; tagline: LocalizedText; timeZone: string };

/**
 * A language of an article as readers get it now, with when they first had it, when it was last published, and when it last
 * came to say something else to them (`notSaid`). Times are ISO 8601.
 */
export type LiveEdition = {
  snapshot: PublicationSnapshot;
  number: number;
  firstMadeAt: string;
  madeAt: string;
  changedAt: string;
};

/**
 * What of a snapshot is not said by the edition itself: where it is found, what gathers it, and what was signed with it. That
 * it was published again for nothing else is no news to who read it.
 */
export const notSaid = [
  "version",
  "slug",
  "sourceLanguage",
  "column",
  "tags",
  "alignment",
  "manifest",
] as const satisfies (keyof PublicationSnapshot)[];

/** An article with the languages that readers can get; at least one. */
export type LiveArticle = { id: string; editions: { [L in Language]?: LiveEdition } };

/** Somebody credited on something published. */
export type LivePerson = PublishedPerson & { bio: LocalizedText };

/** Somebody in the index of people, with on how many articles they are credited. */
export type PersonInIndex = PublishedPerson & { articles: number };

/** What somebody did on an article, in any of its published languages. */
export type PersonWork = { card: ArticleCard; roles: CreditRole[] };

/** Where published articles come from: the outlet with its channel. */
export type LiveSource = { id: string; title: LocalizedText; count: number };

/** What a language of an article had wrong, with the article. */
export type LiveCorrection = PublishedCorrection & { card: ArticleCard; language: Language };

/** An article's addresses, by language, and when its text last changed for readers. */
export type SitemapArticle = { id: string; editions: { [L in Language]?: { slug: string; madeAt: Date } } };

/** What search engines should know of, or a part of it. */
export type SitemapContents = {
  /**
   * The pages that there is one of, and whether the library has anything for readers and the publication says anything of
   * itself; null in other parts.
   */
  standing: { quotations: boolean; about: boolean } | null;
  articles: SitemapArticle[];
  columnSlugs: string[];
  tagSlugs: string[];
  sourceIds: string[];
  /** Months of the archive, by language. */
  months: Record<Language, string[]>;
  quotations: { id: string; changed: Date }[];
  people: { id: string; names: { en: string } }[];
};
