import type { Block } from "#domain/document/document.ts";
import { hashOf } from "#domain/hash.ts";

/** A block as it is worded, whichever block it is: without its id. Stored in `wordings` under `blockHash`. */
export function withoutId(block: Block): unknown {
  const { id: _id, ...attrs } = block.attrs;
  return { ...block, attrs };
}

/** SHA-256 of a block without its id: equal for the same words, marks and attributes wherever they stand. */
export function blockHash(block: Block): string {
  return hashOf(withoutId(block));
}
