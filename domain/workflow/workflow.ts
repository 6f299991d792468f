import { z } from "zod";
import { roleSchema } from "#domain/access.ts";
import { type Language, languageSchema } from "#domain/locale.ts";

/** One step on the way to publication. Templates are data: adding a stage adds no code. */
export const stageSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: z.strictObject({ "zh-Hans": z.string(), "zh-Hant": z.string(), en: z.string() }),
  role: roleSchema,
  /** How many different people must approve. */
  approvals: z.int().min(1).max(9),
  /** Who may not approve here, besides those without the role. Contributors to the exact content are always excluded. */
  excludesEarlierApprovers: z.boolean(),
  /** `edition`: each submitted language is signed by itself; `pair`: all submitted languages together. */
  signs: z.enum(["edition", "pair"]),
  hoursDue: z.int().positive().nullable(),
});
export type Stage = z.infer<typeof stageSchema>;

export const templateSchema = z.strictObject({
  id: z.string(),
  version: z.int().min(1),
  name: z.strictObject({ "zh-Hans": z.string(), "zh-Hant": z.string(), en: z.string() }),
  stages: z.array(stageSchema).min(1).max(12),
  publishRole: roleSchema,
});
export type Template = z.infer<typeof templateSchema>;

/** Languages of one submission, in the order zh, en. */
export const scopeSchema = z
  .array(languageSchema)
  .min(1)
  .max(2)
  .refine((scope) => new Set(scope).size === scope.length);
export type Scope = readonly Language[];
