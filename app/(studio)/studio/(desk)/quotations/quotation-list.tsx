import Link from "next/link";
import { getTranslations } from "next-intl/server";
import styles from "#app/(studio)/studio/(desk)/quotations/quotations.module.css";
import { printAttribution } from "#domain/document/print-attribution.ts";
import { languages, type ReaderLocale } from "#domain/locale.ts";
import { attributionOf, localeOfWords } from "#domain/quotations/attribution-of.ts";
import { isVerified, type Quotation } from "#domain/quotations/quotation.ts";

type Props = {
  items: readonly (Quotation & { articles: number })[];
  tagNames: ReadonlyMap<string, string>;
  locale: ReaderLocale;
};

/** Entries as facing lines: both languages beside each other, where they come from, and how they stand. */
export async function QuotationList({ items, tagNames, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "studio.quotations" });
  return (
    <ul className={styles.list}>
      {items.map(({ id, newest, tags, articles }) => (
        <li key={id} className={styles.entry}>
          <Link href={`/studio/quotations/${id}`} className={styles.link} prefetch={false} data-desk-line>
            <span className={styles.facing}>
              {languages.map((language) => {
                const written = localeOfWords(newest.content, language);
                const { text } = newest.content[language];
                return text.trim() === "" ? (
                  <span key={language} className={styles.side}>
                    <span className={styles.silent}>{t(`silent.${language}`)}</span>
                  </span>
                ) : (
                  <span key={language} className={styles.side} lang={written}>
                    <span className={`reading ${styles.excerpt}`} lang={written}>
                      {text}
                    </span>
                    <span className={`reading ${styles.attribution}`} lang={written}>
                      {printAttribution(attributionOf(newest.content, language), written)}
                    </span>
                  </span>
                );
              })}
            </span>
            <span className={styles.meta}>
              {isVerified({ newest }) ? (
                <span>✓ {t("states.verified")}</span>
              ) : (
                <span className={styles.waiting}>◇ {t("states.awaiting")}</span>
              )}
              {newest.number > 1 && <span>{t("version", { number: newest.number })}</span>}
              <span>{t("articles", { count: articles })}</span>
              {tags.length > 0 && <span>{tags.flatMap((tag) => tagNames.get(tag) ?? []).join(" · ")}</span>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
