"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import styles from "#app/(studio)/studio/articles/[id]/review/review-screen.module.css";

/** Says that the text became another while it was read, and that what is open below is the difference. */
export function ChangedUnder({ onAccept }: { onAccept: () => void }) {
  const t = useTranslations("studio.review.changedUnder");
  return (
    <div className={styles.changedUnder} role="status">
      <p>
        <strong>{t("title")}</strong> {t("text")}
      </p>
      <Button size="sm" variant="default" onClick={onAccept}>
        {t("accept")}
      </Button>
    </div>
  );
}
