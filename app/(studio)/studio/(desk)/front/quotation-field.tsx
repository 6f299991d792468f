"use client";
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { Finder } from "#app/(studio)/studio/(desk)/finder.tsx";
import styles from "#app/(studio)/studio/(desk)/front/front.module.css";
import own from "#app/(studio)/studio/(desk)/releases/releases.module.css";
import { listQuotationsAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import { type Language, languageOf, otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import { localeOfWords } from "#domain/quotations/attribution-of.ts";
import type { Quotation } from "#domain/quotations/quotation.ts";
import { useKeptFocus } from "#ui/use-kept-focus.ts";

const shown = 8;
const longest = 160;

type Props = {
  /** Null while the library's take turns. */
  quotationId: string | null;
  quotation: Quotation | null;
  locale: ReaderLocale;
  onChange: (quotation: Quotation | null) => void;
};

/** The quotation of the day: one that was chosen, or those of the library in turn. */
export function QuotationField({ quotationId, quotation, locale, onChange }: Props) {
  const t = useTranslations("studio.front.quotation");
  const [choosing, picker] = useDisclosure(false);
  const kept = useKeptFocus<HTMLElement>();
  const named = ({ newest: { content } }: Quotation) => {
    const own = languageOf(locale);
    const language: Language = content[own].text.trim() === "" ? otherLanguage(own) : own;
    const { text } = content[language];
    return {
      text: text.length > longest ? `${text.slice(0, longest)}…` : text,
      locale: localeOfWords(content, language),
    };
  };
  const words = quotation && named(quotation);
  return (
    <section {...kept} aria-labelledby="front-quotation">
      <h2 id="front-quotation">{t("title")}</h2>
      {quotationId === null ? (
        <p className={styles.hint}>{t("turns")}</p>
      ) : (
        <div className={own.member}>
          <div className={own.body}>
            <span className="reading" lang={words?.locale}>
              {words?.text ?? t("gone")}
            </span>
          </div>
          <div className={own.memberActions}>
            <Button size="compact-sm" variant="subtle" onClick={() => onChange(null)}>
              {t("takeTurns")}
            </Button>
          </div>
        </div>
      )}
      {choosing ? (
        <Finder
          label={t("search")}
          hint={t("hint")}
          none={t("none")}
          taken={quotationId === null ? [] : [quotationId]}
          takenWord={t("chosen")}
          button={t("take")}
          buttonNamed={(words) => t("takeNamed", { words })}
          search={(query) => listQuotationsAction({ query, verified: true, pageSize: shown })}
          named={named}
          onTake={(entry) => {
            onChange(entry);
            picker.close();
          }}
        />
      ) : (
        <Button size="compact-sm" variant="default" className={styles.add} onClick={picker.open}>
          {t(quotationId === null ? "choose" : "another")}
        </Button>
      )}
    </section>
  );
}
