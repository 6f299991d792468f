import { z } from "zod";
import { type Actor, may } from "#domain/access.ts";
import { pairByOrder } from "#domain/alignment/pair-by-order.ts";
import { slugOf } from "#domain/article/slug.ts";
import { idSchema } from "#domain/ids.ts";
import { longestTextFile } from "#domain/importing/decode-text.ts";
import type { Page, PageWarning } from "#domain/importing/page.ts";
import { creditsOfPage } from "#domain/importing/page-credits.ts";
import { pageToDocument } from "#domain/importing/page-to-document.ts";
import { recognisePage } from "#domain/importing/recognise-page.ts";
import { type Language, otherLanguage } from "#domain/locale.ts";
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
 * Makes a draft of a plain-text page. What it names is found on the desk or made: column, source, people. The answer has
 * what was recognised, with a warning for everything a person should look at.
 */
export async function importPage(
  actor: Actor,
  input: z.infer<typeof importPageInput>,
): Promise<Result<{ articleId: string; page: Page }>> {
  if (!may(actor, "article.create")) return refuse("forbidden");
  const page = recognisePage(input.text);
  const { zh, en } = page.editions;
  if (zh === undefined && en === undefined) return refuse("editionEmpty");
  const warnings: PageWarning[] = [];
  const script = zh?.script ?? "Hans";
  const context = { script, warnings, lineOf: lineFinder(input.text) };
  const credits = creditsOfPage(page);
  const people = await resolvePeople(
    actor,
    credits.groups.flatMap((group) => group.people),
    { ...context, accept: input.acceptPeople },
  );
  if (!people.ok) return people;
  const column = page.column === null ? ok(null) : await resolveColumn(actor, page.column, context);
  if (!column.ok) return column;
  const outlet = page.byline.source === null ? ok(null) : await resolveOutlet(actor, page.byline.source, context);
  if (!outlet.ok) return outlet;

  const main: Language = zh === undefined ? "en" : "zh";
  const epigraph = column.value?.epigraph;
  const documents = {
    zh: pageToDocument(page, "zh", {
      standing: epigraph?.[script === "Hant" ? "zh-Hant" : "zh-Hans"] ?? "",
      unplaced: main === "zh" ? credits.unplaced : [],
    }),
    en: pageToDocument(page, "en", { standing: epigraph?.en ?? "", unplaced: main === "en" ? credits.unplaced : [] }),
  };
  const prefix = page.column !== null && column.value === null ? `${page.column} | ` : "";
  const titled = (language: Language, title: string) => (language === main ? prefix : "") + title;
  const imported = await importArticle(actor, {
    commandId: input.commandId,
    sourceLanguage: main,
    templateId: column.value?.templateId ?? "desk",
    details: {
      slug: slugOf(en?.title ?? "", zh?.title ?? ""),
      columnId: column.value?.id ?? null,
      tagIds: [],
      outletId: outlet.value,
      datePublished: page.byline.publishedAt,
      cover: null,
      credits: credits.groups.map(({ roles, people: named }) => ({
        roles,
        personIds: [...new Set(named.flatMap((person) => people.value.idOf(person) ?? []))],
      })),
    },
    editions: {
      zh: { title: titled("zh", zh?.title ?? ""), deck: zh?.deck ?? "", document: documents.zh, script },
      en: { title: titled("en", en?.title ?? ""), deck: en?.deck ?? "", document: documents.en },
    },
    rows: pairs(documents[main].content.length, documents, main),
  });
  if (!imported.ok) return imported;
  const all = [...page.warnings, ...people.value.warnings, ...warnings].sort((a, b) => a.at - b.at);
  return ok({ articleId: imported.value.articleId, page: { ...page, warnings: all } });
}

/** Proposed pairs where both languages have text; one alone has rows of its own. */
function pairs(count: number, documents: Record<Language, ReturnType<typeof pageToDocument>>, main: Language) {
  const other = documents[otherLanguage(main)];
  if (count === 0 || other.content.length === 0) return [];
  return pairByOrder(documents[main], other).map((pair) => ({ ...pair, status: "draft" as const }));
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
