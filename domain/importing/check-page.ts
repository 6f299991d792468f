import { personNamesSchema } from "#domain/credits/credit.ts";
import { parseDocument } from "#domain/document/parse-document.ts";
import { createId } from "#domain/ids.ts";
import { importedArticleSchema } from "#domain/importing/imported-article.ts";
import type { Page } from "#domain/importing/page.ts";
import { creditsOfPage } from "#domain/importing/page-credits.ts";
import { pageToArticle } from "#domain/importing/page-to-article.ts";
import { localizedTextSchema } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

/**
 * Whether a page can become a draft, before anything is written for it. Refused: `editionEmpty` without a title and a
 * text, `documentTooLarge` and `documentInvalid` by the limits of a document, `invalidInput` (`params.at`) by the others'.
 */
export function checkPage(page: Page): Result<Page> {
  if (page.editions.zh === undefined && page.editions.en === undefined) return refuse("editionEmpty");
  const someId = createId();
  const article = pageToArticle(page, { commandId: someId, column: null, outletId: null, idOf: () => someId });
  for (const edition of [article.editions.zh, article.editions.en]) {
    const document = parseDocument(edition?.document);
    if (!document.ok) return document;
  }
  const parsed = importedArticleSchema.safeParse(article);
  if (!parsed.success) return invalid(parsed.error.issues[0]?.path.map(String).join(".") ?? "");
  const people = creditsOfPage(page).groups.flatMap((group) => group.people);
  const named = people.map(({ chinese, english }) => ({ hans: chinese, hant: chinese, en: english }));
  if (!named.every((names) => personNamesSchema.safeParse(names).success)) return invalid("credits");
  const furniture = [page.column ?? "", page.byline.source ?? ""];
  const printable = furniture.map((text) => ({ "zh-Hans": text, "zh-Hant": text, en: text }));
  return printable.every((text) => localizedTextSchema.safeParse(text).success) ? ok(page) : invalid("byline");
}

function invalid(at: string) {
  return refuse("invalidInput", { params: { at: at.slice(0, 200) } });
}
