import { z } from "zod";
import type { Tx } from "#db/transaction.ts";
import { blockHash, withoutId } from "#domain/document/block-hash.ts";
import { type Block, blockSchema, type Document } from "#domain/document/document.ts";
import { mapFootnotes } from "#domain/document/footnotes.ts";

/**
 * Keeps the wordings of `document` that `hashes` name, so that a row that turns stale can show what it was made from.
 * Wordings are found by their hash, shared by all articles and never changed.
 */
export async function storeWordings(tx: Tx, document: Document, hashes: ReadonlySet<string>): Promise<void> {
  if (hashes.size === 0) return;
  const wordings = document.content
    .map((block) => ({ hash: blockHash(block), block: JSON.stringify(withoutId(block)) }))
    .filter(({ hash }) => hashes.has(hash));
  if (wordings.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO wordings (hash, block)
    SELECT DISTINCT ON (hash) hash, block::jsonb
    FROM unnest(${wordings.map(({ hash }) => hash)}::text[], ${wordings.map(({ block }) => block)}::text[]) AS new (hash, block)
    ORDER BY hash
    ON CONFLICT (hash) DO NOTHING`;
}

/** The wordings of these hashes, by hash; a block's id is no part of its wording. */
export async function findWordings(tx: Tx, hashes: readonly string[]): Promise<Map<string, Block>> {
  const rows = await tx.wording.findMany({ where: { hash: { in: [...new Set(hashes)] } } });
  return new Map(rows.map(({ hash, block }) => [hash, blockSchema.parse(withId(block))]));
}

function withId(block: unknown): unknown {
  const { attrs, ...rest } = wordingSchema.parse(block);
  return {
    ...mapFootnotes(rest, (note) => ({ ...note, attrs: { id: "wording" } })),
    attrs: { ...attrs, id: "wording" },
  };
}

const wordingSchema = z.looseObject({
  type: z.string(),
  attrs: z.looseObject({}),
  content: z.array(z.any()).optional(),
});
