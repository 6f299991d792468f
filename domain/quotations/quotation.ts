import { z } from "zod";
import { attributionAttrs } from "#domain/document/quotation-attrs.ts";
import { idSchema, userIdSchema } from "#domain/ids.ts";
import { scriptSchema } from "#domain/locale.ts";
import { writtenText } from "#domain/text.ts";

/** A quotation is quoted, not reprinted: more than this is a document of its own. */
export const quotationLimits = { characters: 8000, rights: 2000, why: 500, tags: 20 } as const;

/** What stands in one language: the words, a paragraph a line, and where they come from as that language prints it. */
export const quotedWordsSchema = z.strictObject({
  text: writtenText(quotationLimits.characters).default(""),
  speaker: attributionAttrs.speaker,
  occasion: attributionAttrs.occasion,
  work: attributionAttrs.work,
  volume: attributionAttrs.volume,
  page: attributionAttrs.page,
  link: attributionAttrs.link,
});
export type QuotedWords = z.infer<typeof quotedWordsSchema>;

const noWords = quotedWordsSchema.parse({});

/** What a version of an entry says. It has words in at least one language; `script` is how its Chinese is written. */
export const quotationContentSchema = z
  .strictObject({
    script: scriptSchema,
    date: attributionAttrs.date,
    zh: quotedWordsSchema.default(noWords),
    en: quotedWordsSchema.default(noWords),
    /** Who may print it, and how: for the desk, and printed on the quotation's page where it is said. */
    rights: writtenText(quotationLimits.rights).default(""),
  })
  .refine(({ zh, en }) => zh.text.trim() !== "" || en.text.trim() !== "", { error: "a quotation has words" });
export type QuotationContent = z.infer<typeof quotationContentSchema>;

/** A version never changes; that somebody vouched for it is said later. Times are ISO 8601 in UTC. */
export const quotationVersionSchema = z.strictObject({
  number: z.int().min(1),
  content: quotationContentSchema,
  /** Why it was made; "" for the first. */
  why: writtenText(quotationLimits.why),
  madeAt: z.string(),
  madeBy: userIdSchema.nullable(),
  /** Who compared it with the work; null until somebody did. */
  verifiedAt: z.string().nullable(),
  verifiedBy: userIdSchema.nullable(),
});
export type QuotationVersion = z.infer<typeof quotationVersionSchema>;

/** Where an entry came from: somebody of the desk wrote it, or an import proposed it. */
export const quotationOriginSchema = z.enum(["desk", "import"]);

/** An entry with its newest version. `tags` are ids. */
export const quotationSchema = z.strictObject({
  id: idSchema,
  origin: quotationOriginSchema,
  tags: z.array(idSchema).max(quotationLimits.tags),
  newest: quotationVersionSchema,
});
export type Quotation = z.infer<typeof quotationSchema>;

/** Whether somebody vouches for the words that an entry has now. */
export function isVerified({ newest }: Pick<Quotation, "newest">): boolean {
  return newest.verifiedAt !== null;
}
