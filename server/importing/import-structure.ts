import { z } from "zod";
import { type Actor, may } from "#domain/access.ts";
import { editionTextSchema, printedTimeSchema } from "#domain/article/article.ts";
import { slugOf } from "#domain/article/slug.ts";
import { blockIdSchema } from "#domain/document/document.ts";
import type { PageNote } from "#domain/importing/structure.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { importCommand, newArticleOf, storeImported } from "#server/articles/import-article.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { resolveNamed, resolvePageInput } from "#server/importing/resolve-page.ts";

export const importStructureInput = resolvePageInput.extend({
  publishedAt: printedTimeSchema.nullable(),
  editions: z
    .strictObject({ zh: editionTextSchema.optional(), en: editionTextSchema.optional() })
    .refine(({ zh, en }) => zh !== undefined || en !== undefined, { error: "no edition" }),
  pairs: z
    .array(z.strictObject({ zh: z.array(blockIdSchema).min(1).max(200), en: z.array(blockIdSchema).min(1).max(200) }))
    .max(5000),
});

/**
 * Makes a draft of what a file was recognised as, once somebody has seen it. The Chinese is the source if there is one.
 * The people and sources that it names are made with it or not at all.
 */
export async function importStructure(
  actor: Actor,
  input: z.infer<typeof importStructureInput>,
): Promise<Result<{ articleId: string; notes: PageNote[]; proposed: number }>> {
  if (!may(actor, "article.create")) return refuse("forbidden");
  const { commandId, publishedAt, editions, pairs, ...named } = input;
  let notes: PageNote[] = [];
  const made = await answerOnce(actor, importCommand(commandId), async (tx) => {
    const resolved = await resolveNamed(tx, actor, named);
    if (!resolved.ok) return resolved;
    const { columnId, templateId, outletId, credits } = resolved.value;
    ({ notes } = resolved.value);
    const { zh, en } = editions;
    const main = zh === undefined ? "en" : "zh";
    const prefix = named.column !== null && columnId === null ? `${named.column} | ` : "";
    const article = newArticleOf(actor, {
      commandId,
      sourceLanguage: main,
      templateId: templateId ?? "desk",
      details: {
        slug: slugOf(en?.title ?? "", zh?.title ?? ""),
        ...{ columnId, outletId, credits, datePublished: publishedAt, tagIds: [], cover: null },
      },
      editions: {
        ...(zh && { zh: { ...zh, title: prefix + zh.title, script: named.script } }),
        ...(en && { en: { ...en, title: (main === "en" ? prefix : "") + en.title } }),
      },
      rows: pairs.map((pair) => ({ sourceIds: pair.zh, targetIds: pair.en, status: "draft" as const })),
    });
    return article.ok ? storeImported(tx, actor, article.value) : article;
  });
  return made.ok ? ok({ ...made.value, notes }) : made;
}
