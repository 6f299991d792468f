import { z } from "zod";
import { type Actor, may } from "#domain/access.ts";
import { editionTextSchema } from "#domain/article/article.ts";
import { slugOf } from "#domain/article/slug.ts";
import { emptyDocument } from "#domain/document/document.ts";
import { createId, idSchema } from "#domain/ids.ts";
import { languageSchema, scriptSchema } from "#domain/locale.ts";
import { type Result, refuse } from "#domain/result.ts";
import { deskTemplate } from "#domain/workflow/templates.ts";
import { storeNewArticle } from "#server/articles/store-new-article.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const createArticleInput = z.strictObject({
  commandId: idSchema,
  sourceLanguage: languageSchema,
  /** How Chinese will be written here. */
  script: scriptSchema.default("Hans"),
  /** In the source language; may be empty. */
  title: editionTextSchema.shape.title.default(""),
  columnId: idSchema.nullable().default(null),
});

export const createdArticleSchema = z.strictObject({ articleId: idSchema });

/** Starts an article: both editions empty but for the source's title, and a slug made from it. */
export async function createArticle(
  actor: Actor,
  input: z.infer<typeof createArticleInput>,
): Promise<Result<z.infer<typeof createdArticleSchema>>> {
  if (!may(actor, "article.create")) return refuse("forbidden");
  const { sourceLanguage, script, title, columnId } = input;
  const empty = { title: "", deck: "", document: emptyDocument };
  const command = { id: input.commandId, name: "articles/create-article", answer: createdArticleSchema };
  return answerOnce(actor, command, (tx) =>
    storeNewArticle(tx, actor, {
      id: createId(8),
      sourceLanguage,
      // Which way it goes is its column's to say; without one it goes the default way.
      templateId: deskTemplate.id,
      script,
      details: {
        slug: slugOf(title),
        columnId,
        tagIds: [],
        outletId: null,
        datePublished: null,
        cover: null,
        credits: [],
      },
      texts: { zh: empty, en: empty, [sourceLanguage]: { ...empty, title } },
      rows: [],
      records: {},
      corrections: [],
      reason: "created",
    }),
  );
}
