import type { Alignment } from "#domain/alignment/alignment.ts";
import type { Contributions, EditionText } from "#domain/article/article.ts";
import type { Outlet, Tag } from "#domain/article/furniture.ts";
import type { Correction } from "#domain/corrections/correction.ts";
import type { CreditGroup, Person } from "#domain/credits/credit.ts";
import { documentTexts } from "#domain/document/block-text.ts";
import type { Document } from "#domain/document/document.ts";
import { lacksPicture, lacksRecording } from "#domain/document/media-of-document.ts";
import type { FixedForm } from "#domain/hanzi/convert-text.ts";
import type { BilingualText, Language, Script } from "#domain/locale.ts";
import type { Captions } from "#domain/media/recording.ts";
import type { PublishedColumn, PublishedImage, PublishedRecording } from "#domain/publication/snapshot.ts";
import { bodiesOf, type RecordBody, type Records, recordsUsedBy } from "#domain/records/record.ts";

/** One language of an article as it stands, with who wrote it. */
export type EditionContent = EditionText & {
  editionId: string;
  /** Null for English. */
  script: Script | null;
  contributions: Contributions;
};

/** Everything that approvals cover and that a publication is made from, read in one transaction. */
export type ArticleContent = {
  articleId: string;
  /** For the next submission. */
  templateId: string;
  sourceLanguage: Language;
  slug: string;
  /** The time the desk prints; null prints the moment of first publication. */
  datePublished: string | null;
  /** Of the details. */
  contributions: Contributions;
  editions: Partial<Record<Language, EditionContent>>;
  alignment: Alignment;
  column: PublishedColumn | null;
  tags: Tag[];
  outlet: Outlet | null;
  /** The library's pictures that the texts show, by id; one that the library does not have is not in it. */
  pictures: Record<string, { mediaHash: string; image: PublishedImage }>;
  /** And its recordings. */
  recordings: Record<string, { recording: Omit<PublishedRecording, "tracks">; captions: Captions }>;
  cover: { mediaHash: string; image: PublishedImage; alt: BilingualText; caption: BilingualText } | null;
  credits: CreditGroup[];
  /** What its publications say they had wrong, oldest first. */
  corrections: Correction[];
  records: Record<string, { body: RecordBody; contributions: string[] }>;
  /** Everybody credited, and whoever a quotation names as its speaker. */
  people: Person[];
};

/** A language can be submitted once it has a title and some text. */
export function hasText(edition: EditionText | undefined): edition is EditionText {
  return (
    edition !== undefined &&
    edition.title.trim() !== "" &&
    documentTexts(edition.document).some((text) => text.trim() !== "")
  );
}

/** Whether a text has a place for a picture that is still without one. */
export function lacksPictures({ editions, pictures }: ArticleContent, language: Language): boolean {
  const has = (mediaId: string) => Object.hasOwn(pictures, mediaId);
  return editions[language]?.document.content.some((block) => lacksPicture(block, has)) ?? false;
}

/** Whether a text has a place for a recording that is still without one. */
export function lacksRecordings({ editions, recordings }: ArticleContent, language: Language): boolean {
  const has = (mediaId: string) => Object.hasOwn(recordings, mediaId);
  return editions[language]?.document.content.some((block) => lacksRecording(block, has)) ?? false;
}

/** The records that blocks of a document print, as they stand; null where it has no such blocks. */
export function recordsIn(content: Pick<ArticleContent, "records">, document: Document): Records | null {
  return recordsUsedBy(document, bodiesOf(content.records));
}

/** Speakers that quotations of a document name: their names have a fixed form in each script. */
export function speakersOf(document: Document): string[] {
  return document.content.flatMap((block) =>
    block.type === "quotation" && block.attrs.speaker !== "" ? [block.attrs.speaker] : [],
  );
}

/** Names are never converted character by character: each person has their own in both scripts. */
export function namesToProtect(people: readonly Person[]): FixedForm[] {
  return people
    .map(({ names }) => ({ hans: names.hans, hant: names.hant }))
    .filter(({ hans, hant }) => hans.length > 1 && hant.length > 1);
}
