import type { EditionText } from "#domain/article/article.ts";
import type { Found } from "#domain/checks/finding.ts";
import type { CreditGroup, Person } from "#domain/credits/credit.ts";
import type { CreditRole } from "#domain/credits/roles.ts";
import type { BilingualText, Language, LocalizedText, Script } from "#domain/locale.ts";
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
  /** Of the paths on this site that its links name (`/en/articles/...`), those that lead nowhere. */
  deadPaths: ReadonlySet<string>;
};

/** What a finding is about: a block of one language, its title or deck, or what stands beside both. */
export type FoundPlace =
  | { language: Language; blockId: string }
  | { language: Language; part: "title" | "deck" }
  | { part: "credits" | "cover" };

export type ArticleFound = Found & { place: FoundPlace };
