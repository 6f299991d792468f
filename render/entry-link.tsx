import type { ReactNode } from "react";
import type { EmbeddedEntry } from "#domain/document/quotation-attrs.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { quotationPath } from "#domain/publication/paths.ts";

const words: Record<ReaderLocale, { whole: string; partial: string }> = {
  "zh-Hans": { whole: "语录原文与出处", partial: "节选，全文与出处见语录" },
  "zh-Hant": { whole: "語錄原文與出處", partial: "節選，全文與出處見語錄" },
  en: { whole: "The quotation and its sources", partial: "An excerpt: the full quotation and its sources" },
};

/** The way from a quotation to the page of the entry that it embeds. */
export function EntryLink({ entry, locale }: { entry: EmbeddedEntry; locale: ReaderLocale }): ReactNode {
  return (
    <a className="entry-link" href={quotationPath(locale, entry.id)}>
      {words[locale][entry.partial ? "partial" : "whole"]}
    </a>
  );
}
