import type { ArticleFound, CheckedArticle } from "#domain/checks/article/checked-article.ts";
import { writtenEditions } from "#domain/checks/article/written-editions.ts";
import type { Block } from "#domain/document/document.ts";

/**
 * Figures of which a reader of this language does not learn where they come from: neither their record says so nor the
 * note behind them. Several that stand together share a note.
 */
export function statisticUnsourced(article: CheckedArticle): ArticleFound[] {
  return writtenEditions(article).flatMap(({ language, edition }) => {
    const found: ArticleFound[] = [];
    let isNoted = false;
    for (const block of edition.document.content.toReversed()) {
      const { type } = block;
      if (type !== "statistic" && type !== "chart") {
        isNoted = isSourceNote(block);
        continue;
      }
      const record = Object.hasOwn(article.records, block.attrs.recordId)
        ? article.records[block.attrs.recordId]
        : undefined;
      // A link alone prints nothing: it stands behind words.
      if (isNoted || record === undefined || record.source.text[language].trim() !== "") continue;
      const quote = (record.kind === "statistic" ? record.label : record.title)[language];
      const place = { language, blockId: block.attrs.id };
      found.push({ rule: "statistic-unsourced", place, side: language, quote, at: 0, said: { kind: record.kind } });
    }
    return found.toReversed();
  });
}

/** One without words says nothing. */
function isSourceNote(block: Block): boolean {
  return block.type === "sourceNote" && (block.content?.length ?? 0) > 0;
}
