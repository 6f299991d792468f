import type { Block, Document } from "#domain/document/document.ts";
import { mapFootnotes } from "#domain/document/footnotes.ts";
import { hashOf } from "#domain/hash.ts";

/**
 * A document as it is hashed. Attributes that came to a block later are left out where they say nothing, so that what was
 * stored and signed before has the hash that it had.
 */
export function asHashed(document: Document): Document {
  return { ...document, content: document.content.map(withoutUnsaid) };
}

function withoutUnsaid(block: Block): Block {
  if (block.type !== "quotation" || (block.attrs.page !== "" && block.attrs.link !== "")) return block;
  const { page, link, ...attrs } = block.attrs;
  return { ...block, attrs: { ...attrs, ...(page !== "" && { page }), ...(link !== "" && { link }) } } as Block;
}

/** A block as it is worded, whichever block it is: without its id and those of its footnotes. Stored in `wordings`. */
export function withoutId(block: Block): unknown {
  const said = withoutUnsaid(block);
  const { id: _id, ...attrs } = said.attrs;
  return { ...mapFootnotes(said, ({ attrs: _attrs, ...note }) => note), attrs };
}

/** SHA-256 of a block without its id: equal for the same words, marks and attributes wherever they stand. */
export function blockHash(block: Block): string {
  return hashOf(withoutId(block));
}
