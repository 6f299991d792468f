import { Fragment, type ReactNode } from "react";
import { blockAnchor } from "#domain/alignment/row-anchors.ts";
import type { Block, BlockOf, BlockType, Inline, InnerParagraph, ListItem } from "#domain/document/document.ts";
import { type LocalizedText, languageOf, type ReaderLocale } from "#domain/locale.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import type { PublicationSnapshot } from "#domain/publication/snapshot.ts";
import type { Chart } from "#domain/records/chart.ts";
import type { RecordBody, Records } from "#domain/records/record.ts";
import { renderAttribution } from "#render/attribution.tsx";
import { ChartContents } from "#render/charts/chart-contents.tsx";
import { EntryLink } from "#render/entry-link.tsx";
import { FigureBlock, type FigureContext, mediaWords } from "#render/figure.tsx";
import { GalleryBlock } from "#render/gallery.tsx";
import { renderInline, renderParagraphWords } from "#render/inline.tsx";
import { renderPermalink } from "#render/permalink.tsx";
import { Player, type RecordingPaths } from "#render/recording.tsx";
import { StatisticWords } from "#render/statistic.tsx";
import { TableFigure } from "#render/table.tsx";
import { standsUpright } from "#render/upright.ts";

export type RenderContext = FigureContext & {
  /** What a standing epigraph prints; without it such a block prints nothing. */
  columnEpigraph?: LocalizedText | null;
  /** What statistics and charts say, in this locale's script; a block whose record isn't there prints nothing. */
  records?: Records | undefined;
  /** Draws an `<svg>`; the library for it stays on the server, and without it a chart prints its words and figures. */
  drawChart?: (chart: Chart, locale: ReaderLocale, idPrefix: string) => string;
  /** The second language beside the first: its headings look like headings, but are not in the outline twice. */
  secondary?: boolean;
  /** The recordings of the text by their ids in the document, and where their bytes are. */
  recordings?: PublicationSnapshot["recordings"];
  recordingPaths?: RecordingPaths | undefined;
  /** The public origin, for addresses on paper. */
  origin?: string | undefined;
  /** Entries of the quotation library that have a page: a quotation that embeds one leads there. */
  publicEntries?: ReadonlySet<string> | undefined;
  /** Paragraphs that have a way to themselves beside them, with their numbers (see `numberParagraphs`). */
  paragraphs?: ReadonlyMap<string, number>;
  /** Blocks whose picture or recording stands over both languages: only their words are printed here. */
  sharedMedia?: ReadonlySet<string>;
};

type BlockMap = { [T in BlockType]: BlockOf<T> };
type Renderers = { [T in BlockType]: (block: BlockMap[T], context: RenderContext) => ReactNode };
type AnyBlock<T extends BlockType = BlockType> = { [K in T]: BlockMap[K] & { type: K } }[T];

/** One entry a block type: the same keys as `blockSchemas` and the editor's extensions (parity test). */
export const blockRenderers: Renderers = {
  paragraph: (block, context) => (
    <p {...placeOf(block, context)}>
      {renderParagraphWords(block.content, context)}
      {permalinkOf(block, context)}
    </p>
  ),
  heading: renderHeading,
  bulletList: (block, context) => <ul {...placeOf(block, context)}>{block.content.map(renderItem(context))}</ul>,
  orderedList: (block, context) => (
    <ol {...placeOf(block, context)} {...(block.attrs.start === 1 ? {} : { start: block.attrs.start })}>
      {block.content.map(renderItem(context))}
    </ol>
  ),
  quotation: renderQuotation,
  verse: (block, context) => (
    <div {...placeOf(block, context)} className={standsUpright(block, context.locale) ? "verse upright" : "verse"}>
      {block.content.map(renderStanza(context))}
    </div>
  ),
  epigraph: renderEpigraph,
  sourceNote: (block, context) => (
    <p {...placeOf(block, context)} className="source-note">
      {renderInline(block.content, context)}
    </p>
  ),
  box: (block, context) => (
    <aside {...placeOf(block, context)} role="note" className="box">
      {block.attrs.title !== "" && <p className="box-title">{block.attrs.title}</p>}
      {block.content.map(renderInnerContent(context))}
    </aside>
  ),
  figure: (block, context) => (
    <FigureBlock
      figure={block}
      place={placeOf(block, context)}
      context={context}
      wordsOnly={context.sharedMedia?.has(block.attrs.id) ?? false}
    />
  ),
  gallery: (block, context) => (
    <GalleryBlock sides={[{ figures: block.content, context }]} place={placeOf(block, context)} />
  ),
  video: renderRecording,
  audio: renderRecording,
  table: (block, context) => (
    <TableFigure
      block={block}
      locale={context.locale}
      place={placeOf(block, context)}
      renderContent={(content) => content.map(renderInnerContent(context))}
    />
  ),
  divider: (block, context) => <hr {...placeOf(block, context)} className="divider" />,
  chart: (block, context) => {
    const body = recordOf(block, context);
    if (body?.kind !== "chart") return null;
    return (
      <figure {...placeOf(block, context)} className="chart">
        <ChartContents
          chart={body}
          locale={context.locale}
          drawing={context.drawChart?.(body, context.locale, `chart-${languageOf(context.locale)}-${block.attrs.id}`)}
        />
      </figure>
    );
  },
  statistic: (block, context) => {
    const body = recordOf(block, context);
    if (body?.kind !== "statistic") return null;
    return (
      <figure {...placeOf(block, context)} className="statistic">
        <StatisticWords statistic={body} locale={context.locale} />
      </figure>
    );
  },
};

/** One block as readers see it. Throws on a type without an entry: a page that lacks a paragraph must not go out. */
export function renderBlock<T extends BlockType>(block: AnyBlock<T>, context: RenderContext): ReactNode {
  const render: Renderers[T] | undefined = Object.hasOwn(blockRenderers, block.type)
    ? blockRenderers[block.type]
    : undefined;
  if (render === undefined) throw new Error(`no way to print a block of type ${block.type}`);
  return render(block, context);
}

function recordOf(block: BlockOf<"statistic" | "chart">, { records }: RenderContext): RecordBody | undefined {
  const { recordId } = block.attrs;
  return records && Object.hasOwn(records, recordId) ? records[recordId] : undefined;
}

function placeOf(block: Block, context: RenderContext) {
  const { id } = block.attrs;
  const anchor = context.anchors?.get(id);
  const own = anchor === undefined ? blockAnchor(id, languageOf(context.locale)) : anchor;
  return { id: own ?? undefined, lang: context.locale };
}

/** The way to a block that has an anchor of its own, where the page numbers its paragraphs. */
function permalinkOf(block: Block, context: RenderContext): ReactNode {
  const { id } = placeOf(block, context);
  const number = context.paragraphs?.get(block.attrs.id);
  return id === undefined || number === undefined ? null : renderPermalink(id, number, context.locale);
}

function renderHeading(block: BlockOf<"heading">, context: RenderContext): ReactNode {
  const words = renderInline(block.content, context);
  if (context.secondary) {
    return (
      <p {...placeOf(block, context)} className={`heading heading-${block.attrs.level}`}>
        {words}
        {permalinkOf(block, context)}
      </p>
    );
  }
  const Heading = `h${block.attrs.level}` as const;
  return (
    <Heading {...placeOf(block, context)}>
      {words}
      {permalinkOf(block, context)}
    </Heading>
  );
}

function renderQuotation(block: BlockOf<"quotation">, context: RenderContext): ReactNode {
  const { id: _id, entry, ...attribution } = block.attrs;
  const source = renderAttribution(attribution, context.locale);
  const link = entry && context.publicEntries?.has(entry.id) && <EntryLink entry={entry} locale={context.locale} />;
  return (
    <figure
      {...placeOf(block, context)}
      className={standsUpright(block, context.locale) ? "quotation upright" : "quotation"}
    >
      <blockquote>{block.content.map(renderInnerParagraph(context))}</blockquote>
      {(source || link) && (
        <figcaption>
          {source}
          {link}
        </figcaption>
      )}
    </figure>
  );
}

function renderRecording(block: BlockOf<"video" | "audio">, context: RenderContext): ReactNode {
  const { id, title } = block.attrs;
  const words = mediaWords(block, context);
  return (
    <figure {...placeOf(block, context)} className="recording">
      {title !== "" && <p className="recording-title">{title}</p>}
      {!context.sharedMedia?.has(id) && <Player block={block} context={context} />}
      {words && <figcaption>{words}</figcaption>}
    </figure>
  );
}

function renderEpigraph(block: BlockOf<"epigraph">, context: RenderContext): ReactNode {
  if (!block.attrs.standing) {
    return (
      <p {...placeOf(block, context)} className="epigraph">
        {renderInline(block.content, context)}
      </p>
    );
  }
  const standing = context.columnEpigraph && localizedFor(context.columnEpigraph, context.locale);
  if (!standing || standing.text === "") return null;
  return (
    <p {...placeOf(block, context)} className="epigraph" lang={standing.locale}>
      {standing.text}
    </p>
  );
}

/** Each line is a block, so that what runs over is indented; the breaks between are for pages without a stylesheet. */
const renderStanza = (context: RenderContext) => (stanza: InnerParagraph, index: number) => {
  const lines: Inline[][] = [[]];
  for (const inline of stanza.content ?? []) {
    if (inline.type === "hardBreak") lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return (
    <p key={String(index)}>
      {lines.map((line, at) => (
        <Fragment key={String(at)}>
          {at > 0 && <br />}
          <span className="line">{renderInline(line, context)}</span>
        </Fragment>
      ))}
    </p>
  );
};

const renderInnerParagraph = (context: RenderContext) => (paragraph: InnerParagraph, index: number) => (
  <p key={String(index)}>{renderParagraphWords(paragraph.content, context)}</p>
);

const renderItem = (context: RenderContext) => (item: ListItem, index: number) => (
  <li key={String(index)}>{item.content.map(renderInnerContent(context))}</li>
);

function renderInnerContent(context: RenderContext) {
  return (child: ListItem["content"][number], at: number): ReactNode => {
    if (child.type === "paragraph") return renderInnerParagraph(context)(child, at);
    const items = child.content.map(renderItem(context));
    if (child.type === "bulletList") return <ul key={String(at)}>{items}</ul>;
    return (
      <ol key={String(at)} {...(child.attrs?.start === undefined ? {} : { start: child.attrs.start })}>
        {items}
      </ol>
    );
  };
}
