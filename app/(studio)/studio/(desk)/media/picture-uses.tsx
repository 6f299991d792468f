"use client";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import styles from "#app/(studio)/studio/(desk)/media/media.module.css";
import type { PictureUse } from "#domain/media/picture.ts";

/** The articles that show a picture, each with how. */
export function PictureUses({ uses, usedIn }: { uses: readonly PictureUse[]; usedIn: number }) {
  const t = useTranslations("studio.media");
  const own = useLocale() === "en" ? "en" : "zh";
  const other = own === "en" ? "zh" : "en";
  const how = ({ drafts, published, cover }: PictureUse) => [
    ...(cover ? [t("uses.cover")] : []),
    ...drafts.map((language) => t(`uses.draft.${language}`)),
    ...published.map((language) => t(`uses.published.${language}`)),
  ];
  return (
    <section className={styles.uses} aria-label={t("uses.title")}>
      <h3>{t("uses.title")}</h3>
      {uses.length === 0 ? (
        <p className={styles.hint}>{t("uses.none")}</p>
      ) : (
        <ul>
          {uses.map((use) => (
            <li key={use.articleId}>
              <Link href={`/studio/articles/${use.articleId}`} className="reading">
                {use.titles[own] || use.titles[other] || use.articleId}
              </Link>
              <span className={styles.hint}>{how(use).join(" · ")}</span>
            </li>
          ))}
        </ul>
      )}
      {usedIn > uses.length && <p className={styles.hint}>{t("uses.more", { count: usedIn - uses.length })}</p>}
    </section>
  );
}
