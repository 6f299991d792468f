import { useTranslations } from "next-intl";
import type { LiveSource } from "#domain/publication/live.ts";
import { sourcePath } from "#domain/publication/paths.ts";
import { facingFor } from "#domain/publication/reading.ts";
import type { Site } from "#render/reader/frame.tsx";
import { IndexView } from "#render/reader/index-view.tsx";
import { Localized } from "#render/reader/localized.tsx";

/** Where the articles of the publication come from: each source in both languages, with how much comes from it. */
export function SourceList({ site: { locale }, sources }: { site: Site; sources: LiveSource[] }) {
  const t = useTranslations("reader");
  return (
    <IndexView
      title={t("sources.title")}
      about={t("sources.about")}
      count={sources.length > 0 && t("sources.count", { count: sources.length })}
    >
      {sources.length === 0 && <p className="empty">{t("sources.empty")}</p>}
      <ul className="list">
        {sources.map((source) => (
          <Entry key={source.id} source={source} locale={locale} count={t("archive.count", { count: source.count })} />
        ))}
      </ul>
    </IndexView>
  );
}

function Entry({ source, locale, count }: { source: LiveSource; locale: Site["locale"]; count: string }) {
  const other = facingFor(source.title, locale);
  return (
    <li className="card">
      <div className="card-words">
        <h2 className="card-title">
          <a href={sourcePath(locale, source.id)}>
            <Localized text={source.title} locale={locale} />
          </a>
        </h2>
        {other && (
          <p className="other-title" lang={other.locale}>
            {other.text}
          </p>
        )}
        <p className="card-note">{count}</p>
      </div>
    </li>
  );
}
