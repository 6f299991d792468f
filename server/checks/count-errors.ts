import type { Tx } from "#db/transaction.ts";
import { findWaivers } from "#db/waivers/waivers.ts";
import { concerns } from "#domain/checks/article/find-in-article.ts";
import type { Language } from "#domain/locale.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";
import type { Policy } from "#domain/workflow/policy.ts";
import type { WorkflowState } from "#domain/workflow/state.ts";
import { findFindings } from "#server/checks/find-findings.ts";

export const noErrors: Policy["errors"] = { zh: 0, en: 0, pair: 0 };

/**
 * How many errors nobody waived stand in the way of publishing each language, or both. Of one language alone those of what
 * stands beside it count when readers have the other already: they will see the two together. `together`: ids of articles
 * that go out at the same moment, to which links lead by then.
 */
export async function countErrors(
  tx: Tx,
  content: ArticleContent,
  state: WorkflowState,
  together: readonly string[] = [],
): Promise<Policy["errors"]> {
  const { findings } = await findFindings(tx, content, { errorsOnly: true, together });
  const waived = new Set((await findWaivers(tx, content.articleId)).map(({ key }) => key));
  const errors = findings.filter(({ severity, key }) => severity === "error" && !waived.has(key));
  const facing = { zh: state.publications.en !== undefined, en: state.publications.zh !== undefined };
  const count = (published: readonly Language[], withPair: boolean) =>
    errors.filter((error) => concerns(error, published, withPair)).length;
  return { zh: count(["zh"], facing.zh), en: count(["en"], facing.en), pair: count(["zh", "en"], true) };
}
