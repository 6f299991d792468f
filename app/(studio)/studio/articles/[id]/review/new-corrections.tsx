"use client";

import { useTranslations } from "next-intl";
import { localeOfEdition } from "#app/(studio)/studio/articles/[id]/localised.ts";
import styles from "#app/(studio)/studio/articles/[id]/review/review.module.css";
import type { SignedArticle } from "#app/(studio)/studio/articles/[id]/review/signed-article.ts";
import { correctionsIn, firstPublished } from "#domain/corrections/correction.ts";
import type { Language } from "#domain/locale.ts";

/** The notes that readers of these languages would get for the first time. */
export function NewCorrections({ article, scope }: { article: SignedArticle; scope: readonly Language[] }) {
  const t = useTranslations("studio.article.corrections");
  const names = useTranslations("studio.editor.languages");
  return scope.map((language) => {
    const fresh = correctionsIn(article.details.corrections, language).filter(
      (one) => firstPublished(one, language) === null,
    );
    if (fresh.length === 0) return null;
    const lang = localeOfEdition(article.editions, language);
    return (
      <li key={language}>
        <span className={styles.key}>{t("toSign", { language: names(lang) })}</span>
        <span className={styles.figures} lang={lang}>
          {fresh.map(({ id, note }) => (
            <p key={id}>{note[language]}</p>
          ))}
        </span>
      </li>
    );
  });
}
