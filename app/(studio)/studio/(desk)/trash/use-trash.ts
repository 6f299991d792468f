"use client";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { restoreArticleAction, trashArticleAction } from "#app/(studio)/studio/(desk)/trash/actions.ts";
import { createId } from "#domain/ids.ts";
import type { Result } from "#domain/result.ts";
import { useUndoNotice } from "#ui/undo-notice.tsx";
import { useFailureText } from "#ui/use-failure-text.ts";

/** Into the trash and out of it, each said in words; the first can be undone. */
export function useTrash() {
  const t = useTranslations("studio.trash");
  const router = useRouter();
  const failureText = useFailureText();
  const offerUndo = useUndoNotice();

  const run = useCallback(
    async (act: () => Promise<Result<unknown>>): Promise<boolean> => {
      const answer = await act().catch(() => null);
      if (answer?.ok) return true;
      const message = answer ? failureText(answer.error) : t("unreachable");
      notifications.show({
        color: "cinnabar",
        autoClose: 10_000,
        message,
        closeButtonProps: { "aria-label": t("dismiss") },
      });
      return false;
    },
    [failureText, t],
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
