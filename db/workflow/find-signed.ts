import { z } from "zod";
import { toRevision } from "#db/editions/revision-row.ts";
import type { Tx } from "#db/transaction.ts";
import type { EditionText } from "#domain/article/article.ts";
import type { Revision } from "#domain/article/revision.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import { hashOf } from "#domain/hash.ts";
import type { Language } from "#domain/locale.ts";
import type { EditionPart, ManifestContent } from "#domain/publication/manifest.ts";
import { manifestContentSchema } from "#domain/publication/manifest-schema.ts";
import type { Records } from "#domain/records/record.ts";

const revisionsSchema = z.partialRecord(z.enum(["zh", "en"]), z.int().min(1)).nullable();

/** What a signature covered of one language. */
export type SignedText = {
  manifest: ManifestContent;
  /** The words; null where no revision has them any more. */
  text: EditionText | null;
  /** The figures; null where they were not kept. */
  records: Records | null;
};

/**
 * What a signature covered of a language: its list, and the words and figures behind its hashes. Those are in the
 * revision that was kept as it was given; of signatures from before that was noted, in whichever says the same. Null when
 * there is no such signature of that language.
 */
export async function findSigned(
  tx: Tx,
  signatureId: string,
  { editionId, language }: { editionId: string; language: Language },
): Promise<SignedText | null> {
  const signature = await tx.signature.findUnique({
    where: { id: signatureId },
    select: { manifest: true, revisions: true },
  });
  if (!signature) return null;
  const manifest = manifestContentSchema.parse(signature.manifest);
  const part = manifest[language];
  if (!part) return null;
  const number = revisionsSchema.parse(signature.revisions)?.[language];
  const rows = await tx.revision.findMany({
    where: { editionId, ...(number === undefined ? {} : { number }) },
    orderBy: { number: "desc" },
    take: searched,
  });
  let text: EditionText | null = null;
  for (const row of rows) {
    const revision = toRevision(row);
    if (!hasWordsOf(revision, part)) continue;
    const { title, deck, document, records } = revision;
    text ??= { title, deck, document };
    if (records && hasFiguresOf(records, part)) return { manifest, text: { title, deck, document }, records };
  }
  return { manifest, text, records: (part.records ?? []).length === 0 ? {} : null };
}

/** The list of any signature that has this hash; null where there is none. */
export async function findManifest(tx: Tx, articleId: string, hash: string): Promise<ManifestContent | null> {
  const found = await tx.signature.findFirst({ where: { articleId, manifestHash: hash }, select: { manifest: true } });
  return found && manifestContentSchema.parse(found.manifest);
}

/** An approval that was given longer ago than so many revisions is not what a reviewer goes by. */
const searched = 50;

function hasWordsOf({ title, deck, document }: Revision, part: EditionPart): boolean {
  const { content } = document;
  if (title !== part.title || deck !== part.deck || content.length !== part.blocks.length) return false;
  return content.every((block, at) => {
    const listed = part.blocks[at];
    return listed?.id === block.attrs.id && listed.hash === blockHash(block);
  });
}

function hasFiguresOf(records: Records, { records: listed = [] }: EditionPart): boolean {
  if (Object.keys(records).length !== listed.length) return false;
  return listed.every(({ id, hash }) => Object.hasOwn(records, id) && hashOf(records[id]) === hash);
}
