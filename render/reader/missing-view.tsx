import { useTranslations } from "next-intl";
import type { ReaderLocale } from "#domain/locale.ts";
import { homePath } from "#domain/publication/paths.ts";
import type { Site } from "#render/reader/frame.tsx";
import { SearchForm } from "#render/reader/search-form.tsx";
import { Elsewhere } from "#render/reader/search-ways.tsx";

/** Why there is nothing at an address, and where the article can be read instead, if anywhere. */
export type Missing = {
  reason: "notFound" | "gone" | "unpublished" | "unpaired";
  instead: { path: string; locale: ReaderLocale; title: string }[];
};

/** The message that says so. */
export const missingText = {
  notFound: "notFound.text",
  gone: "gone.text",
  unpublished: "notFound.unpublished",
  unpaired: "notFound.unpaired",
} as const satisfies Record<Missing["reason"], string>;

/** The page for an address that never was, is no longer, or is not there in this language, with the ways on from it. */
export function MissingView({ site, missing: { reason, instead } }: { site: Site; missing: Missing }) {
  const t = useTranslations("reader");
  return (
    <main id="main" className="missing">
      <h1 data-display>{t(reason === "gone" ? "gone.title" : "notFound.title")}</h1>
      <p>{t(missingText[reason])}</p>
      {instead.length === 0 ? (
        <>
          <SearchForm locale={site.locale} typed="" />
          <Elsewhere site={site} />
        </>
      ) : (
        <>
          <p>{t("notFound.readIn")}</p>
          <ul>
            {instead.map(({ path, locale: other, title }) => (
              <li key={path} lang={other}>
                <a href={path} hrefLang={other}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={homePath(site.locale)}>{t("notFound.home")}</a>
      </p>
    </main>
  );
}
