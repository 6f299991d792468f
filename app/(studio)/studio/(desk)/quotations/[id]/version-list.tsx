"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ContentChanges } from "#app/(studio)/studio/(desk)/quotations/[id]/content-changes.tsx";
import type { ShownEntry } from "#app/(studio)/studio/(desk)/quotations/[id]/entry-props.ts";
import { EntryText } from "#app/(studio)/studio/(desk)/quotations/[id]/entry-text.tsx";
import styles from "#app/(studio)/studio/(desk)/quotations/quotations.module.css";
import type { QuotationVersion } from "#domain/quotations/quotation.ts";
import { usePrintTime } from "#ui/use-print-time.ts";

/** The versions of an entry, the newest first: why, who, when, and what each changed of the one before. */
export function VersionList({ entry }: { entry: ShownEntry }) {
  const t = useTranslations("studio.quotations.versions");
  const { versions } = entry;
  return (
    <section className={styles.section}>
      <h2>{t("title")}</h2>
      <ol className={styles.rows}>
        {versions.map((version, at) => (
          <li key={version.number}>
            <VersionLine version={version} before={versions[at + 1] ?? null} entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type LineProps = { version: QuotationVersion; before: QuotationVersion | null; entry: ShownEntry };

function VersionLine({ version, before, entry }: LineProps) {
  const t = useTranslations("studio.quotations.versions");
  const [open, setOpen] = useState(false);
  const { number, content, why, madeAt, madeBy, verifiedAt, verifiedBy } = version;
  const nameOf = (id: string | null) => (id === null ? [] : (entry.names[id] ?? []));
  const on = usePrintTime();
  const began = t(entry.origin === "import" ? "proposed" : "began");
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.version}>
        <span className={styles.number}>{number}</span>
        <span className={styles.what}>
          <strong>{before === null ? began : why}</strong>
          <span className={styles.hint}>{[on(madeAt)].concat(nameOf(madeBy)).join(" · ")}</span>
          {verifiedAt !== null && (
            <span className={styles.hint}>
              ✓ {t("verified")} · {[on(verifiedAt)].concat(nameOf(verifiedBy)).join(" · ")}
            </span>
          )}
        </span>
      </summary>
      {open && (
        <div className={styles.opened}>
          {before === null ? <EntryText content={content} /> : <ContentChanges was={before.content} is={content} />}
        </div>
      )}
    </details>
  );
}
