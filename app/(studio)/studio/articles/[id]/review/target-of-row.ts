import type { Target } from "#domain/annotations/target.ts";
import { type Language, otherLanguage } from "#domain/locale.ts";
import type { ReviewRow } from "#domain/review/rows-to-review.ts";

/** All of what stands first on one side of a row, to say something about; null where nothing stands there. */
export function targetOfSide({ what, sides }: ReviewRow, language: Language): Target | null {
  if (what === "title" || what === "deck")
    return sides[language].length > 0 ? { language, place: { line: what } } : null;
  const first = sides[language].find(({ is }) => is !== null)?.is;
  return first ? { language, place: { blockId: first.attrs.id } } : null;
}

/** The same of whichever side is more likely to be meant: what is decided, and of both the translation. */
export function targetOfRow(row: ReviewRow, scope: readonly Language[], source: Language): Target | null {
  const order = [otherLanguage(source), source].sort((a, b) => Number(scope.includes(b)) - Number(scope.includes(a)));
  return order.map((language) => targetOfSide(row, language)).find((target) => target !== null) ?? null;
}
