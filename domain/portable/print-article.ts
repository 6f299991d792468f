import type { Row } from "#domain/alignment/alignment.ts";
import { madeFrom } from "#domain/alignment/derive-rows.ts";
import type { ArticleDetails, WorkingCopy } from "#domain/article/article.ts";
import { type Correction, firstPublished } from "#domain/corrections/correction.ts";
import { type Document, emptyDocument } from "#domain/document/document.ts";
import { renameMedia } from "#domain/document/media-of-document.ts";
import type { ImportedRow } from "#domain/importing/imported-article.ts";
import { type Language, languages, otherLanguage } from "#domain/locale.ts";
import { type ArticleFile, type PictureNotes, printJson } from "#domain/portable/desk-files.ts";
import { printEditionFile, readEditionFile } from "#domain/portable/edition-file.ts";
import { pairFiles, sameRows } from "#domain/portable/pairs.ts";
import { type RecordForDesk, type Records, recordIdsOf } from "#domain/records/record.ts";

export type ArticleToPrint = {
  id: string;
  sourceLanguage: Language;
  templateId: string;
  details: ArticleDetails;
  editions: Partial<Record<Language, WorkingCopy>>;
  rows: readonly Row[];
  records: Readonly<Record<string, RecordForDesk>>;
  corrections: readonly Pick<Correction, "id" | "note" | "publishedIn">[];
};

/** What the files of an article's folder are called: its cover's, and of what it shows by id, without their ending. */
export type MediaNames = {
  cover: string;
  media: ReadonlyMap<string, string>;
  /** What the library says of pictures, by those names. */
  notes: Record<string, PictureNotes>;
};

/** The text files of an article's folder by name. What has no name leaves its place empty. */
export function printArticle(article: ArticleToPrint, names: MediaNames): Map<string, string> {
  const files = new Map<string, string>();
  const written: Partial<Record<Language, ReadonlySet<string>>> = {};
  for (const language of languages) {
    const copy = article.editions[language];
    const isEmpty = copy === undefined || (copy.title === "" && copy.deck === "" && copy.document.content.length === 0);
    // An article without any text still is one: its Chinese file says so.
    if (copy === undefined || (isEmpty && !(language === "zh" && isWordless(article)))) continue;
    const document = renameMedia(copy.document, (mediaId) => names.media.get(mediaId) ?? "");
    const text = printEditionFile({ ...copy, document });
    files.set(`${language}.md`, text);
    const read = readEditionFile(text, language);
    written[language] = "problem" in read ? new Set() : read.writtenIds;
  }
  const { details } = article;
  const alignment = alignmentOf(article, written);
  const records = recordsOf(article);
  const file: ArticleFile = {
    format: "duizhao-article/1",
    id: article.id,
    slug: details.slug,
    column: details.columnId,
    tags: details.tagIds,
    source: details.outletId,
    datePublished: details.datePublished,
    sourceLanguage: article.sourceLanguage,
    template: article.templateId,
    credits: details.credits.map(({ roles, personIds, language }) => ({
      roles,
      people: personIds,
      ...(language && { language }),
    })),
    ...(records && { records }),
    ...(article.corrections.length > 0 && { corrections: article.corrections.map(correctionOf) }),
    cover: details.cover && { file: names.cover, alt: details.cover.alt, caption: details.cover.caption },
    ...(Object.keys(names.notes).length > 0 && { pictures: names.notes }),
    ...(alignment && { alignment }),
  };
  return new Map([["article.json", printJson(file)], ...files]);
}

/** Numbers of publications are of the desk that made them: elsewhere the days count. */
function correctionOf({ id, note, publishedIn }: ArticleToPrint["corrections"][number]) {
  const since = languages.flatMap((language) => {
    const first = firstPublished({ publishedIn }, language);
    return first ? [[language, first.at] as const] : [];
  });
  return { id, note, ...(since.length > 0 && { published: Object.fromEntries(since) }) };
}

/** Those that a block prints, by id in order; the others are nothing that anybody sees. */
function recordsOf(article: ArticleToPrint): Records | null {
  const ids = languages.flatMap((language) => recordIdsOf(documentOf(article, language))).sort();
  const known = ids.flatMap((id) => {
    const record = Object.hasOwn(article.records, id) ? article.records[id] : undefined;
    return record ? [[id, record.body] as const] : [];
  });
  return known.length === 0 ? null : Object.fromEntries(known);
}

function isWordless({ editions }: ArticleToPrint): boolean {
  return languages.every((language) => {
    const copy = editions[language];
    return !copy || (copy.title === "" && copy.deck === "" && copy.document.content.length === 0);
  });
}

/** The rows, unless the two files say the same by themselves. A pair that is stale travels as a draft. */
function alignmentOf(
  article: ArticleToPrint,
  written: Partial<Record<Language, ReadonlySet<string>>>,
): ArticleFile["alignment"] {
  const source = documentOf(article, article.sourceLanguage);
  const target = documentOf(article, otherLanguage(article.sourceLanguage));
  const blocks = new Map(source.content.map((block) => [block.attrs.id, block]));
  const rows = article.rows.map((row): ImportedRow => {
    const made = row.sourceIds.flatMap((id) => blocks.get(id) ?? []);
    const current = row.status === "confirmed" && madeFrom(row, made);
    return { sourceIds: row.sourceIds, targetIds: row.targetIds, status: current ? "confirmed" : "draft" };
  });
  const ids = (document: Document) => document.content.map((block) => block.attrs.id);
  const derived = pairFiles(
    { ids: ids(source), written: written[article.sourceLanguage] ?? new Set() },
    { ids: ids(target), written: written[otherLanguage(article.sourceLanguage)] ?? new Set() },
  );
  if (sameRows(rows, derived)) return undefined;
  return rows.map(({ sourceIds, targetIds, status }) => ({
    source: sourceIds,
    target: targetIds,
    ...(status === "draft" && sourceIds.length > 0 && targetIds.length > 0 && { status }),
  }));
}

function documentOf({ editions }: ArticleToPrint, language: Language): Document {
  return editions[language]?.document ?? emptyDocument;
}
