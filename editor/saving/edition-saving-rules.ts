import { z } from "zod";
import { type EditionText, editionTextSchema } from "#domain/article/article.ts";
import { createId } from "#domain/ids.ts";
import type { Result } from "#domain/result.ts";
import { decideConflict, mergeTexts, type TextConflict } from "#editor/saving/merge-texts.ts";
import type { SaveAnswer, SavingRules } from "#editor/saving/saver-parts.ts";

/** Input of the use case that saves a working copy. */
export type SaveCommand = EditionText & { commandId: string; editionId: string; baseLockVersion: number };

/** Of the working copy a refusal carries, all that merging needs. */
const standingSchema = z.object({
  current: z.object({ ...editionTextSchema.shape, lockVersion: z.int().positive(), savedAt: z.string() }),
});

/** How the text of one edition is saved: merged by block, title and deck each as one. */
export function editionSavingRules(
  editionId: string,
  save: (command: SaveCommand) => Promise<Result<SaveAnswer>>,
): SavingRules<EditionText, TextConflict> {
  return {
    send: ({ commandId, baseLockVersion, content }) => save({ commandId, editionId, baseLockVersion, ...content }),
    theirs: (detail) => {
      const parsed = standingSchema.safeParse(detail);
      if (!parsed.success) return null;
      const { lockVersion, savedAt, ...content } = parsed.data.current;
      return { content, lockVersion, savedAt };
    },
    merge: mergeTexts,
    decide: (text, conflict, choice) => decideConflict(text, conflict, choice, createId),
  };
}
