"use client";
import { useTranslations } from "next-intl";
import { quotedFields } from "#app/(studio)/studio/(desk)/quotations/entry-draft.ts";
import styles from "#app/(studio)/studio/(desk)/quotations/quotations.module.css";
import { changedWords, type WordChange } from "#domain/comparing/compare-words.ts";
import { type Language, languages } from "#domain/locale.ts";
import { localeOfWords } from "#domain/quotations/attribution-of.ts";
import type { QuotationContent } from "#domain/quotations/quotation.ts";
import { sameJson } from "#domain/same-json.ts";

/** What one version of an entry says against another, each language on its side: words, and where they come from. */
export function ContentChanges({ was, is }: { was: QuotationContent; is: QuotationContent }) {
  const t = useTranslations("studio.quotations");
  const a = useTranslations("studio.editor.quotation");
  const scriptName = ({ script }: QuotationContent) => (script === "Hans" ? "简体" : "繁體");
  const shared = [
    { name: t("form.script"), was: scriptName(was), is: scriptName(is), language: "zh" as const },
    { name: a("date"), was: was.date, is: is.date, language: "en" as const },
    { name: t("form.rights"), was: was.rights, is: is.rights, language: "zh" as const },
  ].filter((field) => field.was !== field.is);
  if (sameJson(was, is)) return <p className={styles.hint}>{t("changes.none")}</p>;
  return (
    <div className={styles.changes}>
      <div className={styles.facing}>
        {languages.map((language) => {
          const lang = localeOfWords(is, language);
          const [before, after] = [was[language], is[language]];
          if (before.text === "" && after.text === "")
            return (
              <p key={language} className={`${styles.side} ${styles.silent}`}>
                {t(`silent.${language}`)}
              </p>
            );
          const fields = quotedFields.filter((name) => before[name] !== after[name]);
          return (
            <div key={language} className={styles.side}>
              <p className={`reading ${styles.compared}`} lang={lang}>
                <Changed was={before.text} is={after.text} language={language} />
              </p>
              {fields.map((name) => (
                <p key={name} className={styles.field}>
                  <span className={styles.fieldName}>{a(name)}</span>
                  <span className="reading" lang={lang}>
                    <Changed was={before[name]} is={after[name]} language={language} />
                  </span>
                </p>
              ))}
            </div>
          );
        })}
      </div>
      {shared.length > 0 && (
        <div className={styles.shared}>
          {shared.map((field) => (
            <p key={field.name} className={styles.field}>
              <span className={styles.fieldName}>{field.name}</span>
              <Changed was={field.was} is={field.is} language={field.language} />
            </p>
          ))}
        </div>
      )}
    </div>
  );
}

function Changed({ was, is, language }: { was: string; is: string; language: Language }) {
  return changedWords(was, is, language).map(printChange);
}

function printChange({ kind, text }: WordChange, index: number) {
  const at = `${index}${kind}`;
  if (kind === "gone") return <del key={at}>{text}</del>;
  if (kind === "new") return <ins key={at}>{text}</ins>;
  return <span key={at}>{text}</span>;
}
