import { isErrorCode } from "#domain/errors.ts";
import type { Say } from "#domain/say.ts";

/** Errors whose sentence counts something; where nobody kept how many there were then, others stand for them. */
const counting: readonly string[] = ["checksFailed", "suggestionsPending"];

/** Why something was not published, of a code as it was kept: in the log, a notice, a schedule or a release. */
export function reasonText(code: string, say: Say, params?: Record<string, string | number>): string {
  if (!isErrorCode(code)) return say("studio.article.review.reasons.unknown");
  return params === undefined && counting.includes(code)
    ? say(`studio.article.review.reasons.${code}`)
    : say(`errors.${code}`, params);
}
