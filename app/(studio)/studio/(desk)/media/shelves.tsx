import Link from "next/link";
import { getTranslations } from "next-intl/server";
import styles from "#app/(studio)/studio/(desk)/desk.module.css";
import media from "#app/(studio)/studio/(desk)/media/media.module.css";
import { type Shelf, shelves } from "#app/(studio)/studio/(desk)/media/shelf.ts";
import type { ReaderLocale } from "#domain/locale.ts";

/** The head of a shelf: how much stands on it, and the way to the other. */
export async function Shelves({ current, total, locale }: { current: Shelf; total: number; locale: ReaderLocale }) {
  const t = await getTranslations({ locale, namespace: "studio.media" });
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t(`${shelves[current].own}title`)}</h1>
        <p className={styles.count}>{total}</p>
      </div>
      <nav className={media.shelves} aria-label={t("shelves")}>
        {(["pictures", "recordings"] as const).map((shelf) => (
          <Link key={shelf} href={shelves[shelf].path} {...(shelf === current && { "aria-current": "page" })}>
            {t(`${shelves[shelf].own}title`)}
          </Link>
        ))}
      </nav>
    </>
  );
}
