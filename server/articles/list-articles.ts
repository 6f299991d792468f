import { z } from "zod";
import { listArticles as findArticles } from "#db/articles/list-articles.ts";
import { transaction } from "#db/transaction.ts";
import { type Actor, may } from "#domain/access.ts";
import { type ArticleInList, listNeeds, listStatuses } from "#domain/article/article-in-list.ts";
import { idSchema } from "#domain/ids.ts";
import { languageSchema } from "#domain/locale.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { writtenText } from "#domain/text.ts";

export const listArticlesInput = z.strictObject({
  status: z.enum([...listStatuses, "published", "takenDown"]).optional(),
  /** With `status`: of this language; alone: begun in this language. */
  language: languageSchema.optional(),
  columnId: idSchema.optional(),
  /** Whose translation has stale rows, missing ones, or either. */
  needs: z.enum(listNeeds).optional(),
  /** Only what I made or wrote in. */
  mine: z.boolean().default(false),
  /** Part of a title, in either language; Chinese in either script. */
  query: writtenText(200).default(""),
  /** From 1. */
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(100).default(50),
});

export type ArticlePage = { items: ArticleInList[]; total: number; page: number; pageSize: number };

/** The desk list: one page of articles, the last saved first. */
export async function listArticles(
  actor: Actor,
  input: z.infer<typeof listArticlesInput>,
): Promise<Result<ArticlePage>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  const { mine, page, pageSize, ...filter } = input;
  const found = await transaction((tx) =>
    findArticles(
      tx,
      { ...filter, contributorId: mine ? actor.id : undefined },
      { offset: (page - 1) * pageSize, limit: pageSize },
    ),
  );
  return ok({ ...found, page, pageSize });
}
