"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { nameIn } from "#app/(studio)/studio/articles/[id]/localised.ts";
import styles from "#app/(studio)/studio/articles/[id]/revisions/revisions.module.css";
import type { ReaderLocale } from "#domain/locale.ts";
import type { RoundView } from "#domain/workflow/view.ts";

export type Restoring = {
  /** Whether the text may be written at the stage it is at. */
  now: boolean;
  /** Whose stage keeps whoever looks from it. */
  held: readonly Pick<RoundView, "number" | "stageName">[];
  locale: ReaderLocale;
};

type Props = { number: number; restoring: Restoring; onRestore: (number: number) => Promise<void> };

/** Brings a revision back, and says what of the article comes back with it; or why that is not for now. */
export function RestoreRevision({ number, restoring: { now, held, locale }, onRestore }: Props) {
  const t = useTranslations("studio.article.revisions");
  const review = useTranslations("studio.article.review");
  const [busy, setBusy] = useState(false);
  if (!now)
    return held.map(({ number: round, stageName }) => (
      <p key={round} className={styles.hint}>
        {review("held", { stage: stageName ? nameIn(stageName, locale) : "" })}
      </p>
    ));
  return (
    <div className={styles.restore}>
      <p id="what-comes-back" className={styles.hint}>
        {t("comesBack")}
      </p>
      <Button
        size="compact-sm"
        aria-describedby="what-comes-back"
        loading={busy}
        onClick={async () => {
          setBusy(true);
          await onRestore(number);
          setBusy(false);
        }}
      >
        {t("restoreNumber", { number })}
      </Button>
    </div>
  );
}
