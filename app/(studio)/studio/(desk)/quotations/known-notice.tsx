"use client";
import { useTranslations } from "next-intl";
import styles from "#app/(studio)/studio/(desk)/quotations/quotations.module.css";
import type { KnownEntry } from "#app/(studio)/studio/(desk)/quotations/use-known-entries.ts";

/** Says that the library has these words, and leads there in another window: what is typed here stays. */
export function KnownNotice({ known }: { known: KnownEntry | null }) {
  const t = useTranslations("studio.quotations.known");
  return (
    <div role="status">
      {known && (
        <p className={styles.known}>
          {t(known.similarity === 1 ? "same" : "alike", { percent: Math.floor(known.similarity * 100) })}{" "}
          {t(known.verified ? "verified" : "awaiting")}{" "}
          <a href={`/studio/quotations/${known.id}`} target="_blank" rel="noreferrer">
            {t("open")}
          </a>
        </p>
      )}
    </div>
  );
}
