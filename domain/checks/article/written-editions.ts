import type { EditionText } from "#domain/article/article.ts";
import type { CheckedArticle } from "#domain/checks/article/checked-article.ts";
import { isWorded } from "#domain/document/block-text.ts";
import { type Language, languages } from "#domain/locale.ts";

/** The languages in which the article says something; pictures alone were only put there for both. */
export function writtenEditions({ editions }: CheckedArticle): { language: Language; edition: EditionText }[] {
  return languages.flatMap((language) => {
    const edition = editions[language];
    return edition && isWritten(edition) ? [{ language, edition }] : [];
  });
}

function isWritten({ title, deck, document }: EditionText): boolean {
  return title.trim() !== "" || deck.trim() !== "" || document.content.some(isWorded);
}
