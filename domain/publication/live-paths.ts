import { editionLocale, languageOf, type ReaderLocale, readerLocales } from "#domain/locale.ts";
import type { LiveArticle } from "#domain/publication/live.ts";
import { articlePath, facingPath } from "#domain/publication/paths.ts";

export type LocalePaths = { [L in ReaderLocale]?: string };

/** The same page in every locale. */
export function inEveryLocale(path: (locale: ReaderLocale) => string): LocalePaths {
  return Object.fromEntries(readerLocales.map((locale) => [locale, path(locale)]));
}

/** Where an article can be read, by locale: languages that are not published are left out. */
export function articlePaths(article: LiveArticle): LocalePaths {
  return pathsWith(article, articlePath);
}

/** Where an article can be read in both languages at once; nowhere while one of them is not published. */
export function facingPaths(article: LiveArticle): LocalePaths {
  const { zh, en } = article.editions;
  return zh && en ? pathsWith(article, facingPath) : {};
}

/** The locale of the text that the others were made from, for a reader whose language is unknown. */
export function sourceLocale(article: LiveArticle): ReaderLocale {
  const { zh, en } = article.editions;
  const source = (zh ?? en)?.snapshot.sourceLanguage;
  if (en && (source === "en" || !zh)) return "en";
  return editionLocale("zh", zh?.snapshot.script ?? null);
}

function pathsWith(article: LiveArticle, path: typeof articlePath): LocalePaths {
  const paths: LocalePaths = {};
  for (const locale of readerLocales) {
    const edition = article.editions[languageOf(locale)];
    if (edition) paths[locale] = path(locale, edition.snapshot.slug, article.id);
  }
  return paths;
}
