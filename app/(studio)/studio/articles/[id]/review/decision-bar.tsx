"use client";

import { Button, Kbd } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import { GuardedButton } from "#app/(studio)/studio/articles/[id]/review/guarded-button.tsx";
import styles from "#app/(studio)/studio/articles/[id]/review/review-screen.module.css";
import type { ReaderLocale } from "#domain/locale.ts";
import type { ReviewPage } from "#domain/review/review-page.ts";
import { isBlocking, type ReviewRow } from "#domain/review/rows-to-review.ts";
import { isWork } from "#domain/workflow/view.ts";

type DecisionBarProps = {
  page: ReviewPage;
  rows: readonly ReviewRow[];
  /** Whether an approval is given again, in one action. */
  again: boolean;
  locale: ReaderLocale;
  busy: boolean;
  /** How many suggestions wait in what is decided. */
  suggestions: number;
  /** How many comments are open. */
  comments: number;
  onComments: () => void;
  onApprove: () => void;
  onRequest: () => void;
};

/** What is left to look at, and the decision; always in sight. */
export function DecisionBar(props: DecisionBarProps) {
  const { page, rows, again, locale, busy, suggestions, comments, onComments, onApprove, onRequest } = props;
  const t = useTranslations("studio.review");
  const said = useTranslations("studio.article.review");
  const discussed = useTranslations("studio.comments");
  const { decision, articleId } = page;
  const open = rows.filter((row) => row.open).length;
  const errors = rows.flatMap(({ findings }) => findings).filter(isBlocking).length;
  const stage = decision?.round.stageName ? nameIn(decision.round.stageName, locale) : "";
  return (
    <section className={styles.bar} aria-label={t("bar")}>
      <div className={styles.left}>
        <p>
          {t("left", { count: open })}
          {errors > 0 && ` · ${t("errors", { count: errors })}`}
        </p>
        {suggestions > 0 && (
          <p className={styles.waits}>
            {t("suggestionsWait", { count: suggestions })}{" "}
            <Link href={`/studio/articles/${articleId}`} prefetch={false}>
              {t("toSuggestions")}
            </Link>
          </p>
        )}
        <p className={styles.keys} aria-hidden>
          <Kbd size="xs">J</Kbd> <Kbd size="xs">K</Kbd> {t("keys.step")} <Kbd size="xs">O</Kbd> {t("keys.all")}{" "}
          <Kbd size="xs">A</Kbd> {!again && <Kbd size="xs">Enter</Kbd>} {t("keys.approve")} <Kbd size="xs">R</Kbd>{" "}
          {t("keys.request")} <Kbd size="xs">C</Kbd> {t("keys.comment")}
        </p>
      </div>
      <div className={styles.actions}>
        <Button
          className={styles.toComments}
          variant="subtle"
          aria-haspopup="dialog"
          data-comments={comments}
          onClick={onComments}
        >
          <span>
            {discussed("title")} {comments > 0 && <b>{comments}</b>}
          </span>
        </Button>
        <Button component={Link} href={`/studio/articles/${articleId}`} variant="subtle" aria-keyshortcuts="E">
          {t("edit")}
        </Button>
        {decision && (
          <GuardedButton
            variant="default"
            permit={decision.round.may.requestChanges}
            keyShortcuts="R"
            onClick={onRequest}
          >
            {said("askForChanges")}
          </GuardedButton>
        )}
        {decision?.unit && (
          <GuardedButton
            color="cinnabar"
            loading={busy}
            permit={decision.unit.approve}
            keyShortcuts="A"
            onClick={onApprove}
          >
            {isWork(decision.round) ? said("finish", { stage }) : again ? t("approveAgain") : said("approve")}
          </GuardedButton>
        )}
      </div>
    </section>
  );
}
