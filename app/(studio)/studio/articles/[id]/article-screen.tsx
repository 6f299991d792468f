"use client";

import { useDebouncedCallback, useDisclosure, useWindowEvent } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef } from "react";
import { firstWaitingRow } from "#app/(studio)/studio/(desk)/inbox/item-address.ts";
import { saveWorkingCopyAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import styles from "#app/(studio)/studio/articles/[id]/article.module.css";
import { ArticleHeader } from "#app/(studio)/studio/articles/[id]/article-header.tsx";
import { CorrectionsDialog } from "#app/(studio)/studio/articles/[id]/corrections/corrections-dialog.tsx";
import { DetailsDrawer } from "#app/(studio)/studio/articles/[id]/details/details-drawer.tsx";
import { useDetails } from "#app/(studio)/studio/articles/[id]/details/use-details.ts";
import { LivePreview } from "#app/(studio)/studio/articles/[id]/live-preview/live-preview.tsx";
import { localeOfEdition } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { heldRounds, type PagePerson, writingNow } from "#app/(studio)/studio/articles/[id]/page-person.ts";
import { ReviewBar } from "#app/(studio)/studio/articles/[id]/review/review-bar.tsx";
import { RevisionsDrawer } from "#app/(studio)/studio/articles/[id]/revisions/revisions-drawer.tsx";
import { TakingIn } from "#app/(studio)/studio/articles/[id]/taking-in/taking-in.tsx";
import { TrashedNotice } from "#app/(studio)/studio/articles/[id]/trashed-screen.tsx";
import { standingText, useArticle } from "#app/(studio)/studio/articles/[id]/use-article.ts";
import { useArticleChecks } from "#app/(studio)/studio/articles/[id]/use-checks.ts";
import { useArticleComments } from "#app/(studio)/studio/articles/[id]/use-comments.ts";
import { useLibraryPictures } from "#app/(studio)/studio/articles/[id]/use-library-pictures.ts";
import { useLibraryRecordings } from "#app/(studio)/studio/articles/[id]/use-library-recordings.ts";
import { useArticleQuotations } from "#app/(studio)/studio/articles/[id]/use-quotations.ts";
import { useArticleRecords } from "#app/(studio)/studio/articles/[id]/use-records.ts";
import { useArticleRows } from "#app/(studio)/studio/articles/[id]/use-rows.ts";
import { useArticleSuggestions } from "#app/(studio)/studio/articles/[id]/use-suggestions.ts";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import { editionLocale, type Language, languages, otherLanguage } from "#domain/locale.ts";
import { CommentsProvider } from "#editor/comments/comments-context.tsx";
import type { EditionSaver } from "#editor/edition-column.tsx";
import { FacingEditor } from "#editor/facing-editor.tsx";
import { PicturesProvider } from "#editor/pictures/pictures-context.tsx";
import type { PresenceParts } from "#editor/presence/presence-board.ts";
import { PresenceProvider } from "#editor/presence/use-presence.tsx";
import { QuotationsProvider } from "#editor/quotations/quotations-context.tsx";
import { RecordingsProvider } from "#editor/recordings/recordings-context.tsx";
import { RecordsProvider } from "#editor/records/records-context.tsx";
import { RowsProvider } from "#editor/rows/rows-context.tsx";
import { useOpenAtRow } from "#editor/rows/use-open-at-row.ts";
import {
  SavingBoardProvider,
  useNewSavingBoard,
  useSaveSummary,
  useSavingBoard,
} from "#editor/saving/use-saving-board.tsx";
import { SuggestionsProvider } from "#editor/suggesting/suggestions-context.tsx";
import { SuggestionsDrawer } from "#editor/suggesting/suggestions-drawer.tsx";
import { askDesk } from "#ui/ask-desk.ts";

/** After a save the review bar may have something new to say; it is asked once the hand rests. Milliseconds. */
const lookAfterSave = 1500;
/** How long after its time a publication is looked for, again and again until it is there. */
const lookAfterDue = 2000;
/** The longest a browser's timer can wait. */
const longestTimer = 2 ** 31 - 1;

/** The whole desk of one article. */
export function ArticleScreen({ article, person }: { article: ArticleForDesk; person: PagePerson }) {
  const board = useNewSavingBoard();
  return (
    <SavingBoardProvider value={board}>
      <Desk initial={article} person={person} />
    </SavingBoardProvider>
  );
}

function Desk({ initial, person }: { initial: ArticleForDesk; person: PagePerson }) {
  const t = useTranslations("studio.article");
  const board = useSavingBoard();
  const desk = useArticle(initial);
  const { article, refresh, run, complain } = desk;
  const rows = useArticleRows(desk, board);
  useOpenAtRow(rows.board, firstWaitingRow);
  const pictures = useLibraryPictures(run);
  const recordings = useLibraryRecordings(run);
  const records = useArticleRecords(desk);
  const quotations = useArticleQuotations(desk, board);
  const comments = useArticleComments(desk, board, person.id);
  const details = useDetails(article, person);
  const summary = useSaveSummary(board);
  const [detailsOpen, detailsDrawer] = useDisclosure(false);
  const [previewOpen, preview] = useDisclosure(false);
  const [correctionsOpen, corrections] = useDisclosure(false);
  const [revisionsOpen, revisionsDrawer] = useDisclosure(false);
  const savers = useRef<Partial<Record<Language, EditionSaver>>>({});

  const look = useDebouncedCallback(() => void refresh(), lookAfterSave);
  const savedAt = summary?.savedAt;
  useEffect(() => {
    if (savedAt !== undefined && savedAt > newestSave(initial)) look();
  }, [savedAt, initial, look]);

  // What others wrote is shown as soon as it is known: nobody confirms or goes on from words that are not there any more.
  useEffect(() => {
    for (const edition of Object.values(article.editions)) {
      const saver = savers.current[edition.language];
      if (saver && edition.lockVersion > saver.lockVersion) {
        void saver.adopt(standingText(edition));
      }
    }
  }, [article]);

  // Others sign and publish meanwhile: who comes back to the page, or waits for a time to come, sees it.
  useWindowEvent("focus", look);
  const waiting = article.workflow.schedules.filter(({ status }) => status === "waiting");
  const due = Math.min(...waiting.map(({ publishAt }) => Date.parse(publishAt)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer that says it still waits asks again
  useEffect(() => {
    if (!Number.isFinite(due)) return;
    const delay = Math.max(0, due - Date.now()) + lookAfterDue;
    const timer = setTimeout(() => void refresh(), Math.min(delay, longestTimer));
    return () => clearTimeout(timer);
  }, [due, refresh, article]);

  const presence: Omit<PresenceParts, "send"> = {
    settle: async (language: Language) => savers.current[language]?.settled(),
    flush: async (language: Language) => {
      await savers.current[language]?.flush();
      return savers.current[language]?.state().status === "saved";
    },
    versionOf: async (language: Language) => (await savers.current[language]?.answeredVersion()) ?? null,
    refresh,
    listAgain: (what) => void (what === "comments" ? comments : suggestions).listAgain(),
  };

  /** The desk decides about what it has, so whatever is on the screen goes there first. */
  const afterSaving = useCallback(
    async (act: () => Promise<unknown>, { evenUnsaved = false } = {}) => {
      if (!(await board.flush()) && !evenUnsaved) {
        complain({ code: "unavailable" });
        return;
      }
      await act();
      await refresh();
    },
    [board, complain, refresh],
  );

  useWindowEvent("keydown", (event) => {
    if (event.isComposing || !(event.ctrlKey || event.metaKey) || !event.altKey || event.code !== "KeyP") return;
    event.preventDefault();
    preview.toggle();
  });
  // What the desk has changes with each save of this page and with what colleagues did.
  const notes = article.corrections.map(({ id, lockVersion }) => `${id}.${lockVersion}`);
  const { publications, takenDown } = article.workflow;
  const correctable = notes.length > 0 || languages.some((language) => publications[language] ?? takenDown[language]);
  const savedState = [summary?.savedAt, article.lockVersion, newestSave(article), ...notes].join(" ");

  const [suggestionsOpen, suggestionsDrawer] = useDisclosure(false);
  const suggestions = useArticleSuggestions(desk, board, person, {
    openPanel: suggestionsDrawer.open,
    versionOf: (language) => savers.current[language]?.lockVersion ?? null,
  });
  // Rows, and what is wrong between both languages, are the matter of whoever writes the translation.
  const target = otherLanguage(article.sourceLanguage);
  const writesTarget = person.writes[target];
  const now = writingNow(person, article.workflow);
  const checks = useArticleChecks(desk, board, savedState, writesTarget);

  const column = article.columns.find(({ id }) => id === details.value.columnId) ?? null;
  const textOf = (language: Language, text: Record<string, string> | null | undefined) =>
    text?.[editionLocale(language, article.editions[language]?.script ?? null)] ?? "";
  const bothOf = (text: Record<string, string> | null | undefined) => ({
    zh: textOf("zh", text),
    en: textOf("en", text),
  });

  return (
    <RowsProvider {...rows} writable={writesTarget} mayPair={now.writes[target]}>
      <PresenceProvider articleId={article.id} parts={presence}>
        <RecordsProvider value={records}>
          <PicturesProvider value={pictures}>
            <RecordingsProvider value={recordings}>
              <QuotationsProvider value={quotations}>
                <CommentsProvider value={comments}>
                  <SuggestionsProvider value={suggestions}>
                    <main id="content" className={styles.desk} data-previewed={previewOpen || undefined}>
                      <ArticleHeader
                        article={article}
                        column={column}
                        locale={person.locale}
                        userId={person.id}
                        saving={summary}
                        mayTrash={person.mayTrash && article.trashed === null}
                        previewed={previewOpen}
                        onPreview={preview.toggle}
                        suggestions={suggestions.desk.told?.filter(({ status }) => status === "pending").length ?? 0}
                        onSuggestions={suggestionsDrawer.open}
                        onDetails={detailsDrawer.open}
                        onRevisions={revisionsDrawer.open}
                        onCorrections={correctable ? corrections.open : null}
                      />
                      {article.trashed ? (
                        <TrashedNotice
                          articleId={article.id}
                          trashed={article.trashed}
                          mayRestore={person.mayTrash}
                          onRestored={refresh}
                        />
                      ) : (
                        <ReviewBar article={article} person={person} run={run} afterSaving={afterSaving} />
                      )}
                      <TakingIn desk={desk} details={details} person={now} savers={savers}>
                        <FacingEditor
                          userId={person.id}
                          sourceLanguage={article.sourceLanguage}
                          editions={initial.editions}
                          writable={now.writes}
                          suggestsUnasked={person.reviews}
                          columnPrefix={bothOf(column?.prefix)}
                          standingEpigraph={bothOf(column?.epigraph)}
                          checks={checks}
                          save={(command) => askDesk(() => saveWorkingCopyAction(command, person.id))}
                          onSaver={(language, saver) => {
                            if (saver) savers.current[language] = saver;
                            else delete savers.current[language];
                          }}
                        />
                      </TakingIn>
                      <DetailsDrawer
                        opened={detailsOpen}
                        onClose={detailsDrawer.close}
                        article={article}
                        details={details}
                        person={now}
                        held={heldRounds(person, article.workflow)}
                        run={run}
                        afterSaving={afterSaving}
                      />
                      <RevisionsDrawer
                        opened={revisionsOpen}
                        onClose={revisionsDrawer.close}
                        title={t("revisions.title")}
                        article={article}
                        person={person}
                        run={run}
                        afterSaving={afterSaving}
                        refresh={refresh}
                        saverOf={(language) => savers.current[language] ?? null}
                      />
                      {correctionsOpen && (
                        <CorrectionsDialog
                          article={article}
                          person={person}
                          onClose={corrections.close}
                          run={run}
                          refresh={refresh}
                        />
                      )}
                      <SuggestionsDrawer
                        opened={suggestionsOpen}
                        onClose={suggestionsDrawer.close}
                        langOf={(language) => localeOfEdition(article.editions, language)}
                      />
                      <LivePreview
                        opened={previewOpen}
                        onClose={preview.close}
                        article={article}
                        savedAt={savedState}
                      />
                    </main>
                  </SuggestionsProvider>
                </CommentsProvider>
              </QuotationsProvider>
            </RecordingsProvider>
          </PicturesProvider>
        </RecordsProvider>
      </PresenceProvider>
    </RowsProvider>
  );
}

function newestSave(article: ArticleForDesk): string {
  const times = Object.values(article.editions).map(({ savedAt }) => savedAt);
  return times.sort().at(-1) ?? "";
}
