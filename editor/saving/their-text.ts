import { z } from "zod";
import { editionTextSchema } from "#domain/article/article.ts";

/** What a refused save tells of the working copy that stands: all that merging needs. */
const theirTextSchema = z.object({ ...editionTextSchema.shape, lockVersion: z.int().positive(), savedAt: z.string() });
export type TheirText = z.infer<typeof theirTextSchema>;

/** The working copy in the detail of a `conflict`; null where the refusal carries none. */
export function theirTextIn(detail: unknown): TheirText | null {
  const parsed = z.object({ current: theirTextSchema }).safeParse(detail);
  return parsed.success ? parsed.data.current : null;
}
