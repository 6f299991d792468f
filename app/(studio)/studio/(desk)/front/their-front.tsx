"use client";
import { useTranslations } from "next-intl";
import styles from "#app/(studio)/studio/(desk)/front/front.module.css";
import { type KnownArticles, useArticleTitle } from "#app/(studio)/studio/(desk)/front/placed-article.tsx";
import { useSectionName } from "#app/(studio)/studio/(desk)/front/use-section-name.ts";
import { Theirs } from "#app/(studio)/studio/(desk)/theirs.tsx";
import type { FrontArrangement } from "#domain/front/front.ts";
import type { ReaderLocale } from "#domain/locale.ts";

type Props = {
  arrangement: FrontArrangement | null;
  known: KnownArticles;
  columns: readonly { id: string; name: string }[];
  locale: ReaderLocale;
  onSettle: (takes: boolean) => void;
};

/** The front that somebody else published while this one was arranged, and which to go on with. */
export function TheirFront({ arrangement, known, columns, locale, onSettle }: Props) {
  const t = useTranslations("studio.front");
  const titleOf = useArticleTitle();
  const sectionName = useSectionName(columns, locale);
  return (
    <Theirs className={styles.theirs} text={t("theirs")} onSettle={onSettle}>
      {arrangement === null ? (
        <p>{t("byItself.title")}</p>
      ) : (
        <ol>
          <li>{arrangement.leadId === null ? t("lead.newest") : titleOf(known.get(arrangement.leadId))}</li>
          {arrangement.sections.map((section) => (
            <li key={section.id}>{sectionName(section)}</li>
          ))}
        </ol>
      )}
    </Theirs>
  );
}
