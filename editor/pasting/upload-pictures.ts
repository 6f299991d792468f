import type { Block } from "#domain/document/document.ts";
import type { PendingPicture } from "#domain/importing/settle-reading.ts";
import { uploadPicture } from "#editor/pictures/upload-picture.ts";

/**
 * Sends the pictures that came along to the library and gives the blocks with them. A figure whose picture was refused
 * or found no answer waits for one; `failed` says how many do.
 */
export async function uploadPictures<B extends readonly Block[]>(
  blocks: B,
  pictures: readonly PendingPicture[],
): Promise<{ blocks: Block[]; failed: number }> {
  const mediaIds = new Map<string, string>();
  let failed = 0;
  for (const { blockId, src } of pictures) {
    if (!blocks.some(({ attrs }) => attrs.id === blockId)) continue;
    const file = fileOf(src);
    const answer = file && (await uploadPicture(file, () => undefined, new AbortController().signal).catch(() => null));
    if (answer?.ok) mediaIds.set(blockId, answer.value.mediaId);
    else failed += 1;
  }
  const withPictures = blocks.map((block): Block => {
    const mediaId = mediaIds.get(block.attrs.id);
    return block.type === "figure" && mediaId !== undefined ? { ...block, attrs: { ...block.attrs, mediaId } } : block;
  });
  return { blocks: withPictures, failed };
}

/** The site's rules forbid asking for a data: address, so it is read by hand. */
function fileOf(src: string): File | null {
  const match = /^data:(image\/[\w+.-]+);base64,([\w+/=\s]+)$/.exec(src);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(match[2]), (character) => character.charCodeAt(0));
    return new File([bytes], `pasted.${match[1].slice(6)}`, { type: match[1] });
  } catch {
    return null;
  }
}
