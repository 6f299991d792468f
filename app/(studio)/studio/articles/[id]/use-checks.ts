"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import {
  checkArticleAction,
  raiseFindingAction,
  waiveFindingAction,
} from "#app/(studio)/studio/articles/[id]/actions.ts";
import type { useArticle } from "#app/(studio)/studio/articles/[id]/use-article.ts";
import { createId } from "#domain/ids.ts";
import type { DeskChecks } from "#editor/findings/findings-context.tsx";
import type { DeskFindings } from "#editor/findings/shown-finding.ts";
import type { SavingBoard } from "#editor/saving/saving-board.ts";

/** After a change the desk is asked once the hand rests. Milliseconds. */
const askAfter = 1500;

/** The checks of an article that need the desk: dictionary, quotation library, credits; and what is waived. */
export function useArticleChecks(
  { article, run, complain }: ReturnType<typeof useArticle>,
  board: SavingBoard,
  /** Changes with everything that the desk has. */
  savedState: string,
  mayWrite: boolean,
): DeskChecks {
  const { id: articleId } = article;
  const [told, setTold] = useState<DeskFindings | null>(null);

  const ask = useCallback(async () => {
    const answer = await checkArticleAction({ articleId }).catch(() => null);
    // What the desk can't be asked now is asked after the next save.
    if (!answer?.ok) return;
    const { findings, waivers, severities } = answer.value;
    setTold({ findings: findings.filter(({ live }) => !live), waivers, severities });
  }, [articleId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is what the answer depends on
  useEffect(() => {
    const timer = setTimeout(() => void ask(), askAfter);
    return () => clearTimeout(timer);
  }, [ask, savedState]);

  return useMemo((): DeskChecks => {
    /** A waiver is of the words that the desk has: whatever is on the screen goes there first. */
    const afterSaving = async (command: () => ReturnType<typeof waiveFindingAction>) => {
      if (!(await board.flush())) {
        complain({ code: "unavailable" });
        return false;
      }
      const answer = await run(command);
      await ask();
      return answer !== null;
    };
    return {
      told,
      mayWrite,
      waive: (key, reason) => afterSaving(() => waiveFindingAction({ commandId: createId(), articleId, key, reason })),
      raise: (key) => afterSaving(() => raiseFindingAction({ commandId: createId(), articleId, key })),
    };
  }, [articleId, ask, board, complain, mayWrite, run, told]);
}
