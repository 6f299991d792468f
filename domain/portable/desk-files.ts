import { z } from "zod";
import { aboutTextSchema } from "#domain/about/about.ts";
import { roleSchema } from "#domain/access.ts";
import { printedTimeSchema, slugSchema } from "#domain/article/article.ts";
import { columnSchema, outletSchema, tagSchema } from "#domain/article/furniture.ts";
import { correctionNoteSchema, mostCorrections } from "#domain/corrections/correction.ts";
import { personNamesSchema } from "#domain/credits/credit.ts";
import { creditRoleSchema } from "#domain/credits/roles.ts";
import { blockIdSchema } from "#domain/document/document.ts";
import { idSchema } from "#domain/ids.ts";
import { bilingualTextSchema, languageSchema, localizedTextSchema, readerLocaleSchema } from "#domain/locale.ts";
import { focalPointSchema, writtenWordsSchema } from "#domain/media/picture.ts";
import { mostQuotations, quotationFileSchema } from "#domain/quotations/quotation-file.ts";
import { recordsSchema } from "#domain/records/record.ts";
import { templateFaults } from "#domain/workflow/check-template.ts";
import { templateIdSchema, templateSchema } from "#domain/workflow/workflow.ts";

// The files of the portable format (docs/portable-format.md); members are printed in the order given here.

export const deskUserSchema = z.strictObject({
  name: z.string().min(1).max(200),
  email: z.email().max(254),
  roles: z.array(roleSchema).max(5),
  locale: readerLocaleSchema,
  /** Their entry in people.json. */
  person: idSchema.optional(),
});
export type DeskUser = z.infer<typeof deskUserSchema>;

export const deskFileSchema = z.strictObject({
  format: z.literal("duizhao-desk/1"),
  name: localizedTextSchema,
  tagline: localizedTextSchema,
  timeZone: z.string().max(60).refine(isTimeZone, { error: "not a time zone" }),
  /** Absent where it says nothing of itself. */
  about: aboutTextSchema.optional(),
  users: z.array(deskUserSchema).max(5000),
});
export type DeskFile = z.infer<typeof deskFileSchema>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

const { id, slug, name, prefix, description, epigraph, accent, requiredCredits, severities, templateId } =
  columnSchema.shape;
export const columnFileSchema = z.strictObject({
  id,
  slug,
  name,
  prefix,
  description,
  epigraph,
  /** Absent where it is the house's. */
  accent: accent.unwrap().optional(),
  requiredCredits,
  /** Absent where rules weigh what they weigh elsewhere. */
  severities: severities.unwrap().optional(),
  template: templateId,
});
export type ColumnFile = z.infer<typeof columnFileSchema>;

export const personFileSchema = z.strictObject({ id: idSchema, names: personNamesSchema, bio: bilingualTextSchema });
export type PersonFile = z.infer<typeof personFileSchema>;

/** A template of the desk's own, or its own wording of a shipped one; a version is counted where it is kept. */
export const templateFileSchema = templateSchema
  .omit({ version: true })
  .extend({ id: templateIdSchema })
  .refine((template) => templateFaults({ ...template, version: 1 }).length === 0, {
    error: "no article could go this way",
  });
export type TemplateFile = z.infer<typeof templateFileSchema>;

/** The libraries of a desk by file name. Ids are unique within each. */
export const librarySchemas = {
  "templates.json": uniqueById(templateFileSchema, 100),
  "columns.json": uniqueById(columnFileSchema, 500),
  "tags.json": uniqueById(tagSchema, 5000),
  "outlets.json": uniqueById(outletSchema, 5000),
  "people.json": uniqueById(personFileSchema, 50_000),
  "quotations.json": uniqueById(quotationFileSchema, mostQuotations),
} as const;

function uniqueById<T extends z.ZodType<{ id: string }>>(entry: T, most: number) {
  return z
    .array(entry)
    .max(most)
    .refine((entries) => new Set(entries.map((each) => each.id)).size === entries.length, {
      error: "an id is used twice",
    });
}

/** A file beside the text that uses it: a plain name, never a path. */
export const fileNameSchema = z
  .string()
  .regex(/^[\p{L}\p{N}_][\p{L}\p{N}_. -]{0,99}$/u)
  .refine((file) => !file.includes("..") && !file.endsWith("."), { error: "not a plain file name" });

/** What the library says of a picture; what it does not say is absent. */
export const pictureNotesSchema = writtenWordsSchema.partial().extend({ focal: focalPointSchema.optional() });
export type PictureNotes = z.infer<typeof pictureNotesSchema>;

const instant = z.iso.datetime({ offset: true });
/** A note, and since when readers of each language have it; one that they don't have yet says nothing of that. */
const correctionFileSchema = z.strictObject({
  id: idSchema,
  note: correctionNoteSchema,
  published: z.strictObject({ zh: instant.optional(), en: instant.optional() }).optional(),
});

export const articleFileSchema = z.strictObject({
  format: z.literal("duizhao-article/1"),
  id: idSchema.optional(),
  slug: slugSchema,
  column: idSchema.nullable(),
  tags: z.array(idSchema).max(30),
  /** Outlet. */
  source: idSchema.nullable(),
  datePublished: printedTimeSchema.nullable(),
  sourceLanguage: languageSchema,
  template: z.string().min(1).max(40),
  credits: z
    .array(
      z.strictObject({
        roles: z.array(creditRoleSchema).min(1).max(8),
        people: z.array(idSchema).min(1).max(60),
        language: languageSchema.optional(),
      }),
    )
    .max(40),
  /** What statistics and charts of both files say. */
  records: recordsSchema.optional(),
  /** What publications had wrong, oldest first. */
  corrections: uniqueById(correctionFileSchema, mostCorrections).optional(),
  cover: z.strictObject({ file: fileNameSchema, alt: bilingualTextSchema, caption: bilingualTextSchema }).nullable(),
  /** By the names of their files without the ending; a picture of which nothing is said is not in it. */
  pictures: z.record(idSchema, pictureNotesSchema).optional(),
  alignment: z
    .array(
      z.strictObject({
        source: z.array(blockIdSchema).max(200),
        target: z.array(blockIdSchema).max(200),
        status: z.literal("draft").optional(),
      }),
    )
    .max(10_000)
    .optional(),
});
export type ArticleFile = z.infer<typeof articleFileSchema>;

const count = z.int().min(0);
export const manifestFileSchema = z.strictObject({
  format: z.literal("duizhao-manifest/1"),
  counts: z.strictObject({
    articles: count,
    people: count,
    columns: count,
    tags: count,
    outlets: count,
    /** Absent in exports of before there were any. */
    quotations: count.optional(),
    files: count,
  }),
  files: z.record(z.string().max(300), z.string().regex(/^[0-9a-f]{64}$/)),
});
export type ManifestFile = z.infer<typeof manifestFileSchema>;

/** How far to take an article when a sample desk fills an empty database, and which quotations its people vouch for. */
export const setupFileSchema = z.strictObject({
  articles: z.record(slugSchema, z.enum(["draft", "inReview", "published"])),
  quotations: z.array(idSchema).max(1000).default([]),
});
export type SetupFile = z.infer<typeof setupFileSchema>;

/** JSON as every file of the format has it: two spaces, a line end at the end. */
export function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
