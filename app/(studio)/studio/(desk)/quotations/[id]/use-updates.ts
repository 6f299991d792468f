"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { updateQuotationUsesAction } from "#app/(studio)/studio/(desk)/quotations/actions.ts";
import { createId } from "#domain/ids.ts";
import type { Failure } from "#domain/result.ts";
import { tellDesk } from "#ui/ask-desk.ts";

/** What became of an article that was to embed another version. */
export type Outcome =
  | { kind: "waiting" }
  | { kind: "working" }
  | { kind: "done"; updated: number; left: number; voided: boolean }
  | { kind: "refused"; failure: Failure };

/** Has articles embed a version, one after another: each is an edit of its own, and one that fails stops no other. */
export function useUpdates(quotationId: string, version: number) {
  const router = useRouter();
  const [outcomes, setOutcomes] = useState<Record<string, Outcome>>({});
  const [running, setRunning] = useState(false);
  const stopped = useRef(false);
  const tell = (articleId: string, outcome: Outcome) => setOutcomes((known) => ({ ...known, [articleId]: outcome }));
  const update = async (articleIds: readonly string[]) => {
    stopped.current = false;
    setRunning(true);
    for (const articleId of articleIds) tell(articleId, { kind: "waiting" });
    for (const articleId of articleIds) {
      if (stopped.current) break;
      tell(articleId, { kind: "working" });
      const answer = await tellDesk(() =>
        updateQuotationUsesAction({ commandId: createId(), quotationId, version, articleId }),
      );
      tell(articleId, answer.ok ? { kind: "done", ...answer.value } : { kind: "refused", failure: answer.error });
    }
    // What was stopped before its turn is as if it had not been asked for.
    setOutcomes((known) => Object.fromEntries(Object.entries(known).filter(([, { kind }]) => kind !== "waiting")));
    setRunning(false);
    router.refresh();
  };
  const stop = () => {
    stopped.current = true;
  };
  return { outcomes, running, update, stop };
}
