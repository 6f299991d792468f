"use client";

import { useWindowEvent } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { localesOf, nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { ChangedUnder } from "#app/(studio)/studio/articles/[id]/review/changed-under.tsx";
import { ChangesDialog } from "#app/(studio)/studio/articles/[id]/review/changes-dialog.tsx";
import { CommentsBeside } from "#app/(studio)/studio/articles/[id]/review/comments-beside.tsx";
import { DecisionBar } from "#app/(studio)/studio/articles/[id]/review/decision-bar.tsx";
import styles from "#app/(studio)/studio/articles/[id]/review/review-screen.module.css";
import { RowList } from "#app/(studio)/studio/articles/[id]/review/row-list.tsx";
import { RowNotes } from "#app/(studio)/studio/articles/[id]/review/row-notes.tsx";
import { RowRemarks } from "#app/(studio)/studio/articles/[id]/review/row-remarks.tsx";
import { SignDialog } from "#app/(studio)/studio/articles/[id]/review/sign-dialog.tsx";
import { useCommentReasons } from "#app/(studio)/studio/articles/[id]/review/use-comment-reasons.ts";
import { useDecisions } from "#app/(studio)/studio/articles/[id]/review/use-decisions.tsx";
import { useReasons } from "#app/(studio)/studio/articles/[id]/review/use-reasons.ts";
import { type Remarks, useReviewComments } from "#app/(studio)/studio/articles/[id]/review/use-review-comments.ts";
import { useSeen } from "#app/(studio)/studio/articles/[id]/review/use-seen.ts";
import { otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import type { Result } from "#domain/result.ts";
import { figuresBetween } from "#domain/review/compare-by-row.ts";
import { isAgain, type ReviewPage } from "#domain/review/review-page.ts";
import { rowsToReview } from "#domain/review/rows-to-review.ts";
import { isWork } from "#domain/workflow/view.ts";
import { askDesk } from "#ui/ask-desk.ts";
import { useGatheredRefresh } from "#ui/use-gathered-refresh.ts";
import { usePageKeys } from "#ui/use-page-keys.ts";
import { useTell } from "#ui/use-tell.ts";

type ReviewScreenProps = {
  page: ReviewPage;
  person: { id: string; locale: ReaderLocale };
  /** What is printed above the rows. */
  head: ReactNode;
  remarks: Remarks;
};

/** A command and the window that gets the focus back from its dialog ask at once. Milliseconds. */
const gatherMs = 100;

/** Where somebody decides about an article: what changed, what fails and what is said of it, and the decision below. */
export function ReviewScreen({ page, person, head, remarks }: ReviewScreenProps) {
  const t = useTranslations("studio.review");
  const tell = useTell();
  const router = useRouter();
  const [asking, setAsking] = useState<"sign" | "changes" | null>(null);
  const [remark, setRemark] = useState("");
  const { base, changedUnder, accept } = useSeen(page);
  const { articleId, now, deciding, decision } = page;
  const compared = useMemo(() => rowsToReview(now, base, deciding), [now, base, deciding]);
  const found = useReasons(compared, person.locale);
  const discussed = useCommentReasons(page, remarks.comments, person.id);
  const body = useRef<HTMLDivElement>(null);
  const refresh = useGatheredRefresh(gatherMs);
  // Others go on writing: who comes back to the page sees it.
  useWindowEvent("focus", refresh);

  /** What the desk refuses because the page is behind is shown, not only said. */
  const run = useCallback(
    async <T extends NonNullable<unknown>>(command: () => Promise<Result<T>>): Promise<T | null> => {
      const answer = await askDesk(command).catch(() => null);
      if (answer?.ok) return answer.value;
      const failure = answer?.error;
      if (failure?.code === "contentChanged" || failure?.code === "stageMoved") {
        setAsking(null);
        refresh();
      }
      tell.failed(failure?.code === "contentChanged" ? t("refused") : (failure ?? t("unreachable")));
      return null;
    },
    [refresh, t, tell],
  );
  const locales = localesOf(page.script);
  const comments = useReviewComments({ page, compared, remarks, userId: person.id, locales, body, run, refresh });
  const { rows } = comments;
  const decisions = useDecisions({
    ...{ articleId, userId: person.id, run },
    afterSaving: async (act) => {
      await act();
      refresh();
    },
  });
  const onDone = () => {
    setAsking(null);
    setRemark("");
  };
  const again = isAgain(page) && !changedUnder;
  const unit = decision?.unit ?? null;
  const { busy } = decisions;
  const sign = (given: string) => {
    if (!decision?.unit) return;
    setRemark(given);
    void decisions.approve(decision.round, decision.unit, given, onDone);
  };
  const records = useMemo(() => figuresBetween(now, base), [now, base]);
  const approve = () => (again ? sign("") : setAsking("sign"));
  const waiting = remarks.suggestions.filter(
    ({ status, language }) => status === "pending" && deciding.scope.includes(language),
  );
  const open = remarks.comments.threads.filter(({ resolved }) => !resolved);
  const mayReturn = decision?.round.may.requestChanges.ok ?? false;
  const act = (what: () => void, allowed: boolean) => () => {
    if (allowed && asking === null && !busy) what();
  };
  const keys = new Map([
    ["a", act(approve, unit?.approve.ok ?? false)],
    ["r", act(() => setAsking("changes"), mayReturn)],
    ["e", act(() => router.push(`/studio/articles/${articleId}`), true)],
  ]);
  usePageKeys((letter) => keys.get(letter ?? ""));
  return (
    <main id="content" className={styles.page}>
      <div className={styles.beside}>
        <div ref={body}>
          {head}
          {changedUnder && <ChangedUnder onAccept={accept} />}
          <RowList
            label={t("rows")}
            rows={rows}
            source={now.source}
            locales={locales}
            records={records}
            asked={comments.asked}
            below={(row) => (
              <>
                <RowNotes row={row} />
                <RowRemarks
                  articleId={articleId}
                  row={row}
                  order={[now.source, otherLanguage(now.source)]}
                  locales={locales}
                  mayComment={remarks.mayComment}
                  onOpen={comments.open}
                  onCompose={comments.compose}
                />
              </>
            )}
          />
        </div>
        <CommentsBeside {...comments} />
      </div>
      <DecisionBar
        page={page}
        rows={rows}
        again={again}
        locale={person.locale}
        busy={busy}
        suggestions={waiting.length}
        comments={open.length}
        onComments={() => comments.open()}
        onApprove={approve}
        onRequest={() => setAsking("changes")}
      />
      {asking === "sign" && decision && unit && (
        <SignDialog
          article={{ id: articleId, editions: now.editions, details: page.details }}
          unit={unit}
          isWork={isWork(decision.round)}
          locale={person.locale}
          busy={busy}
          given={remark}
          run={run}
          onClose={() => setAsking(null)}
          onSign={sign}
        />
      )}
      {asking === "changes" && decision && (
        <ChangesDialog
          to={decision.round.refusesTo && nameIn(decision.round.refusesTo, person.locale)}
          reasons={[...discussed, ...found]}
          busy={busy}
          onClose={() => setAsking(null)}
          onSend={(given) => void decisions.sendBack(decision.round, given, onDone)}
        />
      )}
    </main>
  );
}
