import { z } from "zod";
import type { Tx } from "#db/transaction.ts";
import type { DeskImage } from "#domain/article/article-for-desk.ts";
import { deskImagePath } from "#domain/article/desk-image-path.ts";
import { foldHan } from "#domain/hanzi/fold.ts";
import { type FocalPoint, type WrittenWords, writtenWordsSchema } from "#domain/media/picture.ts";
import type { Media } from "#prisma/generated/client.ts";

export type StoredVariant = { hash: string; width: number; height: number };

/** A picture of the desk without its bytes; `variants` are WebP, the narrowest first. */
export type StoredMedia = StoredPicture & { variants: StoredVariant[] };

/** What the library says of a picture. */
export type StoredPicture = {
  id: string;
  originalName: string;
  width: number;
  height: number;
  focal: FocalPoint;
  words: WrittenWords;
  /** Counts writes, from 1. */
  lockVersion: number;
};

export type NewMedia = {
  id: string;
  originalName: string;
  /** SHA-256 of `original.bytes`. */
  hash: string;
  width: number;
  height: number;
  original: { format: "jpeg" | "png"; bytes: Uint8Array<ArrayBuffer> };
  variants: (StoredVariant & { bytes: Uint8Array<ArrayBuffer> })[];
  createdBy: string;
};

const withVariants = {
  variants: { where: { format: "webp" }, orderBy: { width: "asc" }, omit: { bytes: true } },
} as const;

export async function pictureExists(tx: Tx, id: string): Promise<boolean> {
  return (await tx.media.count({ where: { id, kind: "picture" } })) === 1;
}

async function findMedia(tx: Tx, id: string): Promise<StoredMedia | null> {
  const row = await tx.media.findUnique({ where: { id }, include: withVariants });
  return row && { ...toStoredPicture(row), variants: row.variants };
}

export async function findMediaByHash(tx: Tx, hash: string): Promise<StoredMedia | null> {
  const row = await tx.media.findUnique({ where: { hash }, include: withVariants });
  return row && { ...toStoredPicture(row), variants: row.variants };
}

type Row = Pick<Media, keyof Media & (keyof StoredPicture | "focalX" | "focalY" | "alt" | "caption" | "credit")>;

export function toStoredPicture(row: Row): StoredPicture {
  const { id, originalName, width, height, focalX, focalY, lockVersion, alt, caption, credit } = row;
  const words = writtenWordsSchema.parse({ alt, caption, credit });
  return { id, originalName, width, height, focal: { x: focalX, y: focalY }, words, lockVersion };
}

/** Adds a picture with its derivatives; when the same picture came in meanwhile, that one is the answer. */
export async function insertMedia(tx: Tx, media: NewMedia): Promise<StoredMedia & { known: boolean }> {
  const { original, variants, ...row } = media;
  const searchText = foldHan(media.originalName);
  const { count } = await tx.media.createMany({ data: [{ ...row, searchText }], skipDuplicates: true });
  if (count === 1) await insertFile(tx, media.id, { original, variants });
  const stored = await findMediaByHash(tx, media.hash);
  if (!stored) throw new Error("a picture just stored is not there");
  return { ...stored, known: count === 0 };
}

/**
 * Puts another file in a picture's place: what is published keeps its bytes, everything else shows the new one. Null when
 * the picture is of another version by now.
 */
export async function replaceFile(
  tx: Tx,
  file: Omit<NewMedia, "createdBy">,
  baseLockVersion: number,
): Promise<StoredPicture | null> {
  const { id, original, variants, originalName, hash, width, height } = file;
  const { count } = await tx.media.updateMany({
    where: { id, lockVersion: baseLockVersion },
    data: { originalName, hash, width, height, lockVersion: { increment: 1 } },
  });
  if (count === 0) return null;
  await tx.mediaOriginal.deleteMany({ where: { mediaId: id } });
  await tx.mediaVariant.deleteMany({ where: { mediaId: id } });
  await insertFile(tx, id, { original, variants });
  return indexed(tx, id);
}

/** Writes what is said of a picture and where it is looked at. Null when it is of another version by now. */
export async function updateWords(
  tx: Tx,
  { id, words, focal }: Pick<StoredPicture, "id" | "words" | "focal">,
  baseLockVersion: number,
): Promise<StoredPicture | null> {
  const { count } = await tx.media.updateMany({
    where: { id, lockVersion: baseLockVersion },
    data: { ...words, focalX: focal.x, focalY: focal.y, lockVersion: { increment: 1 } },
  });
  return count === 0 ? null : indexed(tx, id);
}

/** Takes a picture or recording out of the library for good; its row is locked against new uses first. */
export async function deleteMedia(tx: Tx, id: string): Promise<void> {
  await tx.media.delete({ where: { id } });
}

/** A picture of the library, its row locked until the transaction ends. */
export async function lockPicture(tx: Tx, id: string): Promise<StoredPicture | null> {
  await tx.$queryRaw`SELECT id FROM media WHERE id = ${id} FOR UPDATE`;
  return findPicture(tx, id);
}

export async function findPicture(tx: Tx, id: string): Promise<StoredPicture | null> {
  const row = await tx.media.findUnique({ where: { id, kind: "picture" } });
  return row && toStoredPicture(row);
}

async function insertFile(tx: Tx, mediaId: string, { original, variants }: Pick<NewMedia, "original" | "variants">) {
  await tx.mediaOriginal.create({ data: { mediaId, ...original } });
  await tx.mediaVariant.createMany({ data: variants.map((variant) => ({ ...variant, mediaId, format: "webp" })) });
}

/** The picture as it is now, found by its name and by whatever is said of it. */
async function indexed(tx: Tx, id: string): Promise<StoredPicture> {
  const row = await tx.media.findUniqueOrThrow({ where: { id } });
  const { originalName, words } = toStoredPicture(row);
  const said = Object.values(words).flatMap(({ zh, en }) => [zh, en]);
  const searchText = foldHan([originalName, ...said].filter((text) => text !== "").join("\n"));
  return toStoredPicture(await tx.media.update({ where: { id }, data: { searchText } }));
}

/** The widest derivative, at its address for signed-in people. */
export async function findDeskImage(tx: Tx, id: string): Promise<DeskImage | null> {
  const media = await findMedia(tx, id);
  return media && deskImage(media);
}

function deskImage({ id, variants }: StoredMedia): DeskImage {
  const widest = variants.at(-1);
  if (!widest) throw new Error(`picture ${id} has no derivative`);
  return { url: deskImagePath(id, widest.width), width: widest.width, height: widest.height };
}

const bytesSchema = z.instanceof(Uint8Array);

/** The bytes of the narrowest derivative of at least `width` pixels, or the widest there is. */
export async function findVariantBytes(
  tx: Tx,
  id: string,
  width: number,
): Promise<{ hash: string; bytes: Uint8Array } | null> {
  const media = await findMedia(tx, id);
  const variant = media?.variants.find((candidate) => candidate.width >= width) ?? media?.variants.at(-1);
  if (!variant) return null;
  const { bytes } = await tx.mediaVariant.findFirstOrThrow({ where: { hash: variant.hash }, select: { bytes: true } });
  return { hash: variant.hash, bytes: bytesSchema.parse(bytes) };
}
