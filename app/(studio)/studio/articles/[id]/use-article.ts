"use client";

import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { readArticleAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import type { EditionText, WorkingCopy } from "#domain/article/article.ts";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import type { Failure, Result } from "#domain/result.ts";
import type { Saved } from "#editor/saving/saver-parts.ts";
import { askDesk } from "#ui/ask-desk.ts";
import { useTell } from "#ui/use-tell.ts";

/** The content of a working copy with the version it has. */
export function standingText({ title, deck, document, lockVersion, savedAt }: WorkingCopy): Saved<EditionText> {
  return { content: { title, deck, document }, lockVersion, savedAt };
}

/** The article as the desk last told it, the way to hear again, and the way to say what went wrong. */
export function useArticle(initial: ArticleForDesk) {
  const tell = useTell();
  const t = useTranslations("studio.article");
  const [article, setArticle] = useState(initial);
  const asked = useRef(0);

  const complain = useCallback(
    (failure: Failure | null) => {
      tell.failed(failure ?? t("unreachable"));
    },
    [t, tell],
  );

  /** Reads everything again. An older answer never replaces a newer one on the page; whoever asked gets it all the same. */
  const refresh = useCallback(async (): Promise<ArticleForDesk | null> => {
    asked.current += 1;
    const turn = asked.current;
    const answer = await askDesk(() => readArticleAction({ articleId: initial.id })).catch(() => null);
    if (!answer?.ok) return null;
    if (turn === asked.current) setArticle(answer.value);
    return answer.value;
  }, [initial.id]);

  /** Runs a command of the desk; what it refuses is said in words. Null when it did not happen. */
  const run = useCallback(
    async <T extends NonNullable<unknown>>(command: () => Promise<Result<T>>): Promise<T | null> => {
      const answer = await askDesk(command).catch(() => null);
      if (answer?.ok) return answer.value;
      complain(answer?.error ?? null);
      return null;
    },
    [complain],
  );

  return { article, refresh, run, complain };
}
