import type { InboxEntry } from "#domain/workflow/inbox.ts";
import type { ScopeKey } from "#domain/workflow/state.ts";

/** The anchor that leads whoever opens an article to the first row that waits for words. */
export const firstWaitingRow = "first-waiting";

/** Where to decide about an article. */
export function reviewAddress(articleId: string, scope?: ScopeKey): string {
  return `/studio/articles/${articleId}/review${scope === undefined ? "" : `?scope=${scope}`}`;
}

/** Where a thing that waits is done: what is to be decided is read on its own page, what is to be written in the editor. */
export function itemAddress({ articleId, kind, scope }: Pick<InboxEntry, "articleId" | "kind" | "scope">): string {
  switch (kind) {
    case "review":
      return reviewAddress(articleId, scope);
    case "work":
    case "rewrite":
      return `/studio/articles/${articleId}#${firstWaitingRow}`;
    case "publish":
      return `/studio/articles/${articleId}`;
    default:
      return kind satisfies never;
  }
}
