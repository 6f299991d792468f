"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import styles from "#app/(studio)/studio/articles/[id]/review/review.module.css";
import type { ReaderLocale } from "#domain/locale.ts";
import type { RoundView } from "#domain/workflow/view.ts";

/** One submission: where it stands, who signed, what was said. */
export function RoundRow({
  round,
  scopeName,
  locale,
  children,
}: {
  round: RoundView;
  scopeName: string;
  locale: ReaderLocale;
  children: ReactNode;
}) {
  const t = useTranslations("studio.article.review");
  const format = useFormatter();
  const time = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });
  const [unit] = round.toSign;
  const stage = round.stageName ? nameIn(round.stageName, locale) : "";
  const standing = round.signatures.filter((signature) => signature.valid);
  const fallen = round.signatures.length - standing.length;
  const said = {
    inReview: t("inReview", {
      scope: scopeName,
      stage,
      given: unit?.approvalsGiven ?? 0,
      needed: unit?.approvalsNeeded ?? 0,
    }),
    approved: t("approved", { scope: scopeName }),
    changesRequested: t("changesRequested", { scope: scopeName }),
  }[round.status];
  return (
    <div className={styles.row}>
      <div className={styles.said}>
        <p className={styles.waits}>
          <strong>{said}</strong>
        </p>
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
                <p className={styles.by}>{t(`remark.${remark.kind}`, { name: remark.name, time: time(remark.at) })}</p>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
