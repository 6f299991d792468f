import { z } from "zod";
import { articleDetailsSchema, editionTextSchema } from "#domain/article/article.ts";
import { importedCorrectionSchema, mostCorrections } from "#domain/corrections/correction.ts";
import { blockIdSchema } from "#domain/document/document.ts";
import { idSchema } from "#domain/ids.ts";
import { languageSchema, scriptSchema } from "#domain/locale.ts";
import { recordsSchema } from "#domain/records/record.ts";

/** Which blocks stand beside each other, by ids of the source language's document and of the other's. */
export const importedRowSchema = z.strictObject({
  sourceIds: z.array(blockIdSchema).max(200),
  targetIds: z.array(blockIdSchema).max(200),
  status: z.enum(["draft", "confirmed"]),
});
export type ImportedRow = z.infer<typeof importedRowSchema>;

/**
 * An article as an import hands it to the desk: whatever it refers to (column, outlet, tags, people, cover) already has
 * its id. An edition may have a title and no text yet, and a target may come before its source.
 */
export const importedArticleSchema = z.strictObject({
  commandId: idSchema,
  /** Kept when given; refused with `duplicate` when an article has it already. */
  id: idSchema.optional(),
  sourceLanguage: languageSchema,
  templateId: z.string().min(1).max(40),
  details: articleDetailsSchema,
  editions: z
    .strictObject({
      zh: editionTextSchema.extend({ script: scriptSchema }).optional(),
      en: editionTextSchema.optional(),
    })
    .refine((editions) => editions.zh !== undefined || editions.en !== undefined, { error: "no edition" }),
  /** In reading order. Blocks that no row names become rows of their own at their place. */
  rows: z.array(importedRowSchema).max(10_000),
  records: recordsSchema.optional(),
  /** Oldest first, with ids of the article's own. */
  corrections: z.array(importedCorrectionSchema).max(mostCorrections).optional(),
});
export type ImportedArticle = z.infer<typeof importedArticleSchema>;
