"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import {
  embedQuotationAction,
  listQuotationsAction,
  updateQuotationUsesAction,
} from "#app/(studio)/studio/articles/[id]/actions.ts";
import type { useArticle } from "#app/(studio)/studio/articles/[id]/use-article.ts";
import { createId } from "#domain/ids.ts";
import type { Quotations } from "#editor/quotations/quotations-context.tsx";
import type { SavingBoard } from "#editor/saving/saving-board.ts";
import { useTell } from "#ui/use-tell.ts";

/** So many are shown to choose from; whoever does not see the one that is meant types another word. */
const shown = 12;

/** The quotation library for the writing surface of an article. */
export function useArticleQuotations(
  { article, run, refresh, complain }: ReturnType<typeof useArticle>,
  board: SavingBoard,
): Quotations {
  const t = useTranslations("studio.editor.library");
  const tell = useTell();
  const { id: articleId } = article;
  return useMemo(
    (): Quotations => ({
      search: async (query) => {
        const found = await run(() => listQuotationsAction({ query: query.slice(0, 200), pageSize: shown }));
        return found?.items ?? null;
      },
      embed: (quotationId, version) =>
        run(() => embedQuotationAction({ articleId, quotationId, ...(version !== undefined && { version }) })),
      update: async (quotationId, version) => {
        if (!(await board.flush())) return complain({ code: "unavailable" });
        const command = { commandId: createId(), articleId, quotationId, version };
        const done = await run(() => updateQuotationUsesAction(command));
        await refresh();
        if (done && done.left > 0) tell.done(t("left"));
      },
    }),
    [articleId, board, complain, refresh, run, t, tell],
  );
}
