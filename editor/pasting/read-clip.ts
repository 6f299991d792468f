import { readHtml } from "#domain/importing/html/read-html.ts";
import { isMarkdown } from "#domain/importing/is-markdown.ts";
import { readText } from "#domain/importing/read-text.ts";
import type { Reading } from "#domain/importing/reading.ts";
import { type Settled, settleReading } from "#domain/importing/settle-reading.ts";
import { isWholePage, type Structure } from "#domain/importing/structure.ts";
import { ok, type Result } from "#domain/result.ts";
import { type Clip, isPlainInHtml } from "#editor/pasting/clip.ts";

/** What is to be done with a clip: blocks for here, and the page they are, if they are one. */
export type ReadClip = Settled & { structure: Structure | null };

/** Shorter than this, or in fewer paragraphs, nothing is looked at as a page. */
const shortestPage = { characters: 120, blocks: 4 } as const;

/** Whether reading needs code that isn't loaded before somebody needs it; else the answer is there at once. */
export function readsAtOnce(clip: Clip): boolean {
  return (
    clip.plain || (clip.text.length < shortestPage.characters && !isMarkdownClip(clip) && clip.html.length < 20_000)
  );
}

/** Small clips, cleaned. */
export function readSmallClip(clip: Clip): Result<ReadClip> {
  const read = clip.html === "" || isPlainInHtml(clip.html) ? ok(readText(clip.text)) : readHtml(clip.html);
  return read.ok ? ok({ ...settleReading(read.value), structure: null }) : read;
}

/** Any clip: as blocks, and as a page where it is a whole one. Of one that we stumble over the words come in all the same. */
export async function readClip(clip: Clip): Promise<Result<ReadClip>> {
  try {
    return await readWhole(clip);
  } catch (error) {
    console.error(error);
    const { blocks, pictures } = settleReading(readText(clip.text));
    return ok({ blocks, pictures, warnings: [{ code: "otherLeftOut", count: 1, sample: "" }], structure: null });
  }
}

async function readWhole(clip: Clip): Promise<Result<ReadClip>> {
  const isText = clip.html === "" || isPlainInHtml(clip.html);
  const read = await readingOf(clip, isText);
  if (!read.ok) return read;
  const settled = settleReading(read.value);
  const table = read.value.blocks.some(({ type }) => type === "readTable");
  if (
    clip.plain ||
    (!table && (clip.text.length < shortestPage.characters || settled.blocks.length < shortestPage.blocks))
  )
    return ok({ ...settled, structure: null });
  // Without the recogniser (a network that is gone) the words come in all the same.
  const recogniser = await import("#domain/importing/recognise-structure.ts").catch(() => null);
  const plain = isText && !isMarkdownClip(clip) ? clip.text : null;
  const structure = recogniser?.recogniseStructure(read.value, plain) ?? null;
  return ok({ ...settled, structure: structure !== null && isWholePage(structure) ? structure : null });
}

async function readingOf(clip: Clip, isText: boolean): Promise<Result<Reading>> {
  if (!isText) return readHtml(clip.html);
  if (!isMarkdownClip(clip)) return ok(readText(clip.text));
  const markdown = await import("#domain/importing/read-markdown.ts").catch(() => null);
  return markdown?.readMarkdown(clip.text) ?? ok(readText(clip.text));
}

function isMarkdownClip(clip: Clip): boolean {
  return !clip.plain && (clip.html === "" || isPlainInHtml(clip.html)) && isMarkdown(clip.text);
}
