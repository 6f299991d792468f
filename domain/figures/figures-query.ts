import { z } from "zod";
import { idSchema, userIdSchema } from "#domain/ids.ts";
import { languageSchema } from "#domain/locale.ts";

const daySchema = z.iso.date();

/** Three years with their leap day: whoever compares years has enough, and nobody reads the whole log by one address. */
export const longestPeriodDays = 1096;

/** What figures are asked for: days of the desk's calendar, both included, `longestPeriodDays` at most. */
export const figuresQuerySchema = z
  .strictObject({
    from: daySchema,
    until: daySchema,
    columnId: idSchema.optional(),
    language: languageSchema.optional(),
    personId: userIdSchema.optional(),
  })
  .refine(({ from, until }) => Date.parse(until) - Date.parse(from) < longestPeriodDays * 86_400_000, {
    path: ["until"],
    error: `a period has ${longestPeriodDays} days at most`,
  });
export type FiguresQuery = z.infer<typeof figuresQuerySchema>;

/** The tables there are. */
export const figureTables = ["stages", "months", "people", "columns"] as const;
export type FigureTable = (typeof figureTables)[number];
