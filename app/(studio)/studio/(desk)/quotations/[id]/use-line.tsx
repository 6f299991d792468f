"use client";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { ArticleUse } from "#app/(studio)/studio/(desk)/quotations/[id]/article-uses.ts";
import { ContentChanges } from "#app/(studio)/studio/(desk)/quotations/[id]/content-changes.tsx";
import type { ShownEntry } from "#app/(studio)/studio/(desk)/quotations/[id]/entry-props.ts";
import type { Outcome } from "#app/(studio)/studio/(desk)/quotations/[id]/use-updates.ts";
import styles from "#app/(studio)/studio/(desk)/quotations/quotations.module.css";
import { languageOf, otherLanguage, readerLocaleSchema } from "#domain/locale.ts";
import { useFailureText } from "#ui/use-failure-text.ts";

type Props = {
  article: ArticleUse;
  entry: ShownEntry;
  outcome: Outcome | null;
  /** Absent where there is nothing to choose. */
  tick?: { checked: boolean; disabled: boolean; onChange: (checked: boolean) => void };
};

/** An article that embeds the entry: where, at which version, what the newest changes there, what became of it. */
export function UseLine({ article, entry, outcome, tick }: Props) {
  const t = useTranslations("studio.quotations.uses");
  const locale = readerLocaleSchema.parse(useLocale());
  const own = languageOf(locale);
  const { articleId, titles, places, older, trashed } = article;
  const shown = titles[own] ? own : otherLanguage(own);
  const title = titles[shown] || articleId;
  const lang = shown === "en" ? "en" : locale === "en" ? "zh-Hans" : locale;
  return (
    <div className={styles.use}>
      {tick && (
        <input
          type="checkbox"
          className={styles.tick}
          aria-label={t("choose", { title })}
          checked={tick.checked}
          disabled={tick.disabled}
          onChange={({ currentTarget }) => tick.onChange(currentTarget.checked)}
        />
      )}
      <Link href={`/studio/articles/${articleId}`} className={`reading ${styles.title}`} lang={lang} prefetch={false}>
        {title}
      </Link>
      <span className={styles.places}>
        {places.map(({ language, versions, live }) => (
          <span key={language}>
            {t(`languages.${language}`)} · {t("embeds", { versions: versions.join(" · ") })}
            {live && ` · ${t("live")}`}
          </span>
        ))}
        {older.length > 0 && <span className={styles.older}>{t("older")}</span>}
        {trashed && <span>{t("trashed")}</span>}
      </span>
      {outcome && <OutcomeWords outcome={outcome} number={entry.newest.number} />}
      {older.map((number) => (
        <OlderVersion key={number} number={number} entry={entry} />
      ))}
    </div>
  );
}

function OlderVersion({ number, entry }: { number: number; entry: ShownEntry }) {
  const t = useTranslations("studio.quotations.uses");
  const [open, setOpen] = useState(false);
  const version = entry.versions.find((one) => one.number === number);
  if (!version) return null;
  return (
    <details className={styles.hint} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t("difference", { from: number, to: entry.newest.number })}</summary>
      {open && <ContentChanges was={version.content} is={entry.newest.content} />}
    </details>
  );
}

function OutcomeWords({ outcome, number }: { outcome: Outcome; number: number }) {
  const t = useTranslations("studio.quotations.uses.outcomes");
  const failureText = useFailureText();
  if (outcome.kind === "refused") return <p className={styles.outcome}>✕ {failureText(outcome.failure)}</p>;
  if (outcome.kind !== "done") return <p className={styles.outcome}>{t(outcome.kind)}</p>;
  const { updated, left, voided } = outcome;
  return (
    <p className={styles.outcome}>
      {updated > 0 && <>✓ {t("updated", { count: updated, number })} </>}
      {left > 0 && <>— {t("left", { count: left, number })} </>}
      {updated === 0 && left === 0 && t("current", { number })}
      {voided && t("voided")}
    </p>
  );
}
