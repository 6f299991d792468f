import { correctionsIn, firstPublished } from "#domain/corrections/correction.ts";
import type { Document } from "#domain/document/document.ts";
import { picturesOf as pictureIdsOf, recordingsOf as recordingIdsOf } from "#domain/document/media-of-document.ts";
import type { Language } from "#domain/locale.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";
import { creditsOf } from "#domain/publication/credits.ts";
import { localized, readingsOf } from "#domain/publication/readings.ts";
import type { PublicationSnapshot, PublishedCorrection } from "#domain/publication/snapshot.ts";
import { tracksOf } from "#domain/publication/tracks.ts";

/**
 * One language of an article as readers get it, from what stands now. `manifestHash` is what its approvals covered;
 * `datePublished` the time to print where the desk gave none, `madeAt` when readers get it. Throws when the language has no text.
 */
export function buildSnapshot(
  content: ArticleContent,
  language: Language,
  given: { manifestHash: string; datePublished: string; madeAt: string },
): PublicationSnapshot {
  const edition = content.editions[language];
  if (!edition) throw new Error(`article ${content.articleId} has no ${language} edition to publish`);
  const { cover } = content;
  const pictures = picturesOf(content, edition.document);
  const recordings = recordingsOf(content, edition.document);
  const corrections = correctionsOf(content, language, given.madeAt);
  return {
    version: 1,
    articleId: content.articleId,
    slug: content.slug,
    language,
    sourceLanguage: content.sourceLanguage,
    script: edition.script,
    readings: readingsOf(content, language, edition),
    column: content.column,
    tags: content.tags,
    outlet: content.outlet,
    datePublished: content.datePublished ?? given.datePublished,
    cover: cover && {
      image: cover.image,
      alt: localized(content, cover.alt),
      caption: localized(content, cover.caption),
    },
    ...(Object.keys(pictures).length > 0 && { pictures }),
    ...(Object.keys(recordings).length > 0 && { recordings }),
    credits: creditsOf(content, language),
    ...(corrections.length > 0 && { corrections }),
    // Who at the desk confirmed a row is nobody's business outside it.
    alignment: { rows: content.alignment.rows.map(({ confirmedBy: _, ...row }) => row) },
    manifest: given.manifestHash,
  };
}

function correctionsOf(content: ArticleContent, language: Language, madeAt: string): PublishedCorrection[] {
  const nothing = { "zh-Hans": "", "zh-Hant": "", en: "" };
  return correctionsIn(content.corrections, language).map((correction) => {
    const { en, ...zh } = localized(content, correction.note);
    // What the other language says was not asked about.
    const note = language === "en" ? { ...nothing, en } : { ...nothing, ...zh };
    return { id: correction.id, note, at: firstPublished(correction, language)?.at ?? madeAt };
  });
}

function picturesOf({ pictures }: ArticleContent, document: Document): NonNullable<PublicationSnapshot["pictures"]> {
  const images = pictureIdsOf(document).map((id) => [id, pictures[id]?.image] as const);
  return Object.fromEntries(images.flatMap(([id, image]) => (image ? [[id, image]] : [])));
}

function recordingsOf(content: ArticleContent, document: Document): NonNullable<PublicationSnapshot["recordings"]> {
  const found = recordingIdsOf(document).map((id) => [id, content.recordings[id]] as const);
  return Object.fromEntries(
    found.flatMap(([id, one]) => (one ? [[id, { ...one.recording, tracks: tracksOf(content, one.captions) }]] : [])),
  );
}

/** An instant as a desk in `timeZone` prints it: ISO 8601 with that zone's offset, to the second. */
export function printedTime(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZoneName: "longOffset",
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? "";
  const offset = part("timeZoneName").replace("GMT", "") || "+00:00";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:${part("second")}${offset}`;
}
