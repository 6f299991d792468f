import { z } from "zod";
import { type RevisionRow, recordsOf, toRevision } from "#db/editions/revision-row.ts";
import { findRecords } from "#db/records/records.ts";
import type { Tx } from "#db/transaction.ts";
import { contributionsSchema } from "#domain/article/article.ts";
import { contentHash } from "#domain/article/content-hash.ts";
import type { Revision, RevisionReason } from "#domain/article/revision.ts";
import { type Document, documentSchema } from "#domain/document/document.ts";
import { canonicalJson } from "#domain/hash.ts";
import { createId } from "#domain/ids.ts";
import { bodiesOf, type Records, recordIdsOf, recordsUsedBy } from "#domain/records/record.ts";
import { sameJson } from "#domain/same-json.ts";

/** What a name or a restore says must be seen in the list even where the words are those of the revision before. */
const alwaysCut: readonly RevisionReason[] = ["named", "restore"];

const copyRow = z.object({
  title: z.string(),
  deck: z.string(),
  document: documentSchema,
  contributions: contributionsSchema,
});

/**
 * Keeps what the working copy says now as the edition's next revision, with the figures that it prints: those are the
 * article's and go on changing. When the newest revision already says exactly this by the same people, that one is returned and none is added, except for `named` and `restore`. The number comes
 * from the edition's locked row, so numbers have no gaps. Call it under the article's lock.
 */
export async function cutRevision(
  tx: Tx,
  editionId: string,
  reason: RevisionReason,
  actorId: string | null,
  name: string | null = null,
): Promise<Revision> {
  const copy = copyRow.parse(await tx.workingCopy.findUniqueOrThrow({ where: { editionId } }));
  const hash = contentHash(copy);
  const newest = await findNewestRevision(tx, editionId);
  const records = await printedRecords(tx, editionId, copy.document);
  const same =
    newest?.contentHash === hash &&
    canonicalJson(newest.contributions) === canonicalJson(copy.contributions) &&
    sameJson(recordsOf(newest, copy.document), records);
  await tx.workingCopy.update({ where: { editionId }, data: { unrevisedSince: null } });
  if (newest && same && !alwaysCut.includes(reason)) return toRevision(newest);
  const { lastRevision } = await tx.edition.update({
    where: { id: editionId },
    data: { lastRevision: { increment: 1 } },
    select: { lastRevision: true },
  });
  const row = await tx.revision.create({
    data: {
      id: createId(),
      editionId,
      number: lastRevision,
      title: copy.title,
      deck: copy.deck,
      document: copy.document,
      contributions: copy.contributions,
      contentHash: hash,
      records,
      reason,
      name,
      createdBy: actorId,
    },
  });
  return toRevision(row);
}

async function printedRecords(tx: Tx, editionId: string, document: Document): Promise<Records> {
  if (recordIdsOf(document).length === 0) return {};
  const { articleId } = await tx.edition.findUniqueOrThrow({ where: { id: editionId }, select: { articleId: true } });
  return recordsUsedBy(document, bodiesOf(await findRecords(tx, articleId))) ?? {};
}

function findNewestRevision(tx: Tx, editionId: string): Promise<RevisionRow | null> {
  return tx.revision.findFirst({ where: { editionId }, orderBy: { number: "desc" } });
}
