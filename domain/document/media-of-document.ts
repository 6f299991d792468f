import type { Block, BlockOf, Document, InnerFigure } from "#domain/document/document.ts";

/** Everything of the library that a document shows or plays, each once, in reading order. */
export function mediaOf(document: Document): string[] {
  return unique(document.content.flatMap(mediaOfBlock));
}

/** The library's pictures that a document shows, those that stand before a video included. */
export function picturesOf(document: Document): string[] {
  return unique(document.content.flatMap(picturesOfBlock));
}

/** The library's recordings that a document plays. */
export function recordingsOf(document: Document): string[] {
  return unique(document.content.flatMap(recordingsOfBlock));
}

/** Whether a block has a place for a picture and none in it that the library `has`; a video can do without. */
export function lacksPicture(block: Block, has: (mediaId: string) => boolean): boolean {
  if (block.type === "video") return block.attrs.poster !== "" && !has(block.attrs.poster);
  return figuresOf(block).some(({ attrs }) => attrs.mediaId === "" || !has(attrs.mediaId));
}

/** Whether a block has a place for a recording and none in it that the library `has`. */
export function lacksRecording(block: Block, has: (mediaId: string) => boolean): boolean {
  if (block.type === "video" && block.attrs.embed !== "") return false;
  return isRecording(block) && (block.attrs.mediaId === "" || !has(block.attrs.mediaId));
}

/** The same document with other ids for what the library has of it: those of another desk, or names of files. */
export function renameMedia(document: Document, rename: (mediaId: string) => string): Document {
  const renamed = (mediaId: string) => (mediaId === "" ? "" : rename(mediaId));
  return { ...document, content: document.content.map((block) => renameIn(block, renamed)) };
}

/** What of the library a block shows or plays, in reading order. */
export function mediaOfBlock(block: Block): string[] {
  return [...picturesOfBlock(block), ...recordingsOfBlock(block)];
}

function figuresOf(block: Block): Pick<InnerFigure, "attrs">[] {
  if (block.type === "gallery") return block.content;
  return block.type === "figure" ? [block] : [];
}

function isRecording(block: Block): block is BlockOf<"video" | "audio"> {
  return block.type === "video" || block.type === "audio";
}

function picturesOfBlock(block: Block): string[] {
  const ids = block.type === "video" ? [block.attrs.poster] : figuresOf(block).map(({ attrs }) => attrs.mediaId);
  return ids.filter((id) => id !== "");
}

function recordingsOfBlock(block: Block): string[] {
  return isRecording(block) && block.attrs.mediaId !== "" ? [block.attrs.mediaId] : [];
}

function renameIn(block: Block, rename: (mediaId: string) => string): Block {
  switch (block.type) {
    case "gallery":
      return {
        ...block,
        content: block.content.map((figure) => ({
          ...figure,
          attrs: { ...figure.attrs, mediaId: rename(figure.attrs.mediaId) },
        })),
      };
    case "figure":
      return { ...block, attrs: { ...block.attrs, mediaId: rename(block.attrs.mediaId) } };
    case "audio":
      return { ...block, attrs: { ...block.attrs, mediaId: rename(block.attrs.mediaId) } };
    case "video": {
      const { mediaId, poster } = block.attrs;
      return { ...block, attrs: { ...block.attrs, mediaId: rename(mediaId), poster: rename(poster) } };
    }
    default:
      return block;
  }
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
