import { blockText } from "#domain/document/block-text.ts";
import type { Document } from "#domain/document/document.ts";
import type { LocalizedText } from "#domain/locale.ts";

/** A document whose epigraph refers to its column's where it says the same. */
export function withStandingEpigraph(document: Document, standing: LocalizedText | null): Document {
  const texts = Object.values(standing ?? {}).filter((text) => text !== "");
  const known = new Set(texts.map(bare));
  return {
    ...document,
    content: document.content.map((block) =>
      block.type === "epigraph" && known.has(bare(blockText(block)))
        ? { type: "epigraph", attrs: { ...block.attrs, standing: true } }
        : block,
    ),
  };
}

function bare(text: string): string {
  return text.replace(/[\s\p{P}]/gu, "");
}
