import type { BlockContent, Image, List, Paragraph, PhrasingContent, RootContent, Table } from "mdast";
import { inlineText } from "#domain/document/block-text.ts";
import type { Block, BlockOf, Inline, InnerFigure, ListItem, TableCell } from "#domain/document/document.ts";
import { type Attribution, attributionParts } from "#domain/document/print-attribution.ts";
import { gridOf, headerRowCount } from "#domain/document/table-grid.ts";
import { type LocalizedText, languageOf, type ReaderLocale } from "#domain/locale.ts";
import { embedOf } from "#domain/media/embed.ts";
import { recordingEndings } from "#domain/media/recording.ts";
import { mediaPath } from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import type { PublicationSnapshot, PublishedImage } from "#domain/publication/snapshot.ts";
import { type Chart, printChart } from "#domain/records/chart.ts";
import type { Records } from "#domain/records/record.ts";
import { printStatistic, type Statistic, statisticText } from "#domain/records/statistic.ts";
import { unitLabel } from "#render/charts/chart-contents.tsx";
import { type PlainWords, plainPhrasing } from "#render/plain/plain-inlines.ts";
import { recordingAt } from "#render/recording.tsx";
import { sourceLabel } from "#render/source-line.tsx";

export type PlainContext = PlainWords & {
  columnEpigraph: LocalizedText | null;
  pictures: PublicationSnapshot["pictures"];
  recordings: PublicationSnapshot["recordings"];
  records: Records | undefined;
};

/** A block as readers see it in standard Markdown; nothing where it shows nothing, as on the page. */
export function plainBlock(block: Block, context: PlainContext): RootContent[] {
  switch (block.type) {
    case "paragraph":
      return written(block.content, context);
    case "heading":
      return [{ type: "heading", depth: block.attrs.level, children: plainPhrasing(block.content, context) }];
    case "bulletList":
    case "orderedList":
      return [listOf(block, context)];
    case "quotation":
      return [quoted([...paragraphs(block.content, context), ...attributed(block.attrs, context.locale)])];
    case "verse":
      return paragraphs(block.content, context);
    case "epigraph":
      return epigraph(block, context);
    case "sourceNote":
      return written(block.content, context);
    case "box": {
      const { title } = block.attrs;
      return [quoted([...(title === "" ? [] : [strongLine(title)]), ...paragraphsAndLists(block.content, context)])];
    }
    case "figure":
      return figure(block, context);
    case "gallery":
      return block.content.flatMap((one) => figure(one, context));
    case "video":
    case "audio":
      return recording(block, context);
    case "table": {
      const { caption } = block.attrs;
      return [...(caption === "" ? [] : [strongLine(caption)]), tableOf(block, context)];
    }
    case "divider":
      return [{ type: "thematicBreak" }];
    case "statistic":
    case "chart": {
      const { recordId } = block.attrs;
      const { records } = context;
      const body = records && Object.hasOwn(records, recordId) ? records[recordId] : undefined;
      if (body?.kind !== block.type) return [];
      return body.kind === "chart" ? chart(body, context.locale) : statistic(body, context.locale);
    }
    default:
      return block satisfies never;
  }
}

/** Words on a line of their own. */
export function line(text: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value: text }] };
}

/** A picture by its address, in its largest form. */
export function pictureLine(image: PublishedImage, alt: string, origin: string): Paragraph[] {
  const widest = image.variants.at(-1);
  if (widest === undefined) return [];
  const picture: Image = { type: "image", url: origin + mediaPath(widest.hash, widest.format), alt };
  return [{ type: "paragraph", children: [picture] }];
}

function strongLine(text: string): Paragraph {
  return { type: "paragraph", children: [{ type: "strong", children: [{ type: "text", value: text }] }] };
}

function quoted(children: BlockContent[]): BlockContent {
  return { type: "blockquote", children };
}

function written(content: readonly Inline[] | undefined, context: PlainContext): Paragraph[] {
  const children = plainPhrasing(content, context);
  return children.length === 0 ? [] : [{ type: "paragraph", children }];
}

function paragraphs(content: readonly { content?: Inline[] | undefined }[], context: PlainContext): Paragraph[] {
  return content.flatMap((one) => written(one.content, context));
}

function paragraphsAndLists(content: ListItem["content"], context: PlainContext): (Paragraph | List)[] {
  return content.flatMap((child): (Paragraph | List)[] =>
    child.type === "paragraph" ? written(child.content, context) : [listOf(child, context)],
  );
}

type AnyList = { type: "bulletList" | "orderedList"; attrs?: { id?: string; start?: number }; content: ListItem[] };

function listOf({ type, attrs, content }: AnyList, context: PlainContext): List {
  return {
    type: "list",
    ordered: type === "orderedList",
    ...(type === "orderedList" && { start: attrs?.start ?? 1 }),
    spread: false,
    children: content.map((item) => ({
      type: "listItem",
      spread: item.content.filter((child) => child.type === "paragraph").length > 1,
      children: paragraphsAndLists(item.content, context),
    })),
  };
}

function attributed(
  { speaker, occasion, date, work, volume, page, link, verbatim }: Attribution,
  locale: ReaderLocale,
) {
  const parts = attributionParts({ speaker, occasion, date, work, volume, page, link, verbatim }, locale);
  if (parts.length === 0) return [];
  const children = parts.map(({ kind, text, href }): PhrasingContent => {
    const words: PhrasingContent = { type: "text", value: text };
    const titled: PhrasingContent = kind === "work" ? { type: "emphasis", children: [words] } : words;
    return href === undefined ? titled : { type: "link", url: href, children: [titled] };
  });
  return [{ type: "paragraph" as const, children }];
}

function epigraph(block: BlockOf<"epigraph">, context: PlainContext): RootContent[] {
  if (!block.attrs.standing) return [quoted(written(block.content, context))];
  const standing = context.columnEpigraph && localizedFor(context.columnEpigraph, context.locale).text;
  return standing ? [quoted([line(standing)])] : [];
}

function figure({ attrs, content }: Pick<InnerFigure, "attrs" | "content">, context: PlainContext): Paragraph[] {
  const image = context.pictures?.[attrs.mediaId];
  const picture = image ? pictureLine(image, attrs.alt, context.origin) : [];
  return [...picture, ...captioned({ attrs, content }, context)];
}

function captioned(
  { attrs: { credit }, content }: { attrs: { credit: string }; content?: Inline[] | undefined },
  context: PlainContext,
): Paragraph[] {
  const caption = inlineText(content).trim() === "" ? [] : plainPhrasing(content, context);
  const whose: PhrasingContent[] = credit === "" ? [] : [{ type: "text", value: credit }];
  const gap: PhrasingContent[] = caption.length > 0 && whose.length > 0 ? [{ type: "text", value: " " }] : [];
  const children = [...caption, ...gap, ...whose];
  return children.length === 0 ? [] : [{ type: "paragraph", children }];
}

function recording(block: BlockOf<"video" | "audio">, context: PlainContext): Paragraph[] {
  const { title, mediaId } = block.attrs;
  const stored = context.recordings?.[mediaId];
  const embed = block.type === "video" ? embedOf(block.attrs.embed) : null;
  const address = embed?.page ?? (stored && context.origin + mediaPath(stored.hash, recordingEndings[stored.mime]));
  const at: Paragraph[] =
    address === undefined
      ? []
      : [{ type: "paragraph", children: [{ type: "text", value: recordingAt(context.locale) }, linkTo(address)] }];
  return [...(title === "" ? [] : [strongLine(title)]), ...at, ...captioned(block, context)];
}

/** An address that says itself. */
export function linkTo(url: string): PhrasingContent {
  return { type: "link", url, children: [{ type: "text", value: url }] };
}

/** Every cell in its first place; what a cell reaches over is empty. GFM has one row of headers, so there is always one. */
function tableOf({ attrs, content: rows }: BlockOf<"table">, context: PlainContext): Table {
  const grid = gridOf(rows);
  if (grid === null) throw new Error(`the cells of table ${attrs.id} fill no grid`);
  const places = rows.map(() => Array.from({ length: grid.width }, (): PhrasingContent[] => []));
  for (const { cell, row, column } of grid.cells) {
    const place = places[row];
    if (place) place[column] = inOneLine(cell.content, context);
  }
  const isHeaded = headerRowCount(rows) > 0;
  return tableNode(isHeaded ? places : [Array.from({ length: grid.width }, () => []), ...places]);
}

function inOneLine(content: TableCell["content"], context: PlainContext): PhrasingContent[] {
  const lines = content.flatMap((child) =>
    child.type === "paragraph"
      ? [plainPhrasing(child.content, context)]
      : child.content.map((item) => inOneLine(item.content, context)),
  );
  return lines
    .filter((words) => words.length > 0)
    .flatMap((words, at): PhrasingContent[] => (at === 0 ? words : [{ type: "text", value: " " }, ...words]))
    .map((node) => (node.type === "break" ? { type: "text", value: " " } : node));
}

function tableNode(rows: PhrasingContent[][][]): Table {
  return {
    type: "table",
    children: rows.map((cells) => ({
      type: "tableRow",
      children: cells.map((children) => ({ type: "tableCell", children })),
    })),
  };
}

function statistic(body: Statistic, locale: ReaderLocale): RootContent[] {
  return [strongLine(statisticText(body, locale)), ...sourced(printStatistic(body, locale).source, locale)];
}

function chart(body: Chart, locale: ReaderLocale): RootContent[] {
  const { title, unit, categories, series, source, alternative } = printChart(body, locale);
  const words = (text: string): PhrasingContent[] => (text === "" ? [] : [{ type: "text", value: text }]);
  const head = [words(""), ...series.map(({ name }) => words(name))];
  const rows = categories.map((name, at) => [words(name), ...series.map(({ printed }) => words(printed[at] || "—"))]);
  return [
    ...(title === "" ? [] : [strongLine(title)]),
    ...(unit === "" ? [] : [line(`${unitLabel(locale)}${unit}`)]),
    // What is said of a drawing that nobody described is that its figures are in a table: here nothing else is.
    ...(body.alternative[languageOf(locale)] === "" ? [] : [line(alternative)]),
    tableNode([head, ...rows]),
    ...sourced(source, locale),
  ];
}

function sourced({ text, href }: { text: string; href: string }, locale: ReaderLocale): Paragraph[] {
  if (text === "") return [];
  const words: PhrasingContent = { type: "text", value: text };
  const named: PhrasingContent = href === "" ? words : { type: "link", url: href, children: [words] };
  return [{ type: "paragraph", children: [{ type: "text", value: sourceLabel(locale) }, named] }];
}
