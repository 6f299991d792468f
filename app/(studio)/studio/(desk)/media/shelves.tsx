import Link from "next/link";
import { getTranslations } from "next-intl/server";
import styles from "#app/(studio)/studio/(desk)/media/media.module.css";
import type { Shelf } from "#app/(studio)/studio/(desk)/media/uploads.tsx";
import type { ReaderLocale } from "#domain/locale.ts";

/** The two shelves of the library. */
export async function Shelves({ current, locale }: { current: Shelf; locale: ReaderLocale }) {
  const t = await getTranslations({ locale, namespace: "studio.media" });
  const shelves = [
    { shelf: "pictures", href: "/studio/media", label: t("title") },
    { shelf: "recordings", href: "/studio/media/recordings", label: t("recordings.title") },
  ];
  return (
    <nav className={styles.shelves} aria-label={t("shelves")}>
      {shelves.map(({ shelf, href, label }) => (
        <Link key={shelf} href={href} {...(shelf === current && { "aria-current": "page" })}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
