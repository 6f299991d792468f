import type { ArticleFound, CheckedArticle } from "#domain/checks/article/checked-article.ts";
import { shownPictures } from "#domain/checks/article/shown-pictures.ts";
import { writtenEditions } from "#domain/checks/article/written-editions.ts";
import { inlineText } from "#domain/document/block-text.ts";

/** Pictures of which somebody who does not see them learns nothing in a language that is written. */
export function altMissing(article: CheckedArticle): ArticleFound[] {
  const { cover } = article;
  return writtenEditions(article).flatMap(({ language, edition }) => {
    const found = (
      place: ArticleFound["place"],
      quote: string,
      at: number,
      said: ArticleFound["said"],
    ): ArticleFound => ({
      rule: "alt-missing",
      place,
      side: language,
      quote,
      at: quote === "" ? 0 : at,
      said,
    });
    const inCover =
      cover && isBlank(cover.alt[language])
        ? [found({ part: "cover" }, cover.caption[language], 0, { kind: "cover" })]
        : [];
    const inText = shownPictures(edition.document)
      .filter(({ figure }) => isBlank(figure.attrs.alt))
      .map(({ blockId, figure, at, number }) =>
        found(
          { language, blockId },
          inlineText(figure.content),
          at,
          number === null ? { kind: "figure" } : { kind: "inGallery", values: { number } },
        ),
      );
    return [...inCover, ...inText];
  });
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
