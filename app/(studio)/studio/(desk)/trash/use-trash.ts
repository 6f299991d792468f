"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { restoreArticleAction, trashArticleAction } from "#app/(studio)/studio/(desk)/trash/actions.ts";
import { createId } from "#domain/ids.ts";
import type { Result } from "#domain/result.ts";
import { useUndoNotice } from "#ui/undo-notice.tsx";
import { useTell } from "#ui/use-tell.ts";

/** Into the trash and out of it, each said in words; the first can be undone. */
export function useTrash() {
  const t = useTranslations("studio.trash");
  const tell = useTell();
  const router = useRouter();
  const offerUndo = useUndoNotice();

  const run = useCallback(
    async (act: () => Promise<Result<unknown>>): Promise<boolean> => {
      const answer = await act().catch(() => null);
      if (answer?.ok) return true;
      tell.failed(answer?.error ?? t("unreachable"));
      return false;
    },
    [tell, t],
  );
  const restore = useCallback(
    async (articleId: string): Promise<boolean> => {
      const done = await run(() => restoreArticleAction({ commandId: createId(), articleId }));
      router.refresh();
      return done;
    },
    [run, router],
  );
  const trash = useCallback(
    async (articleId: string, title: string): Promise<boolean> => {
      const done = await run(() => trashArticleAction({ commandId: createId(), articleId }));
      if (done) offerUndo(t("trashed", { title }), () => restore(articleId));
      return done;
    },
    [run, restore, offerUndo, t],
  );
  return { trash, restore, run };
}
