import { useTranslations } from "next-intl";
import { blockAnchor } from "#domain/alignment/row-anchors.ts";
import type { Document } from "#domain/document/document.ts";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import { contentsOf } from "#domain/publication/contents.ts";

type ContentsProps = {
  document: Document;
  locale: ReaderLocale;
  /** Anchors other than `blockAnchor`, by block id. */
  anchors?: ReadonlyMap<string, string | null> | undefined;
};

/** The headings of a long text: to be unfolded on a phone, and in the margin where there is one (`article.css`). */
export function Contents({ document, locale, anchors }: ContentsProps) {
  const t = useTranslations("reader.article");
  const language = languageOf(locale);
  const entries = contentsOf(document, language);
  if (entries.length === 0) return null;
  return (
    <nav className="contents" aria-label={t("contents")}>
      <details>
        <summary>{t("contents")}</summary>
        <ol>
          {entries.map(({ id, level, text }) => (
            <li key={id} className={`contents-${level}`}>
              <a href={`#${anchors?.get(id) ?? blockAnchor(id, language)}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
