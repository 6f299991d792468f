import { sha256Hex } from "#domain/hash.ts";
import { readerLocales } from "#domain/locale.ts";
import type { Captions } from "#domain/media/recording.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";
import { localized } from "#domain/publication/readings.ts";
import type { PublishedRecording } from "#domain/publication/snapshot.ts";

/** Captions as readers get them, Chinese in both scripts; a language that has none is left out. */
export function tracksOf(content: ArticleContent, captions: Captions): PublishedRecording["tracks"] {
  const texts = localized(content, captions);
  return readerLocales
    .filter((locale) => texts[locale] !== "")
    .map((locale) => ({ locale, hash: sha256Hex(texts[locale]), text: texts[locale] }));
}
