import { z } from "zod";
import type { Tx } from "#db/transaction.ts";
import { hashOf } from "#domain/hash.ts";
import type { Language } from "#domain/locale.ts";
import { type Records, recordsSchema } from "#domain/records/record.ts";

const listedSchema = z.array(z.object({ id: z.string(), hash: z.string() })).default([]);
const partSchema = z.object({ records: listedSchema }).optional();
const manifestSchema = z.object({ zh: partSchema, en: partSchema });

/**
 * The records of a language that a signature covered. Its list has them by hash; the revision that was kept as it was
 * given has what they said. Null where none was: before revisions kept their figures.
 */
export async function findSignedRecords(
  tx: Tx,
  signatureId: string,
  edition: { editionId: string; language: Language },
): Promise<Records | null> {
  const signature = await tx.signature.findUnique({ where: { id: signatureId }, select: { manifest: true } });
  const listed = signature && manifestSchema.parse(signature.manifest)[edition.language]?.records;
  if (!listed) return null;
  if (listed.length === 0) return {};
  const revisions = await tx.revision.findMany({
    where: { editionId: edition.editionId },
    orderBy: { number: "desc" },
    take: searched,
    select: { records: true },
  });
  for (const { records } of revisions) {
    const kept = recordsSchema.nullable().parse(records);
    const complete = kept !== null && Object.keys(kept).length === listed.length;
    if (complete && listed.every(({ id, hash }) => Object.hasOwn(kept, id) && hashOf(kept[id]) === hash)) return kept;
  }
  return null;
}

/** An approval that fell longer ago than so many revisions is not what a reviewer goes by. */
const searched = 50;
