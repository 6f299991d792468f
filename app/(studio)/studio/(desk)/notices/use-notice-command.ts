"use client";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import type { Result } from "#domain/result.ts";
import { tellDesk } from "#ui/ask-desk.ts";
import { useUndoNotice } from "#ui/undo-notice.tsx";
import { useTell } from "#ui/use-tell.ts";

type Act<T> = () => Promise<Result<T>>;

/** Does something with notices, says so, and offers to take it back; the page is read anew after both. */
export function useNoticeCommand() {
  const router = useRouter();
  const tell = useTell();
  const offerUndo = useUndoNotice();
  const [pending, start] = useTransition();
  const attempt = async <T>(act: Act<T>): Promise<Result<T>> => {
    const result = await tellDesk(() => act());
    if (!result.ok) tell.failed(result.error);
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
