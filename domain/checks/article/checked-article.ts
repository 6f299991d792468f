import type { EditionText } from "#domain/article/article.ts";
import type { Found } from "#domain/checks/finding.ts";
import type { CreditGroup, Person } from "#domain/credits/credit.ts";
import type { CreditRole } from "#domain/credits/roles.ts";
import type { BilingualText, Language, LocalizedText, Script } from "#domain/locale.ts";
import type { Said } from "#domain/quotations/embed.ts";
import type { Records } from "#domain/records/record.ts";

/** An article as those rules read it that look at more than a row. */
export type CheckedArticle = {
  editions: Partial<Record<Language, EditionText>>;
  /** How its Chinese is written. */
  script: Script;
  cover: { alt: BilingualText; caption: BilingualText } | null;
  column: { epigraph: LocalizedText | null; requiredCredits: readonly CreditRole[] } | null;
  credits: readonly CreditGroup[];
  /** Everybody credited, and whoever a quotation names. */
  people: readonly Person[];
  records: Records;
  library: LibraryFacts;
  /** Of the paths on this site that its links name (`/en/articles/...`), those that lead nowhere. */
  deadPaths: ReadonlySet<string>;
};

/** What the quotation library says of an article's quotations, by language and block. */
export type LibraryFacts = {
  /** Of those that embed an entry: what the version says (null: nothing in this language), and which is the newest. */
  embedded: Partial<Record<Language, Record<string, { said: Said | null; newest: number; verified: boolean }>>>;
  /** Of those that do not: the entry that they quote all the same. */
  known: Partial<Record<Language, Record<string, { id: string; verified: boolean; similarity: number }>>>;
};

/** What a finding is about: a block of one language, its title or deck, or what stands beside both. */
export type FoundPlace =
  | { language: Language; blockId: string }
  | { language: Language; part: "title" | "deck" }
  | { part: "credits" | "cover" };

export type ArticleFound = Found & { place: FoundPlace };
