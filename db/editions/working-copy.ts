import { storeQuotationUses } from "#db/quotations/quotation-uses.ts";
import type { Tx } from "#db/transaction.ts";
import { type Contributions, contributionsSchema, type WorkingCopy } from "#domain/article/article.ts";
import { type Document, documentSchema } from "#domain/document/document.ts";
import { mediaOf } from "#domain/document/media-of-document.ts";
import { languageSchema, scriptSchema } from "#domain/locale.ts";
import { sameJson } from "#domain/same-json.ts";
import type { Edition, WorkingCopy as WorkingCopyRow } from "#prisma/generated/client.ts";

type CopyRow = Pick<Edition, "id" | "articleId" | "language" | "script"> & Omit<WorkingCopyRow, "editionId">;

/** A working copy with what only the desk's housekeeping needs. */
export type StoredCopy = WorkingCopy & {
  /** The first write after the newest revision; null while they are equal. */
  unrevisedSince: Date | null;
};

/** What the desk is told of a stored copy. */
export function toWorkingCopy({ unrevisedSince: _, ...copy }: StoredCopy): WorkingCopy {
  return copy;
}

/** The article an edition belongs to; null when there is no such edition. */
export async function findArticleOfEdition(tx: Tx, editionId: string): Promise<string | null> {
  const edition = await tx.edition.findUnique({ where: { id: editionId }, select: { articleId: true } });
  return edition?.articleId ?? null;
}

/** Who wrote last, when no revision has what stands; null when the newest revision has it. */
export async function findUnrevised(tx: Tx, editionId: string): Promise<{ savedBy: string | null } | null> {
  return tx.workingCopy.findFirst({
    where: { editionId, unrevisedSince: { not: null } },
    select: { savedBy: true },
  });
}

/** The working copies of both languages. */
export async function findWorkingCopies(tx: Tx, articleId: string): Promise<StoredCopy[]> {
  // One question instead of the client's two: every save asks it.
  const rows = await tx.$queryRaw<CopyRow[]>`
    SELECT e.id, e.article_id AS "articleId", e.language, e.script, w.title, w.deck, w.document, w.contributions,
      w.lock_version AS "lockVersion", w.saved_at AS "savedAt", w.saved_by AS "savedBy",
      w.unrevised_since AS "unrevisedSince"
    FROM editions e JOIN working_copies w ON w.edition_id = e.id
    WHERE e.article_id = ${articleId}`;
  return rows.map(toCopy);
}

/** An edition and its empty working copy. */
export async function insertEdition(
  tx: Tx,
  edition: { id: string; articleId: string; language: "zh" | "en"; script: "Hans" | "Hant" | null },
): Promise<void> {
  await tx.edition.create({
    data: {
      ...edition,
      workingCopy: {
        create: { title: "", deck: "", document: { type: "doc", content: [] }, contributions: {}, lockVersion: 1 },
      },
    },
  });
}

/**
 * Writes a working copy over the state `from` that it was made from; the version stands in the write's predicate. Null
 * when somebody else wrote meanwhile. The answer is what was stored, its time by the database's clock.
 */
export async function writeWorkingCopy(
  tx: Tx,
  from: StoredCopy,
  text: Pick<WorkingCopy, "title" | "deck" | "document"> & { contributions: Contributions },
  actorId: string,
  at: Date,
): Promise<StoredCopy | null> {
  const unrevisedSince = from.unrevisedSince ?? at;
  // As text: the client walks a JSON argument node by node, which costs more than all else for 5,000 blocks.
  const count = await tx.$executeRaw`
    UPDATE working_copies SET
      title = ${text.title},
      deck = ${text.deck},
      document = ${JSON.stringify(text.document)}::jsonb,
      contributions = ${JSON.stringify(text.contributions)}::jsonb,
      lock_version = lock_version + 1,
      saved_at = ${at},
      saved_by = ${actorId},
      unrevised_since = ${unrevisedSince}
    WHERE edition_id = ${from.id} AND lock_version = ${from.lockVersion}`;
  if (count === 0) return null;
  await storeUses(tx, from, text.document);
  await storeQuotationUses(tx, { articleId: from.articleId, language: from.language }, from.document, text.document);
  return {
    ...from,
    ...text,
    lockVersion: from.lockVersion + 1,
    savedAt: at.toISOString(),
    savedBy: actorId,
    unrevisedSince,
  };
}

/** Tells the library what of it a working copy shows. */
async function storeUses(tx: Tx, { articleId, language, document }: StoredCopy, written: Document): Promise<void> {
  const [before, after] = [mediaOf(document), mediaOf(written)];
  if (sameJson(before, after)) return;
  await tx.mediaUse.deleteMany({ where: { articleId, language, publication: 0, mediaId: { notIn: after } } });
  // What the library does not have stays a word of the text; publishing asks for it.
  await tx.$executeRaw`
    INSERT INTO media_uses (media_id, article_id, language)
    SELECT id, ${articleId}, ${language} FROM media WHERE id = ANY(${after})
    ON CONFLICT DO NOTHING`;
}

function toCopy(row: CopyRow): StoredCopy {
  return {
    ...row,
    language: languageSchema.parse(row.language),
    script: row.script === null ? null : scriptSchema.parse(row.script),
    document: documentSchema.parse(row.document),
    contributions: contributionsSchema.parse(row.contributions),
    savedAt: row.savedAt.toISOString(),
  };
}
