import Link from "next/link";
import { getTranslations } from "next-intl/server";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import type { DeskQuery } from "#app/(studio)/studio/(desk)/desk-query.ts";
import type { ReaderLocale } from "#domain/locale.ts";

type Props = { page: number; pages: number; query: DeskQuery; locale: ReaderLocale };

export async function PageLinks({ page, pages, query, locale }: Props) {
  if (pages <= 1) return null;
  const t = await getTranslations({ locale, namespace: "studio.desk" });
  const to = (target: number) => {
    const given = Object.entries({ ...query, page: String(target) }).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && entry[1] !== "",
    );
    return `/studio?${new URLSearchParams(given)}`;
  };
  return (
    <nav className={styles.pages} aria-label={t("table")}>
      {page > 1 ? <Link href={to(page - 1)}>← {t("previous")}</Link> : <span />}
      <span>{t("page", { page, pages })}</span>
      {page < pages ? <Link href={to(page + 1)}>{t("next")} →</Link> : <span />}
    </nav>
  );
}
