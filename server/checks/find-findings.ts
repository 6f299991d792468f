import { findColumnRules } from "#db/columns/column-rules.ts";
import { findDeadPaths } from "#db/publications/find-dead-paths.ts";
import type { Tx } from "#db/transaction.ts";
import type { CheckedArticle } from "#domain/checks/article/checked-article.ts";
import { type ArticleFinding, findInArticle } from "#domain/checks/article/find-in-article.ts";
import { type RuleSeverities, ruleSeverities } from "#domain/checks/finding.ts";
import { sitePathsOf } from "#domain/document/links-of.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";
import { bodiesOf } from "#domain/records/record.ts";
import { englishWordList } from "#server/checks/english-words.ts";
import { readLibraryFacts } from "#server/checks/read-library-facts.ts";

export type ArticleFindings = { findings: ArticleFinding[]; severities: RuleSeverities };

/**
 * Everything the rules find in an article as it stands in this transaction, waived or not. With `errorsOnly` the library is
 * not searched for what the text quotes without saying so, which takes longest, unless that is an error: it may be left out.
 * Links to articles that go out `together` with this one lead somewhere.
 */
export async function findFindings(
  tx: Tx,
  content: ArticleContent,
  { errorsOnly = false, together = [] }: { errorsOnly?: boolean; together?: readonly string[] } = {},
): Promise<ArticleFindings> {
  const rules = content.column && (await findColumnRules(tx, content.column.id));
  const severities = rules?.severities ?? {};
  const known = severities["quotation-known"] ?? ruleSeverities["quotation-known"];
  const searched = errorsOnly ? known === "error" : known !== "off";
  const script = content.editions.zh?.script ?? "Hans";
  const texts = Object.values(content.editions);
  const article: CheckedArticle = {
    editions: content.editions,
    script,
    cover: content.cover,
    column: rules,
    credits: content.credits,
    people: content.people,
    records: bodiesOf(content.records),
    library: await readLibraryFacts(tx, content, { script, searched }),
    deadPaths: await findDeadPaths(
      tx,
      texts.flatMap(({ document }) => sitePathsOf(document)),
      together,
    ),
  };
  const findings = findInArticle(article, {
    rows: content.alignment.rows,
    sourceLanguage: content.sourceLanguage,
    options: { script, words: await englishWordList() },
    severities,
  });
  return { findings, severities };
}
