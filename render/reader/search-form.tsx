import { useTranslations } from "next-intl";
import type { ReaderLocale } from "#domain/locale.ts";
import { longestQuery } from "#domain/search/query.ts";
import { searchPath, suggestPath } from "#domain/search/search-address.ts";

/** The field to search with. Works as a plain form; the reader's module suggests while somebody types. */
export function SearchForm({ locale, typed }: { locale: ReaderLocale; typed: string }) {
  const t = useTranslations("reader.search");
  return (
    <search className="search-field">
      <form className="search-form" action={searchPath(locale)} method="get">
        <label htmlFor="search-field">{t("label")}</label>
        <div className="search-line">
          <input
            id="search-field"
            type="search"
            name="q"
            defaultValue={typed}
            maxLength={longestQuery}
            required
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
            data-suggest={suggestPath(locale)}
            data-suggest-label={t("suggestions")}
          />
          <button type="submit">{t("submit")}</button>
        </div>
      </form>
    </search>
  );
}
