"use client";
import { notifications } from "@mantine/notifications";
import { type ReactNode, useMemo } from "react";
import type { Failure } from "#domain/result.ts";
import { useFailureText } from "#ui/use-failure-text.ts";

/** A refusal says what to do, which takes longer to read than that something was done. Milliseconds. */
const failedFor = 10_000;

/** Says at the foot of the page what came of something: what was refused looks the same everywhere. */
export function useTell(): {
  done: (message: ReactNode) => void;
  /** Words instead of a failure where the page knows better ones. */
  failed: (failure: Failure | string) => void;
} {
  const failureText = useFailureText();
  return useMemo(
    () => ({
      done: (message) => {
        notifications.show({ message });
      },
      failed: (failure) => {
        const message = typeof failure === "string" ? failure : failureText(failure);
        notifications.show({ color: "cinnabar", autoClose: failedFor, message });
      },
    }),
    [failureText],
  );
}
