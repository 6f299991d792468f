"use client";

import { VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import styles from "#app/(studio)/studio/articles/[id]/review/review.module.css";
import type { ReaderLocale } from "#domain/locale.ts";
import { isWork, type RemarkView, type RoundView } from "#domain/workflow/view.ts";
import { usePrintTime } from "#ui/use-print-time.ts";

/** One submission: where it stands, who signed, what was said. */
export function RoundRow({
  round,
  scopeName,
  locale,
  held,
  children,
}: {
  round: RoundView;
  scopeName: string;
  locale: ReaderLocale;
  /** Whether this stage keeps whoever looks from writing. */
  held: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("studio.article.review");
  const time = usePrintTime();
  const [unit] = round.toSign;
  const stage = round.stageName ? nameIn(round.stageName, locale) : "";
  const standing = round.signatures.filter((signature) => signature.valid);
  const fallen = round.signatures.length - standing.length;
  const said = {
    inReview: isWork(round)
      ? t("inWork", { scope: scopeName, stage })
      : t("inReview", {
          scope: scopeName,
          stage,
          given: unit?.approvalsGiven ?? 0,
          needed: unit?.approvalsNeeded ?? 0,
        }),
    approved: t("approved", { scope: scopeName }),
    changesRequested: t("changesRequested", { scope: scopeName }),
  }[round.status];
  const remarkedBy = ({ kind, name, at, to }: RemarkView) => {
    const stageOfReturn = round.stages.find(({ id }) => id === to)?.name;
    const who = { name, time: time(at) };
    return stageOfReturn
      ? t("remark.sentTo", { ...who, stage: nameIn(stageOfReturn, locale) })
      : t(`remark.${kind}`, who);
  };
  return (
    <div className={styles.row}>
      <div className={styles.said}>
        <p className={styles.waits}>
          <strong>{said}</strong>
        </p>
        {round.stages.length > 1 && <Way round={round} locale={locale} />}
        {held && <p className={styles.by}>{t("held", { stage })}</p>}
        <p className={styles.by}>{t("submittedBy", { name: round.submittedBy.name, time: time(round.submittedAt) })}</p>
        {standing.length > 0 && (
          <p className={styles.by}>
            {t("signedBy", {
              names: standing.map((one) => `${one.name} (${time(one.at)})`).join(locale === "en" ? ", " : "、"),
            })}
          </p>
        )}
        {fallen > 0 && <p className={styles.by}>{t("fallen", { count: fallen })}</p>}
        {round.remarks.length > 0 && (
          <ul className={styles.remarks}>
            {round.remarks.map((remark) => (
              <li key={`${remark.userId}${remark.at}`} className={styles.remark} data-kind={remark.kind}>
                <p>{remark.text}</p>
                <p className={styles.by}>{remarkedBy(remark)}</p>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}

/** All stages in their order: which are behind, which has it, which are ahead. */
function Way({ round: { stages, stageIndex }, locale }: { round: RoundView; locale: ReaderLocale }) {
  const t = useTranslations("studio.article.review.way");
  return (
    <ol className={styles.way} aria-label={t("label")}>
      {stages.map(({ id, name }, place) => {
        const state = place < stageIndex ? "done" : place === stageIndex ? "here" : "ahead";
        return (
          <li key={id} data-state={state} aria-current={state === "here" ? "step" : undefined}>
            {nameIn(name, locale)}
            <VisuallyHidden>{t(state)}</VisuallyHidden>
          </li>
        );
      })}
    </ol>
  );
}
