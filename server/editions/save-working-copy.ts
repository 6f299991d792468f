import { z } from "zod";
import type { Actor } from "#domain/access.ts";
import { may } from "#domain/access.ts";
import { editionTextSchema } from "#domain/article/article.ts";
import { contributionsAfter } from "#domain/document/contributions.ts";
import { parseDocument } from "#domain/document/parse-document.ts";
import { idSchema } from "#domain/ids.ts";
import { type Result, refuse } from "#domain/result.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { type SavedCopy, savedCopySchema, writeEdition } from "#server/editions/write-edition.ts";

export const saveWorkingCopyInput = z.strictObject({
  commandId: idSchema,
  editionId: idSchema,
  /** The version that the client's text was made from. */
  baseLockVersion: z.int().min(1),
  title: editionTextSchema.shape.title,
  deck: editionTextSchema.shape.deck,
  /** A Document; read by parseDocument, whose refusals say what is wrong with it. */
  document: z.unknown(),
});

/**
 * Stores what is being typed. Refuses a base that is no longer the newest with `conflict` and
 * `detail: { current: WorkingCopy }`, from which the caller merges; `voided` tells that an approval fell by this save.
 */
export async function saveWorkingCopy(
  actor: Actor,
  input: z.infer<typeof saveWorkingCopyInput>,
): Promise<Result<SavedCopy>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  const document = parseDocument(input.document);
  if (!document.ok) return document;
  const text = { title: input.title, deck: input.deck, document: document.value };
  const command = { id: input.commandId, name: "editions/save-working-copy", answer: savedCopySchema };
  return answerOnce(actor, command, (tx) =>
    writeEdition(tx, actor, input, (copy) => ({
      text,
      contributions: contributionsAfter({ text: copy, contributions: copy.contributions }, text, actor.id),
    })),
  );
}
