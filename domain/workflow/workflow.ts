import { z } from "zod";
import { roleSchema } from "#domain/access.ts";
import { type Language, languageSchema } from "#domain/locale.ts";

const nameSchema = z.strictObject({ "zh-Hans": z.string(), "zh-Hant": z.string(), en: z.string() });
const stageIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/**
 * What of a submission a stage signs. `pair`: all its languages together; `edition`: each by itself; `source` and `target`:
 * that one alone, and nothing where it wasn't submitted.
 */
export const stageSigns = ["pair", "edition", "source", "target"] as const;

/** One step on the way to publication. Templates are data: adding a stage adds no code. */
export const stageSchema = z.strictObject({
  id: stageIdSchema,
  name: nameSchema,
  /**
   * `review`: an approval of exact content, by people who wrote none of it; a change voids it. `work`: somebody says that
   * something is done, such as a translation; whoever did it may, and later changes don't undo it.
   */
  kind: z.enum(["review", "work"]).default("review"),
  role: roleSchema,
  /** How many different people must approve. */
  approvals: z.int().min(1).max(9),
  /** Who may not approve here, besides those without the role. Contributors to the exact content never review it. */
  excludesEarlierApprovers: z.boolean(),
  signs: z.enum(stageSigns),
  /** Who may write while this stage decides, by role; null for whoever may write at all. Writing makes a contributor. */
  writers: z.array(roleSchema).max(5).nullable().default(null),
  hoursDue: z.int().min(1).max(2400).nullable(),
  /** The earlier stage that a refusal goes back to; null for those who submitted. */
  refusesTo: stageIdSchema.nullable().default(null),
});
export type Stage = z.infer<typeof stageSchema>;

export const templateIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

export const templateSchema = z.strictObject({
  id: z.string(),
  /** Counts up with every edit. What is under way keeps the version it began with. */
  version: z.int().min(1),
  name: nameSchema,
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
