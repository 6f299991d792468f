"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import styles from "#app/(studio)/studio/articles/[id]/revisions/revisions.module.css";
import type { EditionText } from "#domain/article/article.ts";
import type { Revision } from "#domain/article/revision.ts";
import type { Language, ReaderLocale } from "#domain/locale.ts";
import { compareTexts } from "#editor/comparing/compare-texts.ts";
import { ComparedText } from "#editor/comparing/compared-text.tsx";

/** One earlier state: as it was, or with what has changed since. */
export function RevisionView({
  revision,
  present,
  language,
  lang,
  mayRestore,
  onBack,
  onRestore,
}: {
  revision: Revision;
  present: () => EditionText | null;
  language: Language;
  lang: ReaderLocale;
  mayRestore: boolean;
  onBack: () => void;
  onRestore: () => Promise<void>;
}) {
  const t = useTranslations("studio.article.revisions");
  const [comparing, setComparing] = useState(true);
  const [busy, setBusy] = useState(false);
  const parts = useMemo(() => {
    const { title, deck, document } = revision;
    const was = { title, deck, document };
    return compareTexts(was, comparing ? (present() ?? was) : was, language);
  }, [revision, comparing, present, language]);
  const alike = parts.every(({ kind }) => kind === "same");
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <Button variant="subtle" size="compact-sm" onClick={onBack}>
          {t("back")}
        </Button>
        <Button variant="default" size="compact-sm" aria-pressed={comparing} onClick={() => setComparing(!comparing)}>
          {t(comparing ? "asItWas" : "compare")}
        </Button>
        {mayRestore && (
          <Button
            size="compact-sm"
            loading={busy}
            onClick={async () => {
              setBusy(true);
              await onRestore();
              setBusy(false);
            }}
          >
            {t("restore")}
          </Button>
        )}
      </div>
      <p className={styles.hint}>
        {comparing
          ? t(alike ? "alike" : "compared", { number: revision.number })
          : t("showing", { number: revision.number })}
      </p>
      <ComparedText parts={parts} lang={lang} />
    </div>
  );
}
