import type { ArticleFolder } from "#cli/article-folders.ts";
import type { Page } from "#domain/importing/page.ts";
import { portableToPage } from "#domain/portable/portable-to-page.ts";

/** One line of `import --json`; `articleId` once there is a draft. */
export type ImportReport = { file: string } & Page & { articleId?: string };

export function pageReport(file: string, page: Page, articleId?: string): ImportReport {
  const { column, epigraph, byline, editions, credits, warnings } = page;
  return { file, column, epigraph, byline, editions, credits, warnings, ...(articleId !== undefined && { articleId }) };
}

export function folderReport(file: string, folder: ArticleFolder, articleId?: string): ImportReport {
  return pageReport(file, portableToPage(folder.article, folder.libraries), articleId);
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
    ...report.warnings.map((warning) => `  line ${warning.at}: ${warning.message} [${warning.code}]`),
  ];
  return lines.filter((line) => line.trim() !== "").join("\n");
}
