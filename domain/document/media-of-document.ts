import type { Block, Document, InnerFigure } from "#domain/document/document.ts";

/** The library's pictures that a document shows, each once, in reading order. */
export function mediaOf(document: Document): string[] {
  return [...new Set(document.content.flatMap(mediaOfBlock))];
}

/** Whether a block has a place for a picture and none in it that the library `has`. */
export function lacksPicture(block: Block, has: (mediaId: string) => boolean): boolean {
  return figuresOf(block).some(({ attrs }) => attrs.mediaId === "" || !has(attrs.mediaId));
}

/** The same document with other ids for its pictures: those of another desk, or names of files. */
export function renameMedia(document: Document, rename: (mediaId: string) => string): Document {
  return { ...document, content: document.content.map((block) => renameIn(block, rename)) };
}

/** The library's pictures that a block shows, in reading order. */
export function mediaOfBlock(block: Block): string[] {
  return figuresOf(block).flatMap(({ attrs }) => (attrs.mediaId === "" ? [] : [attrs.mediaId]));
}

function figuresOf(block: Block): Pick<InnerFigure, "attrs">[] {
  if (block.type === "gallery") return block.content;
  return block.type === "figure" ? [block] : [];
}

function renameIn(block: Block, rename: (mediaId: string) => string): Block {
  const renamed = <T extends Pick<InnerFigure, "attrs">>(figure: T): T => {
    const { mediaId } = figure.attrs;
    return mediaId === "" ? figure : { ...figure, attrs: { ...figure.attrs, mediaId: rename(mediaId) } };
  };
  if (block.type === "gallery") return { ...block, content: block.content.map(renamed) };
  return block.type === "figure" ? renamed(block) : block;
}
