import { z } from "zod";
import { findArticleContent } from "#db/publications/find-article-content.ts";
import { transaction } from "#db/transaction.ts";
import { findWaivers } from "#db/waivers/waivers.ts";
import { type Actor, may } from "#domain/access.ts";
import type { Waiver } from "#domain/checks/waiver.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { type ArticleFindings, findFindings } from "#server/checks/find-findings.ts";

export const checkArticleInput = z.strictObject({ articleId: idSchema });

/** What the rules find in an article as it is stored, what of it was waived, and what rules weigh in its column. */
export type CheckedArticleForDesk = ArticleFindings & { waivers: Waiver[] };

export async function checkArticle(
  actor: Actor,
  input: z.infer<typeof checkArticleInput>,
): Promise<Result<CheckedArticleForDesk>> {
  if (!may(actor, "desk.read")) return refuse("forbidden");
  return transaction(async (tx) => {
    const content = await findArticleContent(tx, input.articleId);
    if (!content) return refuse("notFound");
    const found = await findFindings(tx, content);
    const keys = new Set(found.findings.map(({ key }) => key));
    const waivers = (await findWaivers(tx, input.articleId)).filter(({ key }) => keys.has(key));
    return ok({ ...found, waivers });
  });
}
