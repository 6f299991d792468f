import { z } from "zod";
import { languageSchema } from "#domain/locale.ts";
import type { ManifestContent } from "#domain/publication/manifest.ts";

const texts = z.array(z.string());
const hashed = z.array(z.object({ id: z.string(), hash: z.string() }));

const editionPartSchema = z.object({
  title: z.string(),
  deck: z.string(),
  script: z.string().nullable(),
  blocks: hashed,
  derived: z.string().nullable(),
  credits: z.array(z.object({ roles: texts, people: z.array(z.object({ id: z.string(), names: texts })) })),
  column: z.object({ id: z.string(), name: texts, prefix: texts, epigraph: texts.nullable() }).nullable(),
  outlet: z.object({ id: z.string(), name: texts, channel: texts }).nullable(),
  tags: z.array(texts),
  cover: z.object({ alt: texts, caption: texts }).nullable(),
  pictures: z.array(z.object({ id: z.string(), hash: z.string().nullable() })).optional(),
  recordings: z.array(z.object({ id: z.string(), hash: z.string().nullable(), tracks: texts })).optional(),
  records: hashed.optional(),
  corrections: z.array(z.object({ id: z.string(), note: texts })).optional(),
});

/** The list of a signature as it is stored. What a later version adds is left out: it is read, not hashed again. */
export const manifestContentSchema: z.ZodType<ManifestContent> = z.object({
  version: z.literal(1),
  article: z.object({
    articleId: z.string(),
    sourceLanguage: languageSchema,
    slug: z.string(),
    datePublished: z.string().nullable(),
    tags: texts,
    coverMedia: z.string().nullable(),
  }),
  zh: editionPartSchema.optional(),
  en: editionPartSchema.optional(),
  alignment: z.array(z.object({ sourceIds: texts, targetIds: texts })).optional(),
});
