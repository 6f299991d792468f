"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { publishFrontAction } from "#app/(studio)/studio/(desk)/front/actions.ts";
import type { FrontArrangement } from "#domain/front/front.ts";
import { createId } from "#domain/ids.ts";
import { sameJson } from "#domain/same-json.ts";
import { tellDesk } from "#ui/ask-desk.ts";
import { useCommand } from "#ui/command-dialog.tsx";
import { useUndoNotice } from "#ui/undo-notice.tsx";
import { useTell } from "#ui/use-tell.ts";

export type Kept = { arrangement: FrontArrangement | null; lockVersion: number };

/**
 * The front while somebody arranges it: what is entered, what it began from, and what somebody else published meanwhile,
 * which nothing that is entered is lost to. Null is a front that goes by itself.
 */
export function useFrontForm(front: Kept) {
  const t = useTranslations("studio.front");
  const tell = useTell();
  const router = useRouter();
  const command = useCommand();
  const offerUndo = useUndoNotice();
  const [base, setBase] = useState<Kept>(front);
  const [draft, setDraft] = useState(front.arrangement);
  const [settled, setSettled] = useState(false);
  const theirs = front.lockVersion > base.lockVersion ? front : null;
  const enter = (entered: FrontArrangement | null) => {
    // Another front is another command: a retry of the former one would be answered for the former one.
    command.renew();
    setDraft(entered);
  };
  const stands = (kept: Kept) => {
    setBase(kept);
    enter(kept.arrangement);
    router.refresh();
  };
  const publish = (arrangement: FrontArrangement | null) => {
    setSettled(false);
    const former = base;
    command.give(
      async (commandId) => {
        const answer = await publishFrontAction({ commandId, baseLockVersion: former.lockVersion, arrangement });
        // Brings what somebody else published; what is entered stays.
        if (!answer.ok && answer.error.code === "conflict") router.refresh();
        return answer;
      },
      (kept) => {
        stands(kept);
        offerUndo(t(arrangement === null ? "publishedNone" : "published"), async () => {
          const undone = { baseLockVersion: kept.lockVersion, arrangement: former.arrangement };
          const answer = await tellDesk(() => publishFrontAction({ commandId: createId(), ...undone }));
          if (answer.ok) stands(answer.value);
          else tell.failed(answer.error);
          return answer.ok;
        });
      },
    );
  };
  return {
    draft,
    enter,
    publish,
    theirs,
    /** Whether there is anything to publish. */
    changed: !sameJson(draft, base.arrangement),
    /** Back to what readers have. */
    discard: () => enter(base.arrangement),
    settle: (kept: Kept, takes: boolean) => {
      setSettled(true);
      setBase(kept);
      if (takes) enter(kept.arrangement);
    },
    problem: settled || theirs ? null : command.problem,
    pending: command.pending,
  };
}
