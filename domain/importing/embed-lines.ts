import type { Block, BlockOf, Inline } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { readEmbedLink } from "#domain/media/embed.ts";

/** The block of a video at one of the sites that may stand in a text; null for any other address. */
export function videoAt(address: string): BlockOf<"video"> | null {
  const embed = readEmbedLink(address);
  if (embed === null) return null;
  return { type: "video", attrs: { id: createId(), mediaId: "", title: "", credit: "", poster: "", embed } };
}

/** A paragraph in which such an address stands alone on a line as that video, with what stands above and below it. */
export function withEmbeds(block: Block): Block[] {
  if (block.type !== "paragraph") return [block];
  const lines: Inline[][] = [[]];
  for (const inline of block.content ?? []) {
    if (inline.type === "hardBreak") lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  const videos = lines.map(videoOfLine);
  if (videos.every((video) => video === null)) return [block];
  const blocks: Block[] = [];
  let words: Inline[][] = [];
  const endWords = () => {
    const content = words.flatMap((line, at): Inline[] => (at > 0 ? [{ type: "hardBreak" }, ...line] : line));
    if (content.length > 0) blocks.push({ ...block, attrs: { id: createId() }, content });
    words = [];
  };
  for (const [at, line] of lines.entries()) {
    const video = videos[at];
    if (video) {
      endWords();
      blocks.push(video);
    } else words.push(line);
  }
  endWords();
  return blocks;
}

/** Words that somebody gave a link are a sentence; a link that says its own address is a video. */
function videoOfLine(line: readonly Inline[]): BlockOf<"video"> | null {
  let text = "";
  const targets: string[] = [];
  for (const inline of line) {
    if (inline.type !== "text") return null;
    text += inline.text;
    for (const mark of inline.marks ?? []) if (mark.type === "link") targets.push(mark.attrs.href);
  }
  const address = text.trim();
  if (
    address.length > longestAddress ||
    !(targets.length > 0 ? /^[\w./?=&:#%~+-]+$/ : /^https?:\/\/\S+$/i).test(address)
  )
    return null;
  const video = videoAt(address);
  return video !== null && targets.every((target) => readEmbedLink(target) === video.attrs.embed) ? video : null;
}

const longestAddress = 2048;
