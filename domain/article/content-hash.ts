import type { EditionText } from "#domain/article/article.ts";
import { asHashed } from "#domain/document/block-hash.ts";
import { hashOf } from "#domain/hash.ts";

/** SHA-256 of what an edition says, block ids included: equal hashes mean that nothing was changed. */
export function contentHash({ title, deck, document }: EditionText): string {
  return hashOf({ title, deck, document: asHashed(document) });
}
