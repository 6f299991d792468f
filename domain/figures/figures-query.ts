import { z } from "zod";
import { idSchema, userIdSchema } from "#domain/ids.ts";
import { languageSchema } from "#domain/locale.ts";

const daySchema = z.iso.date();

/** What figures are asked for: days of the desk's calendar, both included. */
export const figuresQuerySchema = z.strictObject({
  from: daySchema,
  until: daySchema,
  columnId: idSchema.optional(),
  language: languageSchema.optional(),
  personId: userIdSchema.optional(),
});
export type FiguresQuery = z.infer<typeof figuresQuerySchema>;

/** The tables there are. */
export const figureTables = ["stages", "months", "people", "columns"] as const;
export type FigureTable = (typeof figureTables)[number];
