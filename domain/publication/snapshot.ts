import { z } from "zod";
import { alignmentSchema } from "#domain/alignment/alignment.ts";
import { slugSchema } from "#domain/article/article.ts";
import { personNamesSchema } from "#domain/credits/credit.ts";
import { creditRoleSchema } from "#domain/credits/roles.ts";
import { documentSchema } from "#domain/document/document.ts";
import { idSchema } from "#domain/ids.ts";
import { languageSchema, localizedTextSchema, readerLocaleSchema, scriptSchema } from "#domain/locale.ts";
import { recordingKindSchema, recordingMimeSchema } from "#domain/media/recording.ts";
import { recordsSchema } from "#domain/records/record.ts";

/** One way an edition is read: Hans or Hant for Chinese, the one English for English. */
export const readingTextSchema = z.strictObject({
  title: z.string(),
  deck: z.string(),
  document: documentSchema,
  /** What its statistics and charts say, in this reading's script; absent where it has none. */
  records: recordsSchema.optional(),
});
export type ReadingText = z.infer<typeof readingTextSchema>;

export const publishedPersonSchema = z.strictObject({
  id: idSchema,
  names: personNamesSchema.omit({ unconfirmed: true }),
});
export type PublishedPerson = z.infer<typeof publishedPersonSchema>;

export const publishedCreditSchema = z.strictObject({
  roles: z.array(creditRoleSchema).min(1),
  people: z.array(publishedPersonSchema).min(1),
});
export type PublishedCredit = z.infer<typeof publishedCreditSchema>;

export const publishedColumnSchema = z.strictObject({
  id: idSchema,
  slug: slugSchema,
  name: localizedTextSchema,
  /** Printed before a title with " | "; empty where the column has none in that locale. */
  prefix: localizedTextSchema,
  description: localizedTextSchema,
  epigraph: localizedTextSchema.nullable(),
});
export type PublishedColumn = z.infer<typeof publishedColumnSchema>;

/** A picture and its derivatives, widest last; `hash` names the bytes (`/media/<hash>.webp`). */
export const publishedImageSchema = z.strictObject({
  width: z.int().positive(),
  height: z.int().positive(),
  /** What must stay in sight when the picture is cropped, in per cent of its width and height; absent is the middle. */
  focal: z.strictObject({ x: z.int().min(0).max(100), y: z.int().min(0).max(100) }).optional(),
  variants: z
    .array(
      z.strictObject({ hash: z.string(), format: z.enum(["webp", "avif", "jpeg", "png"]), width: z.int().positive() }),
    )
    .min(1),
});
export type PublishedImage = z.infer<typeof publishedImageSchema>;

/** A recording; `hash` names its bytes (`/media/<hash>.mp4`), and that of a track those of its WebVTT. */
export const publishedRecordingSchema = z.strictObject({
  kind: recordingKindSchema,
  mime: recordingMimeSchema,
  hash: z.string(),
  /** Pixels; 0 of audio. */
  width: z.int().nonnegative(),
  height: z.int().nonnegative(),
  seconds: z.number().nonnegative(),
  tracks: z.array(z.strictObject({ locale: readerLocaleSchema, hash: z.string(), text: z.string() })),
});
export type PublishedRecording = z.infer<typeof publishedRecordingSchema>;

export const publishedCorrectionSchema = z.strictObject({
  id: idSchema,
  note: localizedTextSchema,
  at: z.iso.datetime({ offset: true }),
});
export type PublishedCorrection = z.infer<typeof publishedCorrectionSchema>;

/**
 * What a publication is: everything a reader's page of one language needs, as it was when it was signed. It refers to no
 * other table, so no later edit can change it.
 */
export const publicationSnapshotSchema = z.strictObject({
  version: z.literal(1),
  articleId: idSchema,
  slug: slugSchema,
  language: languageSchema,
  sourceLanguage: languageSchema,
  /** The script the Chinese was written in; null for English. */
  script: scriptSchema.nullable(),
  /** `{ Hans, Hant }` for Chinese, `{ en }` for English. */
  readings: z.union([
    z.strictObject({ Hans: readingTextSchema, Hant: readingTextSchema }),
    z.strictObject({ en: readingTextSchema }),
  ]),
  column: publishedColumnSchema.nullable(),
  tags: z.array(z.strictObject({ id: idSchema, slug: slugSchema, name: localizedTextSchema })),
  outlet: z.strictObject({ id: idSchema, name: localizedTextSchema, channel: localizedTextSchema }).nullable(),
  /** The time the desk prints, with its offset. */
  datePublished: z.iso.datetime({ offset: true }),
  cover: z
    .strictObject({ image: publishedImageSchema, alt: localizedTextSchema, caption: localizedTextSchema })
    .nullable(),
  /** The pictures of the text by their ids in the document; absent where it has none. */
  pictures: z.record(idSchema, publishedImageSchema).optional(),
  /** The recordings of the text, likewise. */
  recordings: z.record(idSchema, publishedRecordingSchema).optional(),
  credits: z.array(publishedCreditSchema),
  /** What earlier publications had wrong, oldest first, each with when readers of this language were first told; absent where nothing was. */
  corrections: z.array(publishedCorrectionSchema).optional(),
  /** Rows of both editions as they stood when this one was published; facing pages pair by them. */
  alignment: alignmentSchema,
  manifest: z.string(),
});
export type PublicationSnapshot = z.infer<typeof publicationSnapshotSchema>;
