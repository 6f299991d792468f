import type { Language, ReaderLocale } from "#domain/locale.ts";
import type { Quotation, QuotationVersion } from "#domain/quotations/quotation.ts";

/** A block of an article that embeds the entry. `live`: readers have this article in this language. */
export type EntryUse = {
  articleId: string;
  language: Language;
  blockId: string;
  version: number;
  titleZh: string;
  titleEn: string;
  live: boolean;
  trashed: boolean;
};

/** An entry as its page has it. Versions are the newest first; names are those of accounts, by id. */
export type ShownEntry = Quotation & {
  lockVersion: number;
  versions: QuotationVersion[];
  names: Record<string, string>;
  uses: EntryUse[];
};

/** Who looks at it, and what they may. */
export type EntryPerson = {
  id: string;
  locale: ReaderLocale;
  mayWrite: boolean;
  mayVerify: boolean;
  /** To change articles that embed it. */
  mayUpdate: boolean;
};
