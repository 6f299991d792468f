import { type Language, type LocalizedText, languageOf, type ReaderLocale, readerLocales } from "#domain/locale.ts";
import type { LocalePaths } from "#domain/publication/live-paths.ts";
import { articlePath } from "#domain/publication/paths.ts";

/** What readers get in place of a language of an article. `title` is null where the desk chose not to name it. */
export type Notice = {
  articleId: string;
  language: Language;
  slug: string;
  columnId: string | null;
  title: LocalizedText | null;
  notice: LocalizedText;
  /** ISO 8601, UTC. */
  takenDownAt: string;
};

/**
 * Whose notice answers at an address of an article; null where a page does, or where nothing ever stood. Who asks for a
 * language that never was is told of the other one, once that is gone.
 */
export function toldAt(
  { live, noticed }: { live: readonly Language[]; noticed: readonly Language[] },
  locale: ReaderLocale,
  facing: boolean,
): Language | null {
  const own = languageOf(locale);
  if (facing ? live.length > 1 : live.includes(own)) return null;
  if (noticed.includes(own)) return own;
  return facing || live.length === 0 ? (noticed[0] ?? null) : null;
}

type Addressed = { language: Language; slug: string };

/** The addresses of an article of which something was taken down: each answers with a page or with a notice. */
export function pathsWithNotices(articleId: string, live: readonly Addressed[], noticed: readonly Addressed[]) {
  const paths: LocalePaths = {};
  for (const locale of readerLocales) {
    const slug = slugAt(languageOf(locale), live, noticed);
    if (slug !== undefined) paths[locale] = articlePath(locale, slug, articleId);
  }
  return paths;
}

/** The slug in the addresses of a language: its own while it has one, else that of the other. */
export function slugAt(
  language: Language,
  live: readonly Addressed[],
  noticed: readonly Addressed[],
): string | undefined {
  const own = (one: Addressed) => one.language === language;
  return (live.find(own) ?? noticed.find(own) ?? live[0] ?? noticed[0])?.slug;
}
