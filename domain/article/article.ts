import { z } from "zod";
import { creditListSchema } from "#domain/credits/credit.ts";
import { documentSchema } from "#domain/document/document.ts";
import { idSchema, userIdSchema } from "#domain/ids.ts";
import { bilingualTextSchema, languageSchema, scriptSchema } from "#domain/locale.ts";
import { writtenText } from "#domain/text.ts";

/** An instant with its offset, as the desk prints it (`2025-10-11T09:17:10+08:00`). */
export const printedTimeSchema = z.iso.datetime({ offset: true });

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(96);

export const coverSchema = z.strictObject({
  mediaId: idSchema,
  alt: bilingualTextSchema,
  caption: bilingualTextSchema,
});
export type Cover = z.infer<typeof coverSchema>;

/** What belongs to the article whatever its language. */
export const articleDetailsSchema = z.strictObject({
  slug: slugSchema,
  columnId: idSchema.nullable(),
  tagIds: z.array(idSchema).max(30),
  outletId: idSchema.nullable(),
  /** The time the desk prints; null prints the moment of first publication. */
  datePublished: printedTimeSchema.nullable(),
  cover: coverSchema.nullable(),
  credits: creditListSchema,
});
export type ArticleDetails = z.infer<typeof articleDetailsSchema>;

/** What one language of an article says. */
export const editionTextSchema = z.strictObject({
  /** Without the column's prefix. */
  title: writtenText(300),
  deck: writtenText(2000),
  document: documentSchema,
});
export type EditionText = z.infer<typeof editionTextSchema>;

/**
 * Who wrote the exact content that stands: key → user ids. Keys are `title`, `deck`, `block:<id>` for an edition and the
 * member names of ArticleDetails for an article. A key disappears with what it names.
 */
export const contributionsSchema = z.record(z.string().max(60), z.array(userIdSchema));
export type Contributions = z.infer<typeof contributionsSchema>;

export const editionStateSchema = z.strictObject({
  id: idSchema,
  articleId: idSchema,
  language: languageSchema,
  /** The script a Chinese edition is authored in; null for English. */
  script: scriptSchema.nullable(),
});
export type EditionIdentity = z.infer<typeof editionStateSchema>;

/** An edition's working copy: what is being typed now. `lockVersion` counts writes, from 1. */
export type WorkingCopy = EditionIdentity &
  EditionText & { contributions: Contributions; lockVersion: number; savedAt: string; savedBy: string | null };
