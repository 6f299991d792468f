"use client";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import type { Result } from "#domain/result.ts";
import { tellDesk } from "#ui/ask-desk.ts";
import { useUndoNotice } from "#ui/undo-notice.tsx";
import { useFailureText } from "#ui/use-failure-text.ts";

type Act<T> = () => Promise<Result<T>>;

/** Does something with notices, says so, and offers to take it back; the page is read anew after both. */
export function useNoticeCommand() {
  const router = useRouter();
  const failureText = useFailureText();
  const offerUndo = useUndoNotice();
  const [pending, start] = useTransition();
  const attempt = async <T>(act: Act<T>): Promise<Result<T>> => {
    const result = await tellDesk(() => act());
    if (!result.ok) notifications.show({ color: "cinnabar", message: failureText(result.error), autoClose: 8000 });
    router.refresh();
    return result;
  };
  const give = <T>(act: Act<T>, said: string, undo: (value: T) => Promise<Result<unknown>>) =>
    start(async () => {
      const result = await attempt(act);
      if (result.ok) offerUndo(said, async () => (await attempt(() => undo(result.value))).ok);
    });
  return { give, pending };
}
