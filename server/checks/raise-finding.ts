import { z } from "zod";
import { lockArticle, whyClosed } from "#db/articles/lock-article.ts";
import { announceChange } from "#db/presence/announce.ts";
import { findArticleContent } from "#db/publications/find-article-content.ts";
import { deleteWaiver } from "#db/waivers/waivers.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { findFindings } from "#server/checks/find-findings.ts";
import { mayJudge } from "#server/checks/may-judge.ts";
import { waivedSchema, waiveFindingInput } from "#server/checks/waive-finding.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const raiseFindingInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  key: waiveFindingInput.shape.key,
});

/** Takes a waiver back, whoever gave it: the finding is there again. */
export async function raiseFinding(
  actor: Actor,
  input: z.infer<typeof raiseFindingInput>,
): Promise<Result<z.infer<typeof waivedSchema>>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "checks/raise-finding", answer: waivedSchema };
  return answerOnce(actor, command, async (tx) => {
    const { articleId, key } = input;
    const article = await lockArticle(tx, articleId);
    if (!article) return refuse(await whyClosed(tx, articleId));
    const content = await findArticleContent(tx, articleId);
    const { findings } = content ? await findFindings(tx, content) : { findings: [] };
    const finding = findings.find((one) => one.key === key);
    if (!mayJudge(finding, article, actor)) return refuse("beyondRights");
    if (!(await deleteWaiver(tx, articleId, key))) return refuse("notFound");
    await announceChange(tx, articleId);
    return ok({ key });
  });
}
