import type { ArticleDetails, EditionText } from "#domain/article/article.ts";
import { isEmptyDocument } from "#domain/document/block-text.ts";
import type { Structure } from "#domain/importing/structure.ts";
import type { Language } from "#domain/locale.ts";

/** Where something recognised goes in an article. */
export type TakenPlace =
  | "column"
  | "source"
  | "time"
  | "credits"
  | `${Language}Title`
  | `${Language}Deck`
  | `${Language}Text`;

/** Places that are empty in the article, and places where something stands that would be replaced. */
export type TakingPlan = { fills: TakenPlace[]; replaces: TakenPlace[] };

/** What taking a structure over would change of an article as it stands. */
export function planTaking(
  structure: Structure,
  standing: {
    details: Pick<ArticleDetails, "columnId" | "outletId" | "datePublished" | "credits">;
    editions: Partial<Record<Language, EditionText>>;
  },
): TakingPlan {
  const plan: TakingPlan = { fills: [], replaces: [] };
  const put = (place: TakenPlace, given: boolean, empty: boolean) => {
    if (given) (empty ? plan.fills : plan.replaces).push(place);
  };
  const { details, editions } = standing;
  for (const language of ["zh", "en"] as const) {
    const [taken, here] = [structure.editions[language], editions[language]];
    if (!taken) continue;
    put(`${language}Title`, taken.title !== "" && taken.title !== here?.title, (here?.title ?? "") === "");
    put(`${language}Deck`, taken.deck !== "" && taken.deck !== here?.deck, (here?.deck ?? "") === "");
    put(`${language}Text`, taken.document.content.length > 0, !here || isEmptyDocument(here.document));
  }
  put("column", structure.column !== null, details.columnId === null);
  put("source", structure.source !== null, details.outletId === null);
  put(
    "time",
    structure.publishedAt !== null && structure.publishedAt !== details.datePublished,
    details.datePublished === null,
  );
  put("credits", structure.credits.length > 0, details.credits.length === 0);
  return plan;
}
