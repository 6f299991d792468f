import type { Block, Document } from "#domain/document/document.ts";

/** The library's pictures that a document shows, each once, in reading order. */
export function mediaOf(document: Document): string[] {
  return [...new Set(document.content.flatMap(mediaOfBlock))];
}

/** Whether a block has a place for a picture and none in it that the library `has`. */
export function lacksPicture(block: Block, has: (mediaId: string) => boolean): boolean {
  return block.type === "figure" && (block.attrs.mediaId === "" || !has(block.attrs.mediaId));
}

/** The same document with other ids for its pictures: those of another desk, or names of files. */
export function renameMedia(document: Document, rename: (mediaId: string) => string): Document {
  return { ...document, content: document.content.map((block) => renameIn(block, rename)) };
}

function mediaOfBlock(block: Block): string[] {
  return block.type === "figure" && block.attrs.mediaId !== "" ? [block.attrs.mediaId] : [];
}

function renameIn(block: Block, rename: (mediaId: string) => string): Block {
  if (block.type !== "figure" || block.attrs.mediaId === "") return block;
  return { ...block, attrs: { ...block.attrs, mediaId: rename(block.attrs.mediaId) } };
}
