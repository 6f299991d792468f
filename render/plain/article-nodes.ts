import type { FootnoteDefinition, RootContent } from "mdast";
import type { createTranslator } from "use-intl/core";
import { isBylineGroup, printCreditLine, printName } from "#domain/credits/print-credits.ts";
import { footnotesOf } from "#domain/document/footnotes.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { printDay, printTime } from "#domain/publication/print-time.ts";
import { localizedFor, readingOf } from "#domain/publication/reading.ts";
import type { PublicationSnapshot } from "#domain/publication/snapshot.ts";
import { numberNotes } from "#render/notes.tsx";
import { line, linkTo, type PlainContext, pictureLine, plainBlock } from "#render/plain/plain-blocks.ts";
import { plainPhrasing } from "#render/plain/plain-inlines.ts";
import { printTitle } from "#render/reader/article-view.tsx";
import { peopleWith, printNames, printSource } from "#render/reader/byline.tsx";
import { correctionsTitle, newestCorrection } from "#render/reader/corrections.tsx";
import type en from "../../messages/en.json";

/** The reader's messages in one locale. */
export type ReaderWords = ReturnType<typeof createTranslator<typeof en, "reader">>;

export type PlainArticle = {
  snapshot: PublicationSnapshot;
  locale: ReaderLocale;
  timeZone: string;
  /** The public origin. */
  origin: string;
  /** Of the page, without the origin. */
  path: string;
  say: ReaderWords;
};

/** All that an article's page says of the article, from its title to its address, in standard Markdown. */
export function articleNodes(article: PlainArticle): RootContent[] {
  const { snapshot, locale, origin, path } = article;
  return [
    { type: "heading", depth: 1, children: [{ type: "text", value: printTitle(snapshot, locale) }] },
    ...(readingOf(snapshot, locale)?.deck ? [line(readingOf(snapshot, locale)?.deck ?? "")] : []),
    ...byline(article),
    ...textNodes(article),
    ...corrections(article),
    { type: "thematicBreak" },
    ...foot(article),
    { type: "paragraph", children: [linkTo(origin + path)] },
  ];
}

/** The text alone, under its cover: what a feed gives beside the title, the summary and the date. */
export function textNodes({
  snapshot,
  locale,
  origin,
}: Omit<PlainArticle, "say" | "timeZone" | "path">): RootContent[] {
  const reading = readingOf(snapshot, locale);
  if (reading === null) throw new Error(`publication of ${snapshot.articleId} has no text in ${locale}`);
  const { cover, column, pictures, recordings } = snapshot;
  const blocks = reading.document.content;
  const context: PlainContext = {
    locale,
    origin,
    notes: numberNotes(blocks),
    columnEpigraph: column?.epigraph ?? null,
    records: reading.records,
    pictures,
    recordings,
  };
  const caption = cover && localizedFor(cover.caption, locale).text;
  const notes = blocks.flatMap(footnotesOf).map(({ content }, at): FootnoteDefinition => {
    const children = plainPhrasing(content, context);
    const label = String(at + 1);
    return { type: "footnoteDefinition", identifier: label, label, children: [{ type: "paragraph", children }] };
  });
  return [
    ...(cover ? pictureLine(cover.image, localizedFor(cover.alt, locale).text, origin) : []),
    ...(caption ? [line(caption)] : []),
    ...blocks.flatMap((block) => plainBlock(block, context)),
    ...notes,
  ];
}

function byline({ snapshot, locale, timeZone, say }: PlainArticle): RootContent[] {
  const authors = peopleWith(snapshot, "author");
  const responsible = peopleWith(snapshot, "responsibleEditor");
  const source = printSource(snapshot, locale);
  const corrected = newestCorrection(snapshot);
  const names = (people: typeof authors) => () => printNames(people, locale);
  return [
    printTime(snapshot.datePublished, locale, timeZone),
    ...(authors.length > 0 ? [say.markup("article.by", { names: names(authors) })] : []),
    ...(source === "" ? [] : [say.markup("article.source", { name: () => source })]),
    ...(responsible.length > 0
      ? [say.markup("article.responsible", { count: responsible.length, names: names(responsible) })]
      : []),
    ...(corrected === null
      ? []
      : [say.markup("corrections.correctedOn", { day: () => printDay(corrected, locale, timeZone) })]),
  ].map(line);
}

function corrections({ snapshot, locale, timeZone }: PlainArticle): RootContent[] {
  const notes = [...(snapshot.corrections ?? [])].reverse();
  if (notes.length === 0) return [];
  return [
    { type: "heading", depth: 2, children: [{ type: "text", value: correctionsTitle(locale) }] },
    ...notes.flatMap(({ note, at }) => [line(printDay(at, locale, timeZone)), line(localizedFor(note, locale).text)]),
  ];
}

function foot({ snapshot, locale, say }: PlainArticle): RootContent[] {
  const groups = snapshot.credits.filter((group) => !isBylineGroup(group));
  const credits = printCreditLine(
    groups.map(({ roles, people }) => ({ roles, people: people.map(({ names }) => printName(names, locale)) })),
    locale,
  );
  const tags = snapshot.tags.map((tag) => localizedFor(tag.name, locale).text);
  return [
    ...(credits === "" ? [] : [credits]),
    ...(tags.length > 0 ? [say.markup("article.tags", { tags: () => tags.join(locale === "en" ? ", " : "、") })] : []),
  ].map(line);
}
