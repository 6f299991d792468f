import { z } from "zod";
import { cutRevision } from "#db/editions/cut-revision.ts";
import { findRevision } from "#db/editions/revisions.ts";
import { findUnrevised } from "#db/editions/working-copy.ts";
import { type Actor, may } from "#domain/access.ts";
import { contributionsAfterRestore } from "#domain/document/contributions.ts";
import { idSchema } from "#domain/ids.ts";
import { ok, type Result, refuse } from "#domain/result.ts";
import { openEdition } from "#server/articles/open-article.ts";
import { answerOnce } from "#server/commands/answer-once.ts";
import { savedCopySchema, writeEdition } from "#server/editions/write-edition.ts";
import { afterRecord } from "#server/records/after-record.ts";
import { restoreRecords } from "#server/records/restore-records.ts";

export const restoreRevisionInput = z.strictObject({
  commandId: idSchema,
  editionId: idSchema,
  baseLockVersion: z.int().min(1),
  /** Of the revision whose text comes back. */
  number: z.int().min(1).max(1_000_000_000),
});

export const restoredSchema = savedCopySchema.extend({
  revision: z.int(),
  /** Statistics and charts that say again what they said then, in both languages; answers from before don't tell. */
  figures: z.int().default(0),
});

/**
 * Writes the text of an earlier revision as a new state of the working copy, with the figures that it printed, and keeps
 * that as the newest revision, `revision`. What stood is kept before it goes. Refuses like saveWorkingCopy.
 */
export async function restoreRevision(
  actor: Actor,
  input: z.infer<typeof restoreRevisionInput>,
): Promise<Result<z.infer<typeof restoredSchema>>> {
  if (!may(actor, "article.write")) return refuse("forbidden");
  const command = { id: input.commandId, name: "editions/restore-revision", answer: restoredSchema };
  return answerOnce(actor, command, async (tx) => {
    const opened = await openEdition(tx, actor, input.editionId);
    if (!opened.ok) return opened;
    const { id: articleId, at } = opened.value;
    const revision = await findRevision(tx, input.editionId, input.number);
    if (!revision) return refuse("notFound");
    const { title, deck, document } = revision;
    const text = { title, deck, document };
    const unrevised = await findUnrevised(tx, input.editionId);
    // Also where the text is kept already: its figures may have changed since.
    await cutRevision(tx, input.editionId, "pause", unrevised?.savedBy ?? null);
    const restored = await restoreRecords(tx, actor, opened.value, revision.records ?? {});
    if (!restored.ok) return restored;
    const figures = restored.value;
    const saved = await writeEdition(tx, actor, input, (copy) => ({
      text,
      contributions: contributionsAfterRestore(
        { text: copy, contributions: copy.contributions },
        { text, contributions: revision.contributions },
        actor.id,
      ),
    }));
    if (!saved.ok) return saved;
    const { voided } =
      figures > 0 && saved.value.lockVersion === input.baseLockVersion
        ? await afterRecord(tx, actor, { ...input, articleId, at })
        : saved.value;
    const cut = await cutRevision(tx, input.editionId, "restore", actor.id);
    return ok({ ...saved.value, voided, revision: cut.number, figures });
  });
}
