"use client";

import { useTranslations } from "next-intl";
import styles from "#app/(studio)/studio/taking-in/taking-in.module.css";
import type { ReadWarning } from "#domain/importing/reading.ts";
import type { PageNote } from "#domain/importing/structure.ts";

/** What could not be kept as it was, and what a person should look at. Nothing where there is nothing. */
export function ReadingNotes({
  notes = [],
  warnings,
}: {
  notes?: readonly PageNote[];
  warnings: readonly ReadWarning[];
}) {
  const t = useTranslations("studio.taking");
  const counted = new Map<PageNote["code"], { count: number; sample: string }>();
  for (const { code, sample } of notes) {
    const known = counted.get(code);
    if (known) known.count += 1;
    else counted.set(code, { count: 1, sample });
  }
  if (counted.size + warnings.length === 0) return null;
  return (
    <section className={styles.notes} aria-label={t("look")}>
      <h3>{t("look")}</h3>
      <ul>
        {warnings.map(({ code, count, sample }) => (
          <Note key={code} text={t(`warnings.${code}`, { count })} sample={sample} />
        ))}
        {[...counted].map(([code, { count, sample }]) => (
          <Note key={code} text={t(`notes.${code}`, { count })} sample={sample} />
        ))}
      </ul>
    </section>
  );
}

function Note({ text, sample }: { text: string; sample: string }) {
  return (
    <li>
      {text}
      {sample !== "" && <span className={styles.sample}>{sample}</span>}
    </li>
  );
}
