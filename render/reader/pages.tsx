import { useTranslations } from "next-intl";
import { besidePage } from "#domain/publication/index-pages.ts";

type Beside = { path: string; label: string };

/** The way to what is newer and to what is older. */
export function Pages({ later, earlier }: { later?: Beside | undefined; earlier?: Beside | undefined }) {
  const t = useTranslations("reader.pages");
  if (later === undefined && earlier === undefined) return null;
  return (
    <nav className="pages" aria-label={t("label")}>
      {later && (
        <a href={later.path} rel="prev">
          {later.label}
        </a>
      )}
      {earlier && (
        <a href={earlier.path} rel="next">
          {earlier.label}
        </a>
      )}
    </nav>
  );
}

type IndexPagesProps = { page: number | null; total: number; aPage: number; path: (page: number | null) => string };

/** The same for an index of numbered pages (domain/publication/index-pages.ts). */
export function IndexPages({ page, total, aPage, path }: IndexPagesProps) {
  const t = useTranslations("reader.pages");
  const { later, earlier } = besidePage(page, total, aPage);
  return (
    <Pages
      later={later === undefined ? undefined : { path: path(later), label: t("later") }}
      earlier={earlier === undefined ? undefined : { path: path(earlier), label: t("earlier") }}
    />
  );
}
