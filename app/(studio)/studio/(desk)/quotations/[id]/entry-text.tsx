"use client";
import { useTranslations } from "next-intl";
import { PrintedSource } from "#app/(studio)/studio/(desk)/quotations/printed-source.tsx";
import styles from "#app/(studio)/studio/(desk)/quotations/quotations.module.css";
import { languages } from "#domain/locale.ts";
import { localeOfWords } from "#domain/quotations/attribution-of.ts";
import type { QuotationContent } from "#domain/quotations/quotation.ts";

/** What a version says, both languages beside each other, each with where it comes from. */
export function EntryText({ content }: { content: QuotationContent }) {
  const t = useTranslations("studio.quotations.silent");
  return (
    <div className={styles.facing}>
      {languages.map((language) => {
        const lang = localeOfWords(content, language);
        const { text } = content[language];
        return text.trim() === "" ? (
          <p key={language} className={`${styles.side} ${styles.silent}`}>
            {t(language)}
          </p>
        ) : (
          <blockquote key={language} className={styles.side} lang={lang}>
            <p className={`reading ${styles.words}`} lang={lang}>
              {text}
            </p>
            <p className={`reading ${styles.source}`} lang={lang}>
              <PrintedSource content={content} language={language} />
            </p>
          </blockquote>
        );
      })}
    </div>
  );
}
