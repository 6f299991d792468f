"use client";

import { useTranslations } from "next-intl";
import { groupLabel } from "#domain/credits/role-labels.ts";
import { creditRoleSchema } from "#domain/credits/roles.ts";
import { editionLocale, type Language, type ReaderLocale } from "#domain/locale.ts";
import type { Records } from "#domain/records/record.ts";
import type { DetailChange } from "#domain/review/changed-details.ts";
import type { ComparedRow } from "#domain/review/compare-by-row.ts";
import styles from "#editor/comparing/compared-row.module.css";
import { ComparedText } from "#editor/comparing/compared-text.tsx";

type ComparedRowProps = {
  row: ComparedRow;
  /** The languages in the order of the page, and how each is written. */
  order: readonly Language[];
  locales: Record<Language, ReaderLocale>;
  /** The figures of both moments, which are not in the blocks. */
  records: Record<Language, { was: Records; is: Records }>;
};

/** What stands beside each other, both languages facing: what went is struck through, what came is underlined. */
export function ComparedRowView({ row, order, locales, records }: ComparedRowProps) {
  const t = useTranslations("studio.review");
  if (row.what === "details") return <Details details={row.details} locales={locales} />;
  return (
    <>
      {row.repaired && <p className={styles.note}>{t("repaired")}</p>}
      <div className={styles.sides}>
        {order.map((language) => (
          <div key={language} className={styles.side} data-language={language}>
            {row.sides[language].length > 0 && (
              <ComparedText parts={row.sides[language]} lang={locales[language]} records={records[language]} />
            )}
          </div>
        ))}
      </div>
    </>
  );
}

/** What is signed beside the words, of which something is not as it was. */
function Details({ details, locales }: { details: readonly DetailChange[]; locales: Record<Language, ReaderLocale> }) {
  const t = useTranslations("studio.review.details");
  const languages = useTranslations("studio.editor.languages");
  if (details.length === 0) return null;
  return (
    <dl className={styles.details}>
      {details.map((change) => {
        const { name, language, was, is } = change;
        const say = (value: DetailChange["was"]) => {
          const locale = value === "" ? null : localeNamed(name, value, locales);
          return locale ? languages(locale) : hasNoWords(name) ? "" : said(value, change, locales);
        };
        const [before, after] = [say(was), say(is)];
        const lang = language === null ? undefined : locales[language];
        return (
          <div key={`${name} ${language}`}>
            <dt>
              {t(`names.${name}`)}
              {lang && <span className={styles.language}>{languages(lang)}</span>}
            </dt>
            <dd lang={lang}>
              {before === "" && after === "" ? (
                <span lang="">{t(is === "" ? "gone" : was === "" ? "put" : "other")}</span>
              ) : (
                <>
                  {before !== "" && <del>{before}</del>} {after !== "" && (before === "" ? after : <ins>{after}</ins>)}
                </>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Which language is the source, and the script of the Chinese, are told by their names. */
function localeNamed(
  name: DetailChange["name"],
  value: DetailChange["was"],
  locales: Record<Language, ReaderLocale>,
): ReaderLocale | null {
  if (name === "sourceLanguage") return locales[value === "en" ? "en" : "zh"];
  return name === "script" ? editionLocale("zh", value === "Hant" ? "Hant" : "Hans") : null;
}

/** Files and the derived script are known by hashes, which tell nobody anything. */
function hasNoWords(name: DetailChange["name"]): boolean {
  return name === "cover" || name === "pictures" || name === "recordings" || name === "derived";
}

function said(
  value: DetailChange["was"],
  { name, language }: DetailChange,
  locales: Record<Language, ReaderLocale>,
): string {
  if (typeof value === "string") return name === "datePublished" ? value.replace("T", " ") : value;
  const locale = locales[language ?? "zh"];
  const [colon, comma, stop] = locale === "en" ? [": ", ", ", "; "] : ["：", "、", "；"];
  return value
    .map(({ roles, names }) => {
      const known = roles.flatMap((role) => creditRoleSchema.safeParse(role).data ?? []);
      return `${groupLabel(known, locale, names.length)}${colon}${names.join(comma)}`;
    })
    .join(stop);
}
