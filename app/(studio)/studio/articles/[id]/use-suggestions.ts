"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import {
  acceptSuggestionsAction,
  listSuggestionsAction,
  rejectSuggestionsAction,
  suggestAction,
  withdrawSuggestionsAction,
} from "#app/(studio)/studio/articles/[id]/actions.ts";
import type { PagePerson } from "#app/(studio)/studio/articles/[id]/page-person.ts";
import type { useArticle } from "#app/(studio)/studio/articles/[id]/use-article.ts";
import { createId } from "#domain/ids.ts";
import { type Language, languages } from "#domain/locale.ts";
import type { SuggestionForDesk } from "#domain/suggestions/suggestion.ts";
import type { SavingBoard } from "#editor/saving/saving-board.ts";
import { SuggestionsBoard } from "#editor/suggesting/suggestions-board.ts";
import type { DeskSuggestions } from "#editor/suggesting/suggestions-context.tsx";
import { askDesk } from "#ui/ask-desk.ts";
import { useTell } from "#ui/use-tell.ts";

type Parts = {
  openPanel: () => void;
  /** The version of an edition that is on the screen; null where it isn't shown. */
  versionOf: (language: Language) => number | null;
};

/** What is suggested in an article, read anew with every change of it or of them, and what the desk does about it. */
export function useArticleSuggestions(
  { article, run, refresh, complain }: ReturnType<typeof useArticle>,
  saving: SavingBoard,
  { id: userId, writes, maySuggest }: PagePerson,
  parts: Parts,
): { board: SuggestionsBoard; desk: DeskSuggestions; listAgain: () => Promise<void> } {
  const t = useTranslations("studio.editor.suggestions");
  const tell = useTell();
  const { id: articleId, editions, workflow, sourceLanguage } = article;
  const [board] = useState(
    () => new SuggestionsBoard([sourceLanguage, ...languages.filter((language) => language !== sourceLanguage)]),
  );
  const told = useSyncExternalStore(board.subscribe, board.standing, () => null);
  const latest = useRef(parts);
  latest.current = parts;
  const asked = useRef(0);

  const read = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    const answer = await listSuggestionsAction({ articleId }).catch(() => null);
    if (answer?.ok && turn === asked.current) board.told(answer.value);
  }, [articleId, board]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is announced of the article is read anew, and this with it
  useEffect(() => {
    void read();
  }, [article, read]);

  // An address may ask for a suggestion: `?suggestion=ID`. One that stands nowhere any more is looked for in the list.
  const wanted = useRef(false);
  useEffect(() => {
    if (!told || wanted.current) return;
    wanted.current = true;
    const id = new URLSearchParams(window.location.search).get("suggestion");
    if (id !== null) board.ask(id, () => latest.current.openPanel());
  }, [board, told]);

  /** A decision is about what the desk has: whatever is on the screen goes there first. */
  const decide = useCallback(
    async (act: () => Promise<boolean>) => {
      if (!(await saving.flush())) {
        complain({ code: "unavailable" });
        return false;
      }
      const done = await act();
      await refresh();
      return done;
    },
    [saving, complain, refresh],
  );

  const { zh, en } = workflow.may.write;
  const desk = useMemo((): DeskSuggestions => {
    const idsOf = (suggestions: readonly SuggestionForDesk[]) => suggestions.map(({ id }) => id);
    const acceptIn = async (language: Language, suggestionIds: string[]) => {
      const edition = editions[language];
      if (!edition || suggestionIds.length === 0) return true;
      const baseLockVersion = latest.current.versionOf(language) ?? edition.lockVersion;
      const ids = { commandId: createId(), editionId: edition.id, baseLockVersion, suggestionIds };
      const answer = await run(() => acceptSuggestionsAction(ids, userId));
      if (answer && answer.left.length > 0) tell.done(t("left", { count: answer.left.length }));
      return answer !== null;
    };
    return {
      userId,
      told,
      maySuggest,
      mayDecide: { zh: writes.zh && zh, en: writes.en && en },
      suggest: async (editionId, changes, commandId) => {
        const answer = await askDesk(() => suggestAction({ commandId, editionId, ...changes }, userId));
        void read();
        return answer;
      },
      accept: (suggestions) =>
        decide(async () => {
          const done: boolean[] = [];
          for (const language of languages)
            done.push(await acceptIn(language, idsOf(suggestions.filter((each) => each.language === language))));
          return done.every(Boolean);
        }),
      reject: (suggestions, remark) =>
        decide(async () => {
          const ids = { commandId: createId(), articleId, suggestionIds: idsOf(suggestions), remark };
          return (await run(() => rejectSuggestionsAction(ids, userId))) !== null;
        }),
      withdraw: (suggestions) =>
        decide(async () => {
          const ids = { commandId: createId(), articleId, suggestionIds: idsOf(suggestions) };
          return (await run(() => withdrawSuggestionsAction(ids, userId))) !== null;
        }),
      openPanel: () => latest.current.openPanel(),
    };
  }, [articleId, decide, editions, en, maySuggest, writes.zh, writes.en, read, run, t, told, userId, zh, tell]);

  return useMemo(() => ({ board, desk, listAgain: read }), [board, desk, read]);
}
