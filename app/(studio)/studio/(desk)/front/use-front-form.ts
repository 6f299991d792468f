"use client";
import { useTranslations } from "next-intl";
import { publishFrontAction } from "#app/(studio)/studio/(desk)/front/actions.ts";
import { useKeptForm } from "#app/(studio)/studio/(desk)/use-kept-form.ts";
import type { FrontArrangement } from "#domain/front/front.ts";
import { ok } from "#domain/result.ts";
import { useUndoNotice } from "#ui/undo-notice.tsx";

export type KeptFront = { arrangement: FrontArrangement | null; lockVersion: number };

/** The front while somebody arranges it; null is a front that goes by itself. */
export function useFrontForm({ arrangement, lockVersion }: KeptFront) {
  const t = useTranslations("studio.front");
  const offerUndo = useUndoNotice();
  return useKeptForm({
    kept: { value: arrangement, lockVersion },
    write: async ({ value, ...given }) => {
      const answer = await publishFrontAction({ ...given, arrangement: value });
      return answer.ok ? ok({ value: answer.value.arrangement, lockVersion: answer.value.lockVersion }) : answer;
    },
    stood: ({ value }, undo) => offerUndo(t(value === null ? "publishedNone" : "published"), undo),
  });
}
