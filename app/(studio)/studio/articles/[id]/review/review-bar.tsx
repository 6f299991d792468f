"use client";

import { Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { reviewAddress } from "#app/(studio)/studio/(desk)/inbox/item-address.ts";
import {
  cancelScheduleAction,
  publishAction,
  scheduleAction,
  submitAction,
  withdrawAction,
} from "#app/(studio)/studio/articles/[id]/actions.ts";
import { localeOfEdition, nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { heldRounds, type PagePerson } from "#app/(studio)/studio/articles/[id]/page-person.ts";
import { ChangesDialog } from "#app/(studio)/studio/articles/[id]/review/changes-dialog.tsx";
import { GuardedButton } from "#app/(studio)/studio/articles/[id]/review/guarded-button.tsx";
import {
  EmbargoLine,
  Published,
  Schedules,
  TakenDown,
} from "#app/(studio)/studio/articles/[id]/review/publication-lines.tsx";
import styles from "#app/(studio)/studio/articles/[id]/review/review.module.css";
import { RoundRow } from "#app/(studio)/studio/articles/[id]/review/round-row.tsx";
import { ScopeMenu } from "#app/(studio)/studio/articles/[id]/review/scope-menu.tsx";
import { SignDialog } from "#app/(studio)/studio/articles/[id]/review/sign-dialog.tsx";
import { signedArticle } from "#app/(studio)/studio/articles/[id]/review/signed-article.ts";
import { TakeDown } from "#app/(studio)/studio/articles/[id]/review/take-down.tsx";
import { useDecisions } from "#app/(studio)/studio/articles/[id]/review/use-decisions.tsx";
import { useTimeDialogs } from "#app/(studio)/studio/articles/[id]/review/use-time-dialogs.tsx";
import type { Run } from "#app/(studio)/studio/articles/[id]/run.ts";
import type { ArticleForDesk } from "#domain/article/article-for-desk.ts";
import { type Language, languages } from "#domain/locale.ts";
import { isWork, type Permit, type RoundView, type SigningUnit } from "#domain/workflow/view.ts";

type ReviewBarProps = {
  article: ArticleForDesk;
  /** Whose page it is: a decision is theirs or nobody's. */
  person: PagePerson;
  run: Run;
  /** Saves what is on the screen, acts, and reads the article again. */
  afterSaving: (act: () => Promise<unknown>, how?: { evenUnsaved?: boolean }) => Promise<void>;
};

type Asking = { what: "sign"; unit: SigningUnit; round: RoundView } | { what: "changes"; round: RoundView };

/** The way of an article to its readers: where it is, who said what, and whose turn it is. */
export function ReviewBar({ article, person, run, afterSaving }: ReviewBarProps) {
  const { id: userId, locale } = person;
  const t = useTranslations("studio.article.review");
  const languageNames = useTranslations("studio.editor.languages");
  const [asking, setAsking] = useState<Asking | null>(null);
  const { id: articleId, workflow } = article;
  const { may, rounds, schedules } = workflow;

  const nameOf = (scope: readonly Language[]) =>
    scope.length === 2
      ? t("both")
      : scope.map((language) => languageNames(localeOfEdition(article.editions, language))).join("");
  /** Whoever asks for something else meanwhile keeps what they asked for. */
  const close = (asked: Asking) => () => setAsking((now) => (now === asked ? null : now));
  const { busy, decide, approve, sendBack } = useDecisions({ articleId, userId, run, afterSaving });
  const times = useTimeDialogs({ article, busy, nameOf, decide });
  const held = heldRounds(person, workflow);
  const own = languages.filter((language) => person.writes[language]);
  const someOk = (permits: Record<string, Permit>) => Object.values(permits).some((permit) => permit.ok);
  const approved = rounds.some(({ status }) => status === "approved");
  // What readers already have is not being written; that it has changed since is said with the publication.
  const beingWritten = rounds.length === 0 && languages.some((language) => workflow.status[language] === "draft");
  const allOpen = languages.every((language) =>
    rounds.some(({ scope, status }) => status !== "changesRequested" && scope.includes(language)),
  );

  return (
    <section className={styles.bar} aria-label={t("title")}>
      {rounds.map((round) => (
        <RoundRow
          key={round.number}
          round={round}
          scopeName={nameOf(round.scope)}
          locale={locale}
          held={held.includes(round)}
        >
          {round.status === "inReview" && (
            <>
              <ReviewLink articleId={articleId} round={round} />
              <GuardedButton
                variant="default"
                permit={round.may.withdraw}
                onClick={() =>
                  decide(
                    t("done.withdrawn"),
                    (ids, me) => withdrawAction({ ...ids, round: round.number }, me),
                    // A new submission asks everybody anew: it only is what was where nobody had approved yet.
                    {
                      evenUnsaved: true,
                      ...(round.signatures.length === 0 && {
                        undo: (ids, me) => submitAction({ ...ids, languages: round.scope }, me),
                      }),
                    },
                  )
                }
              >
                {t("withdraw")}
              </GuardedButton>
              <GuardedButton
                variant="default"
                permit={round.may.requestChanges}
                onClick={() => setAsking({ what: "changes", round })}
              >
                {t("askForChanges")}
              </GuardedButton>
              {round.toSign.map((unit) => (
                <GuardedButton
                  key={unit.scope.join()}
                  color="cinnabar"
                  permit={unit.approve}
                  onClick={() => setAsking({ what: "sign", unit, round })}
                >
                  {isWork(round)
                    ? t("finish", { stage: round.stageName ? nameIn(round.stageName, locale) : "" })
                    : round.toSign.length > 1
                      ? t("approveScope", { scope: nameOf(unit.scope) })
                      : t("approve")}
                </GuardedButton>
              ))}
            </>
          )}
        </RoundRow>
      ))}
      <div className={styles.row}>
        <div className={styles.said}>
          {beingWritten && <p>{t("draft")}</p>}
          {person.writesElsewhere && !person.mayWrite && (
            <p className={styles.by}>
              {own.length === 0 ? t("writesNothing") : t("writesOnly", { language: nameOf(own) })}
            </p>
          )}
          <Published article={article} nameOf={nameOf} />
          <TakenDown article={article} nameOf={nameOf} />
          {workflow.embargo && (
            <EmbargoLine
              embargo={workflow.embargo}
              may={may}
              onChange={() => times.ask({ what: "embargo" })}
              onLift={times.liftEmbargo}
            />
          )}
          <Schedules
            schedules={schedules}
            nameOf={nameOf}
            onMove={(schedule) => times.ask({ what: "move", schedule })}
            onCancel={({ id: scheduleId, scope, publishAt, zone }) =>
              decide(t("done.cancelled"), (ids, me) => cancelScheduleAction({ ...ids, scheduleId }, me), {
                evenUnsaved: true,
                undo: (ids, me) =>
                  scheduleAction({ ...ids, languages: scope, publishAt, ...(zone !== null && { zone }) }, me),
              })
            }
          />
        </div>
        <div className={styles.actions}>
          <TakeDown
            article={article}
            nameOf={nameOf}
            busy={busy}
            decide={(done, command, onDone) => decide(done, command, { evenUnsaved: true, onDone })}
          />
          {may.setEmbargo.ok && !workflow.embargo && (
            <Button size="sm" variant="subtle" onClick={() => times.ask({ what: "embargo" })}>
              {t("embargo.open")}
            </Button>
          )}
          {(!allOpen || someOk(may.submit)) && (
            <ScopeMenu
              label={t("submit")}
              variant={approved || !someOk(may.submit) ? "default" : "filled"}
              permits={may.submit}
              nameOf={nameOf}
              onChoose={(scope) =>
                decide(t("done.submitted"), (ids, me) => submitAction({ ...ids, languages: scope }, me))
              }
            />
          )}
          {(approved || someOk(may.publish)) && (
            <>
              <ScopeMenu
                label={t("publishLater")}
                variant="default"
                permits={may.schedule}
                nameOf={nameOf}
                onChoose={(scope) => times.ask({ what: "schedule", scope })}
              />
              <ScopeMenu
                label={t("publish")}
                color="cinnabar"
                variant={someOk(may.publish) ? "filled" : "default"}
                permits={may.publish}
                nameOf={nameOf}
                onChoose={(scope) =>
                  decide(t("done.published"), (ids, me) => publishAction({ ...ids, languages: scope }, me))
                }
              />
            </>
          )}
        </div>
      </div>
      {asking?.what === "sign" && (
        <SignDialog
          article={signedArticle(article)}
          unit={asking.unit}
          isWork={isWork(asking.round)}
          locale={locale}
          busy={busy}
          run={run}
          onClose={() => setAsking(null)}
          onSign={(remark) => void approve(asking.round, asking.unit, remark, close(asking))}
        />
      )}
      {asking?.what === "changes" && (
        <ChangesDialog
          to={asking.round.refusesTo && nameIn(asking.round.refusesTo, locale)}
          busy={busy}
          onClose={() => setAsking(null)}
          onSend={(remark) => void sendBack(asking.round, remark, close(asking))}
        />
      )}
      {times.dialog}
    </section>
  );
}

/** To the page that shows what changed and what fails: where to decide is beside it. */
function ReviewLink({ articleId, round }: { articleId: string; round: RoundView }) {
  const t = useTranslations("studio.review");
  if (isWork(round)) return null;
  return (
    <Button component={Link} href={reviewAddress(articleId)} variant="subtle" size="sm">
      {t("open")}
    </Button>
  );
}
