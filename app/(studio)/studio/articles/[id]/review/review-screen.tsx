"use client";

import { useHotkeys, useWindowEvent } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { askDesk } from "#app/(studio)/ask-desk.ts";
import { approveAction, requestChangesAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import { localeOfEdition, nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { ChangedUnder } from "#app/(studio)/studio/articles/[id]/review/changed-under.tsx";
import { ChangesDialog, type Reason } from "#app/(studio)/studio/articles/[id]/review/changes-dialog.tsx";
import { DecisionBar } from "#app/(studio)/studio/articles/[id]/review/decision-bar.tsx";
import styles from "#app/(studio)/studio/articles/[id]/review/review-screen.module.css";
import { RowList } from "#app/(studio)/studio/articles/[id]/review/row-list.tsx";
import { RowNotes } from "#app/(studio)/studio/articles/[id]/review/row-notes.tsx";
import { SignDialog } from "#app/(studio)/studio/articles/[id]/review/sign-dialog.tsx";
import { useDecisions } from "#app/(studio)/studio/articles/[id]/review/use-decisions.tsx";
import { useReasons } from "#app/(studio)/studio/articles/[id]/review/use-reasons.ts";
import { useSeen } from "#app/(studio)/studio/articles/[id]/review/use-seen.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Result } from "#domain/result.ts";
import { figuresBetween } from "#domain/review/compare-by-row.ts";
import { isAgain, type ReviewPage } from "#domain/review/review-page.ts";
import { rowsToReview } from "#domain/review/rows-to-review.ts";

/** The comments of an article beside its rows, and which of them can be given as reasons. */
export type CommentsSlot = { panel: ReactNode; reasons: readonly Reason[] };

type ReviewScreenProps = {
  page: ReviewPage;
  person: { id: string; locale: ReaderLocale };
  /** What is printed above the rows. */
  head: ReactNode;
  comments?: CommentsSlot;
};

/** Where somebody decides about an article: what changed and what fails, and the decision below it. */
export function ReviewScreen({ page, person, head, comments }: ReviewScreenProps) {
  const t = useTranslations("studio.review");
  const said = useTranslations("studio.article.review");
  const errors = useTranslations("errors");
  const router = useRouter();
  const [asking, setAsking] = useState<"sign" | "changes" | null>(null);
  const [remark, setRemark] = useState("");
  const { base, changedUnder, accept } = useSeen(page);
  const { articleId, now, deciding, decision } = page;
  const rows = useMemo(() => rowsToReview(now, base, deciding), [now, base, deciding]);
  const reasons = useReasons(rows, person.locale);
  // Others go on writing: who comes back to the page sees it.
  useWindowEvent("focus", () => router.refresh());

  /** What the desk refuses because the page is behind is shown, not only said. */
  const run = useCallback(
    async <T,>(command: () => Promise<Result<T>>): Promise<T | null> => {
      const answer = await askDesk(command).catch(() => null);
      if (answer?.ok) return answer.value;
      const failure = answer?.error;
      if (failure?.code === "contentChanged" || failure?.code === "stageMoved") {
        setAsking(null);
        router.refresh();
      }
      const told = failure ? errors(failure.code, failure.params) : t("unreachable");
      notifications.show({
        ...{ color: "red", autoClose: 10_000, message: failure?.code === "contentChanged" ? t("refused") : told },
        closeButtonProps: { "aria-label": said("dismiss") },
      });
      return null;
    },
    [errors, router, said, t],
  );
  const { busy, decide } = useDecisions({
    ...{ articleId, userId: person.id, run },
    afterSaving: async (act) => {
      await act();
      router.refresh();
    },
    onDone: () => {
      setAsking(null);
      setRemark("");
    },
  });
  const again = isAgain(page) && !changedUnder;
  const unit = decision?.unit ?? null;
  const isWork = decision?.round.stages[decision.round.stageIndex]?.kind === "work";
  const sign = (given: string) => {
    if (!unit?.manifestHash) return;
    setRemark(given);
    const { manifestHash, round, stageId } = unit;
    const seen = { manifestHash, round, stageId, ...(given === "" ? {} : { remark: given }) };
    void decide(said(isWork ? "done.finished" : "done.approved"), (ids, me) => approveAction({ ...ids, ...seen }, me), {
      goOn: true,
    });
  };
  const send = (given: string) => {
    if (!decision) return;
    const { number: round, stages, stageIndex } = decision.round;
    const stageId = stages[stageIndex]?.id ?? "publish";
    void decide(
      said("done.returned"),
      (ids, me) => requestChangesAction({ ...ids, round, stageId, remark: given }, me),
      { goOn: true },
    );
  };
  const locales = {
    zh: localeOfEdition({ zh: { script: page.script } }, "zh"),
    en: localeOfEdition({}, "en"),
  };
  const records = useMemo(() => figuresBetween(now, base), [now, base]);
  const approve = () => (again ? sign("") : setAsking("sign"));
  const mayReturn = decision?.round.may.requestChanges.ok ?? false;
  const act = (what: () => void, allowed: boolean) => () => {
    if (allowed && asking === null && !busy) what();
  };
  useHotkeys([
    ["a", act(approve, unit?.approve.ok ?? false)],
    ["r", act(() => setAsking("changes"), mayReturn)],
    ["e", act(() => router.push(`/studio/articles/${articleId}`), true)],
  ]);
  return (
    <main id="content" className={styles.page}>
      {head}
      {changedUnder && <ChangedUnder onAccept={accept} />}
      <div className={comments ? styles.beside : undefined}>
        <RowList
          label={t("rows")}
          rows={rows}
          source={now.source}
          locales={locales}
          records={records}
          paused={asking !== null}
          below={(row) => <RowNotes row={row} articleId={articleId} />}
        />
        {comments?.panel}
      </div>
      <DecisionBar
        page={page}
        rows={rows}
        again={again}
        locale={person.locale}
        busy={busy}
        onApprove={approve}
        onRequest={() => setAsking("changes")}
      />
      {asking === "sign" && unit && (
        <SignDialog
          article={{ id: articleId, editions: now.editions, details: page.details }}
          unit={unit}
          isWork={isWork}
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
          reasons={[...(comments?.reasons ?? []), ...reasons]}
          busy={busy}
          onClose={() => setAsking(null)}
          onSend={send}
        />
      )}
    </main>
  );
}
