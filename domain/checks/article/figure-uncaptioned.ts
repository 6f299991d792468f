import type { ArticleFound, CheckedArticle } from "#domain/checks/article/checked-article.ts";
import { shownPictures } from "#domain/checks/article/shown-pictures.ts";
import { writtenEditions } from "#domain/checks/article/written-editions.ts";
import { inlineText } from "#domain/document/block-text.ts";

/** Pictures of a written text under which nothing is printed; whose a picture is does not say what it shows. */
export function figureUncaptioned(article: CheckedArticle): ArticleFound[] {
  return writtenEditions(article).flatMap(({ language, edition }) =>
    shownPictures(edition.document)
      .filter(({ figure }) => inlineText(figure.content).trim() === "")
      .map(({ blockId, figure, at, number }): ArticleFound => {
        const quote = figure.attrs.alt;
        // A caption of nothing but spaces stands before the alternative text.
        const spaces = inlineText(figure.content).length;
        return {
          rule: "figure-uncaptioned",
          place: { language, blockId },
          side: language,
          quote,
          at: quote === "" ? 0 : at + (spaces === 0 ? 0 : spaces + 1),
          said: number === null ? { kind: "figure" } : { kind: "inGallery", values: { number } },
        };
      }),
  );
}
