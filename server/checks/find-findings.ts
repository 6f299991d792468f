import { findColumnRules } from "#db/columns/column-rules.ts";
import { findDeadPaths } from "#db/publications/find-dead-paths.ts";
import type { Tx } from "#db/transaction.ts";
import type { CheckedArticle } from "#domain/checks/article/checked-article.ts";
import { type ArticleFinding, findInArticle } from "#domain/checks/article/find-in-article.ts";
import type { RuleSeverities } from "#domain/checks/finding.ts";
import { sitePathsOf } from "#domain/document/links-of.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";
import { bodiesOf } from "#domain/records/record.ts";
import { englishWordList } from "#server/checks/english-words.ts";
import { readLibraryFacts } from "#server/checks/read-library-facts.ts";

export type ArticleFindings = { findings: ArticleFinding[]; severities: RuleSeverities };

/** Everything the rules find in an article as it stands in this transaction, waived or not. */
export async function findFindings(tx: Tx, content: ArticleContent): Promise<ArticleFindings> {
  const rules = content.column && (await findColumnRules(tx, content.column.id));
  const severities = rules?.severities ?? {};
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
    library: await readLibraryFacts(tx, content, script),
    deadPaths: await findDeadPaths(
      tx,
      texts.flatMap(({ document }) => sitePathsOf(document)),
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
