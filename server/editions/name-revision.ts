import { z } from "zod";
import { cutRevision } from "#db/editions/cut-revision.ts";
import { renameRevision } from "#db/editions/revisions.ts";
import { type Actor, may } from "#domain/access.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { storableText } from "#domain/text.ts";
import { openEdition } from "#server/articles/open-article.ts";
import { answerOnce } from "#server/commands/answer-once.ts";

export const nameRevisionInput = z.strictObject({
  commandId: idSchema,
  editionId: idSchema,
  /** Of an earlier revision that gets the name; without it what stands is kept under it. */
  number: z.int().min(1).max(1_000_000_000).optional(),
  name: z.string().overwrite(storableText).trim().min(1).max(120),
});

const namedSchema = z.strictObject({ number: z.int(), name: z.string() });

/** Gives a revision a name, to be found again: an earlier one, or what stands, which is kept as a revision for it. */
export async function nameRevision(
  actor: Actor,
  input: z.infer<typeof nameRevisionInput>,
): Promise<Result<z.infer<typeof namedSchema>>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "editions/name-revision", answer: namedSchema };
  return answerOnce(actor, command, async (tx) => {
    const opened = await openEdition(tx, actor, input.editionId);
    if (!opened.ok) return opened;
    if (input.number !== undefined) {
      const named = await renameRevision(tx, input.editionId, input.number, input.name);
      return named ? ok({ number: input.number, name: input.name }) : refuse("notFound");
    }
    const { number } = await cutRevision(tx, input.editionId, "named", actor.id, input.name);
    return ok({ number, name: input.name });
  });
}
