import { z } from "zod";
import { lockArticle, whyClosed } from "#db/articles/lock-article.ts";
import { databaseNow } from "#db/clock.ts";
import { announceChange } from "#db/presence/announce.ts";
import { findArticleContent } from "#db/publications/find-article-content.ts";
import { insertWaiver, keepWaivers } from "#db/waivers/waivers.ts";
import { type Actor, may } from "#domain/access.ts";
import { findingKeySchema, isWaivable, waiverReasonSchema } from "#domain/checks/waiver.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { findFindings } from "#server/checks/find-findings.ts";
import { mayJudge } from "#server/checks/may-judge.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const waiveFindingInput = z.strictObject({
  commandId: idSchema,
  articleId: idSchema,
  /** Of the finding as the desk has it. */
  key: findingKeySchema,
  reason: waiverReasonSchema,
});

export const waivedSchema = z.strictObject({ key: findingKeySchema });

/**
 * Leaves a finding as it is, for a reason and in somebody's name, for as long as its words stand. Refuses a finding that
 * the stored words don't have (any more) with `contentChanged`, and one that nobody can wave through with `forbidden`.
 * Waivers of words that are gone are forgotten.
 */
export async function waiveFinding(
  actor: Actor,
  input: z.infer<typeof waiveFindingInput>,
): Promise<Result<z.infer<typeof waivedSchema>>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "checks/waive-finding", answer: waivedSchema };
  return answerOnce(actor, command, async (tx) => {
    const { articleId, key } = input;
    const article = await lockArticle(tx, articleId);
    if (!article) return refuse(await whyClosed(tx, articleId));
    const content = await findArticleContent(tx, articleId);
    if (!content) return refuse("notFound");
    const { findings } = await findFindings(tx, content);
    const finding = findings.find((one) => one.key === key);
    if (!mayJudge(finding, article, actor)) return refuse("beyondRights");
    if (!finding) return refuse("contentChanged");
    const { rule, quote } = finding;
    if (!isWaivable(rule)) return refuse("forbidden");
    await keepWaivers(
      tx,
      articleId,
      findings.map((one) => one.key),
    );
    const by = { actorId: actor.id, at: await databaseNow(tx) };
    await insertWaiver(tx, { articleId, key, rule, quote, reason: input.reason.trim() }, by);
    await announceChange(tx, articleId);
    return ok({ key });
  });
}
