import type { NoticeContent } from "#domain/notifications/notice.ts";

/** Where notices are chosen and muted. */
export const noticeSettingsPath = "/studio/account#notices";

/** The address in the studio that a notice leads to: the place it is about, or where it is decided. */
export function linkOf({ articleId, content }: { articleId: string | null; content: NoticeContent }): string {
  if ("releaseId" in content) return `/studio/releases/${content.releaseId}`;
  if (articleId === null) return "/studio/account";
  const article = `/studio/articles/${articleId}`;
  switch (content.kind) {
    case "mentioned":
    case "replied":
      return `${article}?comment=${content.commentId}`;
    case "suggested":
      return content.suggestionId === null ? article : `${article}?suggestion=${content.suggestionId}`;
    case "approvalFell":
      return `${article}/review`;
    case "assigned":
    case "overdue":
      return content.review ? `${article}/review?scope=${content.scope}` : article;
    case "unassigned":
    case "returned":
    case "published":
    case "takenDown":
    case "scheduleRefused":
    case "publishFailed":
    case "scheduleCancelled":
    case "scheduleMoved":
    case "rolesChanged":
      return article;
    default:
      return content satisfies never;
  }
}
