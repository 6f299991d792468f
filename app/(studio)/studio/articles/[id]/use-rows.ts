"use client";

import { useMemo } from "react";
import { confirmRowsAction, pairBlocksAction, readWordingsAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import type { useArticle } from "#app/(studio)/studio/articles/[id]/use-article.ts";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import { createId } from "#domain/ids.ts";
import type { RowsBase, RowsBoard } from "#editor/rows/rows-board.ts";
import { type RowCommands, useNewRowsBoard } from "#editor/rows/rows-context.tsx";
import type { SavingBoard } from "#editor/saving/saving-board.ts";

const attempts = 5;

/** The rows of an article for its writing surface: the board that shows them, and the desk's commands about them. */
export function useArticleRows(
  desk: ReturnType<typeof useArticle>,
  board: SavingBoard,
): { board: RowsBoard; commands: RowCommands } {
  const { article, refresh, run, complain } = desk;
  const base = useMemo(() => baseOf(article), [article]);
  const rows = useNewRowsBoard(base);
  const commands = useMemo((): RowCommands => {
    /** The desk's rows are those of what it has: whatever is on the screen goes there first. */
    const settled = async (): Promise<boolean> => {
      let saved = false;
      // Who goes on typing has always something that isn't sent yet.
      for (let attempt = 0; attempt < attempts && !saved; attempt++) saved = await board.flush();
      const fresh = saved ? await refresh() : null;
      if (fresh) rows.rebase(baseOf(fresh));
      else complain({ code: "unavailable" });
      return fresh !== null;
    };
    const afterwards = async (answer: unknown): Promise<boolean> => {
      await refresh();
      return answer !== null;
    };
    return {
      confirm: async (wanted, minor) => {
        const read = wanted.map((row) => rows.asRead(row));
        if (!(await settled())) return false;
        const command = { commandId: createId(), articleId: article.id, rows: read, minor };
        return afterwards(await run(() => confirmRowsAction(command)));
      },
      pair: async (pairings, origin) => {
        if (!(await settled())) return false;
        const command = { commandId: createId(), articleId: article.id, pairings, origin };
        return afterwards(await run(() => pairBlocksAction(command)));
      },
      wordings: async (hashes) => {
        const answer = await run(() => readWordingsAction({ articleId: article.id, hashes }));
        return answer?.texts ?? {};
      },
    };
  }, [article.id, board, complain, refresh, rows, run]);
  return { board: rows, commands };
}

function baseOf({ sourceLanguage, alignment, editions }: ArticleForDesk): RowsBase {
  const documents: RowsBase["documents"] = {};
  if (editions.zh) documents.zh = editions.zh.document;
  if (editions.en) documents.en = editions.en.document;
  return { sourceLanguage, rows: alignment.rows, documents };
}
