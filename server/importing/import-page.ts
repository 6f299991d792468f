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
import { importCommand, newArticleOf, storeImported } from "#server/articles/import-article.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
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
 * that is refused makes none of them, and the same command again makes nothing. The answer has what was recognised, with a warning for everything a person should look at.
 */
export async function importPage(
  actor: Actor,
  input: z.infer<typeof importPageInput>,
): Promise<Result<{ articleId: string; page: Page; proposed: number }>> {
  if (!may(actor, "article.create")) return refuse("forbidden");
  if (!may(actor, "people.write") || !may(actor, "article.write")) return refuse("forbidden");
  // What would be refused for its text needs no transaction.
  const checked = checkPage(recognisePage(input.text));
  if (!checked.ok) return checked;
  const page = checked.value;
  const warnings: PageWarning[] = [];
  const context = { script: page.editions.zh?.script ?? "Hans", warnings, lineOf: lineFinder(input.text) };
  const { commandId } = input;
  const imported = await answerOnce(actor, importCommand(commandId), async (tx) => {
    const column = page.column === null ? ok(null) : await resolveColumn(tx, actor, page.column, context);
    if (!column.ok) return column;
    const outletId = page.byline.source === null ? null : await resolveOutlet(tx, page.byline.source, context);
    const named = creditsOfPage(page).groups.flatMap((group) => group.people);
    const people = await resolvePeople(tx, named, { ...context, accept: input.acceptPeople });
    warnings.push(...people.warnings);
    const article = newArticleOf(
      actor,
      pageToArticle(page, { commandId, column: column.value, outletId, idOf: people.idOf }),
    );
    return article.ok ? storeImported(tx, actor, article.value) : article;
  });
  if (!imported.ok) return imported;
  const all = [...page.warnings, ...warnings].sort((a, b) => a.at - b.at);
  return ok({ ...imported.value, page: { ...page, warnings: all } });
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
