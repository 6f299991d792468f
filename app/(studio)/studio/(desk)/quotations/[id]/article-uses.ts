import type { EntryUse } from "#app/(studio)/studio/(desk)/quotations/[id]/entry-props.ts";
import { type Language, languages } from "#domain/locale.ts";

/** An article that embeds an entry: at which versions, language by language. */
export type ArticleUse = {
  articleId: string;
  titles: Record<Language, string>;
  trashed: boolean;
  places: { language: Language; versions: number[]; live: boolean }[];
  /** Versions before the newest that it embeds. */
  older: number[];
};

/** The articles that embed an entry, in the order in which their blocks are given. */
export function articleUses(uses: readonly EntryUse[], newest: number): ArticleUse[] {
  return [...new Set(uses.map(({ articleId }) => articleId))].flatMap((articleId) => {
    const own = uses.filter((use) => use.articleId === articleId);
    const [first] = own;
    if (!first) return [];
    const places = languages.flatMap((language) => {
      const blocks = own.filter((use) => use.language === language);
      const versions = distinct(blocks.map(({ version }) => version));
      return versions.length === 0 ? [] : [{ language, versions, live: blocks.some(({ live }) => live) }];
    });
    const older = distinct(own.map(({ version }) => version)).filter((version) => version < newest);
    const { titleZh, titleEn, trashed } = first;
    return [{ articleId, titles: { zh: titleZh, en: titleEn }, trashed, places, older }];
  });
}

function distinct(versions: number[]): number[] {
  return [...new Set(versions)].sort((a, b) => a - b);
}
