import { useTranslations } from "next-intl";
import { type FacingRow, facingRows } from "#domain/alignment/facing-rows.ts";
import { footnotesOf } from "#domain/document/footnotes.ts";
import { type Language, languageOf, languages, otherLanguage, type ReaderLocale } from "#domain/locale.ts";
import { freshnessOf } from "#domain/publication/freshness.ts";
import type { LiveEdition } from "#domain/publication/live.ts";
import { facingPath } from "#domain/publication/paths.ts";
import { localeFor, readingOf } from "#domain/publication/reading.ts";
import type { PublicationSnapshot, ReadingText } from "#domain/publication/snapshot.ts";
import type { RenderContext } from "#render/blocks.tsx";
import { drawChart } from "#render/charts/draw-chart.ts";
import { idsOf, numberNotes } from "#render/notes.tsx";
import { numberParagraphs } from "#render/permalink.tsx";
import type { PicturePath } from "#render/picture.tsx";
import { Masthead } from "#render/reader/article-view.tsx";
import { Byline } from "#render/reader/byline.tsx";
import { CorrectedOn, Corrections } from "#render/reader/corrections.tsx";
import { Cover } from "#render/reader/cover.tsx";
import { CreditLine } from "#render/reader/credit-line.tsx";
import { FacingModes } from "#render/reader/facing-modes.tsx";
import { FreshnessLine } from "#render/reader/freshness-line.tsx";
import { ReadingTools } from "#render/reader/reading-tools.tsx";
import { Share } from "#render/reader/share.tsx";
import { SharedPicture, sharedBlocks, sharedGallery } from "#render/reader/shared-pictures.tsx";
import { SharedRecording, sharedRecording } from "#render/reader/shared-recording.tsx";
import type { RecordingPaths } from "#render/recording.tsx";
import { renderBlocks, renderEndnotes } from "#render/render-document.tsx";

type Side = { language: Language; locale: ReaderLocale; snapshot: PublicationSnapshot; reading: ReadingText };

type FacingViewProps = {
  editions: { zh: LiveEdition; en: LiveEdition };
  /** The page's locale: its language comes first. */
  locale: ReaderLocale;
  timeZone: string;
  picturePath?: PicturePath | undefined;
  recordingPaths?: RecordingPaths | undefined;
  origin?: string | undefined;
  publicEntries?: RenderContext["publicEntries"];
  /** The same page with the Chinese in its other script. */
  otherScript?: { locale: ReaderLocale; path: string } | undefined;
};

/** Both languages of an article, row beside row, with the axis between them. */
export function FacingView(props: FacingViewProps) {
  const { editions, locale, timeZone, picturePath, recordingPaths, origin, publicEntries, otherScript } = props;
  const t = useTranslations("reader.facing");
  const own = languageOf(locale);
  const sides = [...languages]
    .sort((a, b) => Number(b === own) - Number(a === own))
    .map((language) => sideOf(editions[language].snapshot, language, locale));
  const newer = Date.parse(editions.zh.madeAt) > Date.parse(editions.en.madeAt) ? editions.zh : editions.en;
  const { snapshot } = editions[own];
  const rows = facingRows(newer.snapshot.alignment, newer.snapshot.sourceLanguage, {
    zh: sideIn(sides, "zh").reading.document,
    en: sideIn(sides, "en").reading.document,
  });
  const shared = rows.filter((row) => sharedBlocks(row, "figure") || sharedRecording(row));
  const sharedMedia = new Set(shared.flatMap(({ zh, en }) => [...zh, ...en]).map(({ attrs }) => attrs.id));
  const contexts = sides.map((side) => ({
    ...contextOf(side, rows, own),
    picturePath,
    recordingPaths,
    origin,
    publicEntries,
    sharedMedia,
  }));
  return (
    <article className="article facing" data-reading>
      <Masthead column={snapshot.column} locale={locale} />
      <header className="article-head">
        <div className="row titles">
          {sides.map((side) => (
            <div key={side.language} className={classOf(side, own)} lang={side.locale}>
              {side.language === own ? (
                <h1 data-display>{side.reading.title}</h1>
              ) : (
                <p className="h1" data-display>
                  {side.reading.title}
                </p>
              )}
              {side.reading.deck !== "" && <p className="deck">{side.reading.deck}</p>}
            </div>
          ))}
        </div>
        <Byline snapshot={snapshot} locale={locale} timeZone={timeZone} />
        <CorrectedOn
          snapshot={snapshot.corrections ? snapshot : editions[otherLanguage(own)].snapshot}
          locale={locale}
          timeZone={timeZone}
        />
        <FreshnessLine
          freshness={freshnessOf(editions, own) ?? freshnessOf(editions, otherLanguage(own))}
          locale={locale}
          timeZone={timeZone}
        />
      </header>
      {snapshot.cover && (
        <Cover cover={snapshot.cover} locales={sides.map((side) => side.locale)} picturePath={picturePath} />
      )}
      <ReadingTools>
        <FacingModes own={own} otherScript={otherScript} />
      </ReadingTools>
      <section className="rows" aria-label={t("text")} data-show-label={t("show", { language: otherLanguage(own) })}>
        {rows.map((row) => (
          <div key={row.key} className="row">
            <SharedPicture row={row} context={contexts[0]} />
            <SharedRecording row={row} context={contexts[0]} />
            {sharedGallery(row, contexts) ??
              sides.map((side, at) => (
                <div key={side.language} className={`${classOf(side, own)} prose`} lang={side.locale}>
                  {renderBlocks(row[side.language], contexts[at] ?? { locale: side.locale })}
                </div>
              ))}
          </div>
        ))}
        {sides.some((side) => side.reading.document.content.some((block) => footnotesOf(block).length > 0)) && (
          <div className="row">
            {sides.map((side, at) => (
              <div key={side.language} className={`${classOf(side, own)} prose`} lang={side.locale}>
                {renderEndnotes(side.reading.document.content, contexts[at] ?? { locale: side.locale })}
              </div>
            ))}
          </div>
        )}
        {sides.some((side) => side.snapshot.corrections) && (
          <div className="row">
            {sides.map((side) => (
              <div key={side.language} className={classOf(side, own)}>
                <Corrections snapshot={side.snapshot} locale={side.locale} timeZone={timeZone} />
              </div>
            ))}
          </div>
        )}
        <div className="row">
          {sides.map((side) => (
            <div key={side.language} className={classOf(side, own)} lang={side.locale}>
              <CreditLine credits={side.snapshot.credits} locale={side.locale} />
            </div>
          ))}
        </div>
      </section>
      <footer className="article-foot">
        <Share address={origin && origin + facingPath(locale, snapshot.slug, snapshot.articleId)} />
      </footer>
    </article>
  );
}

function classOf({ language }: Side, own: Language): string {
  return language === own ? "side own" : "side other";
}

function sideOf(snapshot: PublicationSnapshot, language: Language, reader: ReaderLocale): Side {
  const locale = localeFor(language, reader, snapshot.script);
  const reading = readingOf(snapshot, locale);
  if (reading === null) throw new Error(`publication of ${snapshot.articleId} has no text in ${locale}`);
  return { language, locale, snapshot, reading };
}

function sideIn(sides: readonly Side[], language: Language): Side {
  const side = sides.find((one) => one.language === language);
  if (side === undefined) throw new Error(`no side in ${language}`);
  return side;
}

/** Rows answer to the anchor of their first block in either language, so the English beside it needs none of its own. */
function contextOf(side: Side, rows: readonly FacingRow[], own: Language): RenderContext {
  const beside = rows.flatMap((row) => (row.zh.length > 0 ? row.en.slice(0, 1) : []));
  return {
    locale: side.locale,
    columnEpigraph: side.snapshot.column?.epigraph ?? null,
    pictures: side.snapshot.pictures,
    recordings: side.snapshot.recordings,
    records: side.reading.records,
    drawChart,
    secondary: side.language !== own,
    notes: numberNotes(side.reading.document.content),
    paragraphs: numberParagraphs(side.reading.document.content),
    blockIds: idsOf(side.reading.document.content),
    ...(side.language === "en" ? { anchors: new Map(beside.map((block) => [block.attrs.id, null])) } : {}),
  };
}
