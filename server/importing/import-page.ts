import { z } from "zod";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { checkPage } from "#domain/importing/check-page.ts";
import { longestTextFile } from "#domain/importing/decode-text.ts";
import type { Page, PageWarning } from "#domain/importing/page.ts";
import { creditsOfPage } from "#domain/importing/page-credits.ts";
import { pageToArticle } from "#domain/importing/page-to-article.ts";
import { recognisePage } from "#domain/importing/recognise-page.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { importArticle } from "#server/articles/import-article.ts";
import { resolveColumn, resolveOutlet } from "#server/importing/resolve-furniture.ts";
import { resolvePeople } from "#server/importing/resolve-people.ts";

export const importPageInput = z.strictObject({
  commandId: idSchema,
  text: z.string().max(longestTextFile),
  /** Take a name that exactly one person of the desk has for that person. */
  acceptPeople: z.boolean().default(false),
});

/**
 * Makes a draft of a plain-text page. What it names is found on the desk or made: column, source, people; a page
 * that is refused makes none of them. The answer has what was recognised, with a warning for everything a person should look at.
 */
export async function importPage(
  actor: Actor,
  input: z.infer<typeof importPageInput>,
): Promise<Result<{ articleId: string; page: Page }>> {
  if (!may(actor, "article.create")) return refuse("forbidden");
  if (!may(actor, "people.write") || !may(actor, "article.write")) return refuse("forbidden");
  // Each use case below has a transaction of its own: what would be refused is refused before the first of them.
  const checked = checkPage(recognisePage(input.text));
  if (!checked.ok) return checked;
  const page = checked.value;
  const warnings: PageWarning[] = [];
  const context = { script: page.editions.zh?.script ?? "Hans", warnings, lineOf: lineFinder(input.text) };
  const column = page.column === null ? ok(null) : await resolveColumn(actor, page.column, context);
  if (!column.ok) return column;
  const outlet = page.byline.source === null ? ok(null) : await resolveOutlet(actor, page.byline.source, context);
  if (!outlet.ok) return outlet;
  const named = creditsOfPage(page).groups.flatMap((group) => group.people);
  const people = await resolvePeople(actor, named, { ...context, accept: input.acceptPeople });
  if (!people.ok) return people;
  const { commandId } = input;
  const references = { commandId, column: column.value, outletId: outlet.value, idOf: people.value.idOf };
  const imported = await importArticle(actor, pageToArticle(page, references));
  if (!imported.ok) return imported;
  const all = [...page.warnings, ...people.value.warnings, ...warnings].sort((a, b) => a.at - b.at);
  return ok({ articleId: imported.value.articleId, page: { ...page, warnings: all } });
}

/** The line of the file that first says something, from 1. */
function lineFinder(text: string): (part: string) => number {
  const lines = text.split(/\r\n|[\n\r]/);
  return (part) =>
    Math.max(
      0,
      lines.findIndex((line) => line.includes(part)),
    ) + 1;
}
