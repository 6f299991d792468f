import { useTranslations } from "next-intl";
import { languageOf } from "#domain/locale.ts";
import { cardIn } from "#domain/publication/article-card.ts";
import { correctionsAPage } from "#domain/publication/index-pages.ts";
import type { LiveCorrection } from "#domain/publication/live.ts";
import { articlePath, correctionAnchor, correctionsPath } from "#domain/publication/paths.ts";
import { printDate, printDay } from "#domain/publication/print-time.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import { dayAt } from "#domain/time/zoned-time.ts";
import type { Site } from "#render/reader/frame.tsx";
import { IndexPart, IndexView } from "#render/reader/index-view.tsx";
import { IndexPages } from "#render/reader/pages.tsx";

type CorrectionListProps = { site: Site; corrections: LiveCorrection[]; page: number | null; total: number };

/** A page of what readers were told was wrong, by years; each leads to where it stands in its article. */
export function CorrectionList({ site, corrections, page, total }: CorrectionListProps) {
  const { locale, desk } = site;
  const t = useTranslations("reader.corrections");
  const years = Map.groupBy(corrections, ({ at }) => dayAt(at, desk.timeZone).slice(0, 4));
  return (
    <IndexView title={t("title")} about={t("about")} count={page === null && total > 0 && t("count", { count: total })}>
      {total === 0 && <p className="empty">{t("empty")}</p>}
      {[...years].map(([year, ofYear]) => (
        <IndexPart key={year} id={`year-${year}`} name={printDate(year, locale)}>
          <ul className="list">
            {ofYear.map((correction) => (
              <Entry key={`${correction.card.id} ${correction.id}`} correction={correction} site={site} />
            ))}
          </ul>
        </IndexPart>
      ))}
      <IndexPages page={page} total={total} aPage={correctionsAPage} path={(other) => correctionsPath(locale, other)} />
    </IndexView>
  );
}

function Entry({ correction, site: { locale, desk } }: { correction: LiveCorrection; site: Site }) {
  const t = useTranslations("reader.article");
  const { id, note, at, card, language } = correction;
  const view = cardIn(card, language, locale);
  if (view === null) return null;
  const said = localizedFor(note, view.locale);
  const place = `${articlePath(view.locale, view.edition.slug, card.id)}#${correctionAnchor(language, id)}`;
  return (
    <li className="card">
      <div className="card-words">
        <h3 className="card-title" lang={view.locale}>
          <a href={place}>{view.title}</a>
        </h3>
        <p className="correction" lang={said.locale}>
          {said.text}
        </p>
        <p className="card-note">
          <time dateTime={at}>{printDay(at, locale, desk.timeZone)}</time>
          {language !== languageOf(locale) && <span className="only-in">{t(`onlyIn.${language}`)}</span>}
        </p>
      </div>
    </li>
  );
}
