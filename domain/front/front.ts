import { z } from "zod";
import { saysSomething } from "#domain/article/complete-localized.ts";
import { idSchema } from "#domain/ids.ts";
import { localizedTextSchema } from "#domain/locale.ts";
import { writtenText } from "#domain/text.ts";

/** A front page is read at a glance. */
export const mostSections = 20;
export const mostPicked = 12;

const headingSchema = localizedTextSchema
  .extend({ "zh-Hans": writtenText(80), "zh-Hant": writtenText(80), en: writtenText(120) })
  .refine(saysSomething, { error: "a section has a heading" });

/** A part of the front: what is newest of a column or of everything, or articles by hand, in their order, under a heading. */
const frontSectionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("newest"), id: idSchema }),
  z.strictObject({ kind: z.literal("column"), id: idSchema, columnId: idSchema }),
  z.strictObject({
    kind: z.literal("articles"),
    id: idSchema,
    heading: headingSchema,
    articleIds: z.array(idSchema).min(1).max(mostPicked).refine(eachOnce, { error: "an article stands there twice" }),
  }),
]);
export type FrontSection = z.infer<typeof frontSectionSchema>;

/** How the readers' home is arranged. What it names need not be published: whatever readers don't have is left out. */
export const frontArrangementSchema = z.strictObject({
  /** What leads; null leads with the newest. */
  leadId: idSchema.nullable(),
  sections: z
    .array(frontSectionSchema)
    .max(mostSections)
    .refine((sections) => eachOnce(sections.map(({ id }) => id)), { error: "two sections have one id" }),
  /** The quotation of the day; null has those of the library take turns. */
  quotationId: idSchema.nullable(),
});
export type FrontArrangement = z.infer<typeof frontArrangementSchema>;

/** Every article that somebody placed. */
export function placedArticles({ leadId, sections }: FrontArrangement): string[] {
  const picked = sections.flatMap((section) => (section.kind === "articles" ? section.articleIds : []));
  return [...new Set([...(leadId === null ? [] : [leadId]), ...picked])];
}

function eachOnce(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
