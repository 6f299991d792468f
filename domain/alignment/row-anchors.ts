import type { Alignment } from "#domain/alignment/alignment.ts";
import { type Language, otherLanguage } from "#domain/locale.ts";

/** The anchor of a block in a page: block ids are unique within one language only, and a facing page has two. */
export function blockAnchor(blockId: string, language: Language): string {
  return `${language}-${blockId}`;
}

/**
 * Anchors of the English blocks that begin a row with Chinese in it: that of the Chinese block they stand beside, so that an
 * address with an anchor leads to the same passage in every language. Other blocks keep their own.
 */
export function rowAnchors(alignment: Alignment, source: Language): Map<string, string> {
  const anchors = new Map<string, string>();
  const target = otherLanguage(source);
  for (const { sourceIds, targetIds } of alignment.rows) {
    const first = { [source]: sourceIds[0], [target]: targetIds[0] };
    if (first.zh !== undefined && first.en !== undefined) anchors.set(first.en, blockAnchor(first.zh, "zh"));
  }
  return anchors;
}
