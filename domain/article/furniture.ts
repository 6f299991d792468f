import { z } from "zod";
import { slugSchema } from "#domain/article/article.ts";
import { columnAccentSchema, houseAccent } from "#domain/article/column-accent.ts";
import { ruleSeveritiesSchema } from "#domain/checks/finding.ts";
import { creditRoleSchema } from "#domain/credits/roles.ts";
import { idSchema } from "#domain/ids.ts";
import { type LocalizedText, localizedTextSchema } from "#domain/locale.ts";

/** A named series with furniture of its own. */
export const columnSchema = z.strictObject({
  id: idSchema,
  slug: slugSchema,
  name: localizedTextSchema,
  /** Printed before a title; empty where the column has none in that locale. */
  prefix: localizedTextSchema,
  description: localizedTextSchema,
  /** The standing epigraph. */
  epigraph: localizedTextSchema.nullable(),
  /** What its own pages are marked with. */
  accent: columnAccentSchema.default(houseAccent),
  /** Roles without which an article of this column is not complete. */
  requiredCredits: z.array(creditRoleSchema).max(20),
  /** What rules weigh here, where it is not what they weigh elsewhere. */
  severities: ruleSeveritiesSchema.default({}),
  templateId: z.string().min(1).max(40),
  /** Among the columns, from 0. */
  position: z.int().min(0),
});
export type ColumnForDesk = z.infer<typeof columnSchema>;

export const tagSchema = z.strictObject({ id: idSchema, slug: slugSchema, name: localizedTextSchema });
export type Tag = z.infer<typeof tagSchema>;

/** Where an article was first published: the outlet and, where it has one, the channel. */
export const outletSchema = z.strictObject({ id: idSchema, name: localizedTextSchema, channel: localizedTextSchema });
export type Outlet = z.infer<typeof outletSchema>;

export const noText: LocalizedText = { "zh-Hans": "", "zh-Hant": "", en: "" };
