import { contributionsSchema } from "#domain/article/article.ts";
import { type Revision, type RevisionMark, revisionReasonSchema } from "#domain/article/revision.ts";
import { type Document, documentSchema } from "#domain/document/document.ts";
import { type Records, recordIdsOf, recordsSchema } from "#domain/records/record.ts";
import type { Revision as RevisionRow } from "#prisma/generated/client.ts";

export type { RevisionRow };

/** Reads a row of `revisions`; throws when it breaks the schema, since only we write it. */
export function toRevision(row: RevisionRow): Revision {
  const document = documentSchema.parse(row.document);
  return {
    ...toRevisionMark(row),
    deck: row.deck,
    document,
    records: recordsOf(row, document),
    contributions: contributionsSchema.parse(row.contributions),
    contentHash: row.contentHash,
  };
}

/** The figures that a revision printed; null where they were not kept. A text that has no place for any needs none. */
export function recordsOf({ records }: Pick<RevisionRow, "records">, document: Document): Records | null {
  if (records !== null) return recordsSchema.parse(records);
  return recordIdsOf(document).length === 0 ? {} : null;
}

/** The same without the text. */
export function toRevisionMark(
  row: Pick<RevisionRow, "id" | "editionId" | "number" | "title" | "reason" | "name" | "createdAt" | "createdBy">,
): RevisionMark {
  return {
    id: row.id,
    editionId: row.editionId,
    number: row.number,
    title: row.title,
    reason: revisionReasonSchema.parse(row.reason),
    name: row.name,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
  };
}
