"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import { addressOf } from "#app/(studio)/studio/(desk)/list-address.ts";

type Query = Record<string, string | number | undefined> & { page: number };
type Props = { path: string; query: Query; pages: number; label: string };

/** The way to the pages before and after in a list whose query stands in its address. */
export function Pager({ path, query, pages, label }: Props) {
  const t = useTranslations("studio.desk");
  const { page } = query;
  if (pages <= 1) return null;
  return (
    <nav className={styles.pages} aria-label={label}>
      {page > 1 ? <Link href={addressOf(path, { ...query, page: page - 1 })}>← {t("previous")}</Link> : <span />}
      <span>{t("page", { page, pages })}</span>
      {page < pages ? <Link href={addressOf(path, { ...query, page: page + 1 })}>{t("next")} →</Link> : <span />}
    </nav>
  );
}
