import sharp from "sharp";
import { findOriginal } from "#db/desk/export.ts";
import { findPicture } from "#db/media/media.ts";
import { transaction } from "#db/transaction.ts";
import { picturesOf } from "#domain/document/media-of-document.ts";
import type { PictureNotes } from "#domain/portable/desk-files.ts";
import { hashOfFile } from "#domain/portable/manifest.ts";
import type { ArticleToPrint, MediaNames } from "#domain/portable/print-article.ts";

/** Always this kind, which loses nothing: the same picture has the same bytes in every export. */
const coverName = "cover";
/** Pictures of the text are called by their bytes: whatever desk they come from, they have one name. */
const nameLength = 16;

/** Writes the pictures of an article, its cover among them, and tells what they are called and what is said of them. */
export async function exportPictures(
  { details, editions }: ArticleToPrint,
  write: (file: string, bytes: Uint8Array) => Promise<void>,
): Promise<MediaNames> {
  const pictures = new Map<string, string>();
  const notes = new Map<string, PictureNotes>();
  const add = async (mediaId: string, called?: string): Promise<string | null> => {
    const bytes = await readPicture(mediaId);
    if (bytes === null) return null;
    const name = called ?? hashOfFile(bytes).slice(0, nameLength);
    await write(`${name}.png`, bytes);
    const said = await notesOf(mediaId);
    if (Object.keys(said).length > 0) notes.set(name, said);
    return name;
  };
  if (details.cover) await add(details.cover.mediaId, coverName);
  for (const mediaId of new Set(Object.values(editions).flatMap(({ document }) => picturesOf(document)))) {
    const name = await add(mediaId);
    if (name !== null) pictures.set(mediaId, name);
  }
  const inOrder = [...notes].sort(([a], [b]) => (a < b ? -1 : 1));
  return { cover: `${coverName}.png`, media: pictures, notes: Object.fromEntries(inOrder) };
}

async function readPicture(mediaId: string): Promise<Uint8Array | null> {
  const original = await transaction((tx) => findOriginal(tx, mediaId));
  if (original === null) return null;
  if (original.format === "png") return original.bytes;
  return new Uint8Array(await sharp(original.bytes).png({ compressionLevel: 9 }).toBuffer());
}

async function notesOf(mediaId: string): Promise<PictureNotes> {
  const picture = await transaction((tx) => findPicture(tx, mediaId));
  if (picture === null) return {};
  const { words, focal } = picture;
  const said = Object.entries(words).filter(([, { zh, en }]) => zh + en !== "");
  const centred = focal.x === 50 && focal.y === 50;
  return { ...Object.fromEntries(said), ...(!centred && { focal }) };
}
