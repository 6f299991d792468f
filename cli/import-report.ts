import type { ArticleFolder } from "#cli/article-folders.ts";
import type { Page } from "#domain/importing/page.ts";
import { portableToPage } from "#domain/portable/portable-to-page.ts";

/** The draft that was made, and how many of its quotations the library was proposed as new entries. */
type Made = { articleId: string; proposed: number };

/** One line of `import --json`; the last two once there is a draft. */
export type ImportReport = { file: string } & Page & { articleId?: string; quotationsProposed?: number };

export function pageReport(file: string, page: Page, made?: Made): ImportReport {
  const { column, epigraph, byline, editions, credits, warnings } = page;
  const read = { file, column, epigraph, byline, editions, credits, warnings };
  return made === undefined ? read : { ...read, articleId: made.articleId, quotationsProposed: made.proposed };
}

export function folderReport(file: string, folder: ArticleFolder, made?: Made): ImportReport {
  return pageReport(file, portableToPage(folder.article, folder.libraries), made);
}

/** What a person at a terminal wants to know of it. */
export function summaryOf(report: ImportReport): string {
  const { zh, en } = report.editions;
  const blocks = (count: number) => `${count} ${count === 1 ? "block" : "blocks"}`;
  const lines = [
    report.articleId === undefined ? report.file : `${report.file} → draft ${report.articleId}`,
    ...(zh ? [`  zh-${zh.script}  ${zh.title || "(no title)"}, ${blocks(zh.blocks.length)}`] : []),
    ...(en ? [`  en       ${en.title || "(no title)"}, ${blocks(en.blocks.length)}`] : []),
    `  ${[report.column, report.byline.publishedAt, report.byline.source].filter((part) => part !== null).join(" · ")}`,
    ...report.credits.map((group) => `  ${group.label}: ${group.people.join(", ")}`),
    ...(report.quotationsProposed ? [`  ${report.quotationsProposed} new to the quotation library, unverified`] : []),
    ...report.warnings.map((warning) => `  line ${warning.at}: ${warning.message} [${warning.code}]`),
  ];
  return lines.filter((line) => line.trim() !== "").join("\n");
}
