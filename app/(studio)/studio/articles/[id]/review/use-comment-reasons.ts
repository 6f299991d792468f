"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Reason } from "#app/(studio)/studio/articles/[id]/review/changes-dialog.tsx";
import type { CommentsForDesk } from "#domain/comments/thread.ts";
import { commentReasons } from "#domain/review/comment-reasons.ts";
import type { ReviewPage } from "#domain/review/review-page.ts";

/** So much of a comment is a reason; the rest stands beside the words. Characters. */
const reasonLength = 200;

/** What was said in this round and is still open, to be given as reasons: what this person said themselves is ticked. */
export function useCommentReasons({ now, decision }: ReviewPage, comments: CommentsForDesk, userId: string): Reason[] {
  const t = useTranslations("studio.review");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are those of the page's locale
  return useMemo(() => {
    if (!decision) return [];
    const { scope, submittedAt: since } = decision.round;
    return commentReasons(comments, now.editions, { userId, scope, since }).map(({ threadId, words, said, own }) => {
      const letters = Array.from(said);
      const text = letters.length > reasonLength ? `${letters.slice(0, reasonLength).join("")}…` : said;
      return { id: threadId, text: words === "" ? text : t("reason", { place: words, text }), chosen: own };
    });
  }, [now, decision, comments, userId]);
}
