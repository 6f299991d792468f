import { useTranslations } from "next-intl";
import type { ErrorCode } from "#domain/errors.ts";

/** Why something was not published: a reason is kept without the numbers that its error had at that moment. */
export function useReasonText(): (reason: ErrorCode) => string {
  const errors = useTranslations("errors");
  const t = useTranslations("studio.article.review.reasons");
  return (reason) => (reason === "checksFailed" || reason === "suggestionsPending" ? t(reason) : errors(reason));
}
