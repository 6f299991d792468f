import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { rowAnchors } from "#domain/alignment/row-anchors.ts";
import { blockText } from "#domain/document/block-text.ts";
import type { Block, BlockOf } from "#domain/document/document.ts";
import { languageOf, type ReaderLocale } from "#domain/locale.ts";
import type { Freshness } from "#domain/publication/freshness.ts";
import { articlePath, columnPath, tagPath } from "#domain/publication/paths.ts";
import { localizedFor, readingOf } from "#domain/publication/reading.ts";
import type { PublicationSnapshot, PublishedColumn } from "#domain/publication/snapshot.ts";
import type { RenderContext } from "#render/blocks.tsx";
import { drawChart } from "#render/charts/draw-chart.ts";
import { idsOf, notesBeside, numberNotes } from "#render/notes.tsx";
import { numberParagraphs } from "#render/permalink.tsx";
import type { PicturePath } from "#render/picture.tsx";
import { Byline } from "#render/reader/byline.tsx";
import { Contents } from "#render/reader/contents.tsx";
import { CorrectedOn, Corrections } from "#render/reader/corrections.tsx";
import { Cover } from "#render/reader/cover.tsx";
import { CreditLine } from "#render/reader/credit-line.tsx";
import { FreshnessLine } from "#render/reader/freshness-line.tsx";
import { Localized } from "#render/reader/localized.tsx";
import { ReadingTools } from "#render/reader/reading-tools.tsx";
import { Share } from "#render/reader/share.tsx";
import type { RecordingPaths } from "#render/recording.tsx";
import { renderBlocks, renderEndnotes } from "#render/render-document.tsx";
import { nameStandsUpright } from "#render/upright.ts";

type ArticleViewProps = {
  snapshot: PublicationSnapshot;
  locale: ReaderLocale;
  timeZone: string;
  picturePath?: PicturePath | undefined;
  recordingPaths?: RecordingPaths | undefined;
  origin?: string | undefined;
  publicEntries?: RenderContext["publicEntries"];
  /** The other language, where readers have it: what its publications say of this one, and where it is. */
  other?: { freshness: Freshness | null; path: string | undefined } | undefined;
};

/** One language of an article, whole: masthead, title, byline, cover, body, credits. The studio's preview shows the same. */
export function ArticleView(props: ArticleViewProps) {
  const { snapshot, locale, timeZone, picturePath, recordingPaths, origin, publicEntries, other } = props;
  const reading = readingOf(snapshot, locale);
  if (reading === null) throw new Error(`publication of ${snapshot.articleId} has no text in ${locale}`);
  const { epigraph, body } = withoutEpigraph(reading.document.content);
  const context: RenderContext = {
    locale,
    columnEpigraph: snapshot.column?.epigraph ?? null,
    pictures: snapshot.pictures,
    picturePath,
    recordings: snapshot.recordings,
    recordingPaths,
    origin,
    publicEntries,
    notes: numberNotes(reading.document.content),
    beside: notesBeside(reading.document.content),
    paragraphs: numberParagraphs(reading.document.content),
    blockIds: idsOf(reading.document.content),
    records: reading.records,
    drawChart,
    ...(languageOf(locale) === "en" ? { anchors: rowAnchors(snapshot.alignment, snapshot.sourceLanguage) } : {}),
  };
  return (
    <article className="article" lang={locale} data-reading>
      <Masthead
        column={snapshot.column}
        locale={locale}
        epigraph={epigraph ? epigraphText(epigraph, snapshot, locale) : ""}
      >
        {epigraph && renderBlocks([epigraph], context)}
      </Masthead>
      <header className="article-head">
        <h1 data-display>{reading.title}</h1>
        {reading.deck !== "" && <p className="deck">{reading.deck}</p>}
        <Byline snapshot={snapshot} locale={locale} timeZone={timeZone} />
        <CorrectedOn snapshot={snapshot} locale={locale} timeZone={timeZone} />
        {other && <FreshnessLine freshness={other.freshness} href={other.path} locale={locale} timeZone={timeZone} />}
        <ReadingTools aloud />
      </header>
      {snapshot.cover && <Cover cover={snapshot.cover} locales={[locale]} picturePath={picturePath} />}
      <Contents document={reading.document} locale={locale} anchors={context.anchors} />
      <div className="prose">
        {renderBlocks(body, context)}
        {renderEndnotes(reading.document.content, context)}
      </div>
      <Corrections snapshot={snapshot} locale={locale} timeZone={timeZone} />
      <ArticleFoot snapshot={snapshot} locale={locale} origin={origin} />
    </article>
  );
}

type MastheadProps = { column: PublishedColumn | null; locale: ReaderLocale; epigraph?: string; children?: ReactNode };

/** The column's name, which leads back to it, and the epigraph that stands at the head of the page. */
export function Masthead({ column, locale, epigraph = "", children }: MastheadProps) {
  if (column === null && !children) return null;
  const name = column && localizedFor(mastheadName(column), locale);
  const upright = name !== null && nameStandsUpright(name, epigraph);
  return (
    <div className={upright ? "masthead upright" : "masthead"}>
      {column && name && (
        <p className="masthead-name" lang={name.locale}>
          <a href={columnPath(locale, column.slug)}>{name.text}</a>
        </p>
      )}
      {children}
    </div>
  );
}

function epigraphText(block: BlockOf<"epigraph">, snapshot: PublicationSnapshot, locale: ReaderLocale): string {
  const standing = block.attrs.standing ? snapshot.column?.epigraph : null;
  return standing ? localizedFor(standing, locale).text : blockText(block);
}

type FootProps = { snapshot: PublicationSnapshot; locale: ReaderLocale; origin: string | undefined };

function ArticleFoot({ snapshot, locale, origin }: FootProps) {
  const t = useTranslations("reader.article");
  return (
    <footer className="article-foot">
      <CreditLine credits={snapshot.credits} locale={locale} />
      {snapshot.tags.length > 0 && (
        <p className="tags">{t.rich("tags", { tags: () => <Tags tags={snapshot.tags} locale={locale} /> })}</p>
      )}
      <Share address={origin && origin + articlePath(locale, snapshot.slug, snapshot.articleId)} />
    </footer>
  );
}

function Tags({ tags, locale }: { tags: PublicationSnapshot["tags"]; locale: ReaderLocale }) {
  return tags.map(({ slug, name }, at) => (
    <Fragment key={slug}>
      {at > 0 && (locale === "en" ? ", " : "、")}
      <a href={tagPath(locale, slug)}>
        <Localized text={name} locale={locale} />
      </a>
    </Fragment>
  ));
}

/** What stands over the titles of a column: its prefix where it has one. */
export function mastheadName(column: PublishedColumn): PublishedColumn["name"] {
  const { prefix, name } = column;
  return {
    "zh-Hans": prefix["zh-Hans"] || name["zh-Hans"],
    "zh-Hant": prefix["zh-Hant"] || name["zh-Hant"],
    en: prefix.en || name.en,
  };
}

/** The title after its column's prefix, as the house prints the two in one line: 習文樂見 | 數字中國. */
export function printTitle(snapshot: PublicationSnapshot, locale: ReaderLocale): string {
  const title = readingOf(snapshot, locale)?.title ?? "";
  const prefix = snapshot.column?.prefix[locale] ?? "";
  return prefix === "" ? title : `${prefix} | ${title}`;
}

/** An epigraph that opens a document stands in the masthead, over the title; elsewhere it stays in its place. */
function withoutEpigraph(blocks: Block[]): { epigraph: BlockOf<"epigraph"> | null; body: Block[] } {
  const [first, ...rest] = blocks;
  return first?.type === "epigraph" ? { epigraph: first, body: rest } : { epigraph: null, body: blocks };
}
