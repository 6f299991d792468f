"use client";

import { useMemo } from "react";
import {
  createRecordAction,
  drawRecordAction,
  updateRecordAction,
} from "#app/(studio)/studio/articles/[id]/actions.ts";
import { localeOfEdition } from "#app/(studio)/studio/articles/[id]/localised.ts";
import type { useArticle } from "#app/(studio)/studio/articles/[id]/use-article.ts";
import { createId } from "#domain/ids.ts";
import { languagesPrinting } from "#domain/records/record.ts";
import type { RecordsOfArticle } from "#editor/records/records-context.tsx";
import { tellDesk } from "#ui/ask-desk.ts";

/** The statistics and charts of an article for its writing surface, and the desk's commands about them. */
export function useArticleRecords({ article, refresh }: ReturnType<typeof useArticle>): RecordsOfArticle {
  const { id: articleId, records, editions, workflow } = article;
  const { write } = workflow.may;
  const chinese = localeOfEdition(editions, "zh");
  return useMemo(
    () => ({
      records,
      chinese,
      isHeld: (recordId) => languagesPrinting(Object.values(editions), recordId).some((language) => !write[language]),
      draw: async (body, wanted) => {
        const answer = await drawRecordAction({ body, wanted }).catch(() => null);
        return answer?.ok ? answer.value.drawings : null;
      },
      save: async ({ recordId, baseLockVersion, body }) => {
        const write = { commandId: createId(), articleId, recordId, body };
        const answer = await tellDesk(() =>
          baseLockVersion === null ? createRecordAction(write) : updateRecordAction({ ...write, baseLockVersion }),
        );
        await refresh();
        return answer;
      },
    }),
    [articleId, records, editions, write, chinese, refresh],
  );
}
