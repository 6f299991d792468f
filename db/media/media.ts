import { z } from "zod";
import type { Tx } from "#db/transaction.ts";
import type { DeskImage } from "#domain/article/article-for-desk.ts";
import { deskImagePath } from "#domain/article/desk-image-path.ts";
import { foldHan } from "#domain/hanzi/fold.ts";
import { type BilingualText, bilingualTextSchema } from "#domain/locale.ts";

export type StoredVariant = { hash: string; width: number; height: number };

/** A picture of the desk without its bytes; `variants` are WebP, the narrowest first. */
export type StoredMedia = StoredPicture & { variants: StoredVariant[] };

/** What the library says of a picture. */
export type StoredPicture = {
  id: string;
  originalName: string;
  width: number;
  height: number;
  words: { alt: BilingualText; caption: BilingualText; credit: BilingualText };
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

export async function mediaExists(tx: Tx, id: string): Promise<boolean> {
  return (await tx.media.count({ where: { id } })) === 1;
}

async function findMedia(tx: Tx, id: string): Promise<StoredMedia | null> {
  const row = await tx.media.findUnique({ where: { id }, include: withVariants });
  return row && { ...toStoredPicture(row), variants: row.variants };
}

export async function findMediaByHash(tx: Tx, hash: string): Promise<StoredMedia | null> {
  const row = await tx.media.findUnique({ where: { hash }, include: withVariants });
  return row && { ...toStoredPicture(row), variants: row.variants };
}

type Row = { id: string; originalName: string; width: number; height: number } & Record<
  keyof StoredPicture["words"],
  unknown
>;

export function toStoredPicture({ id, originalName, width, height, alt, caption, credit }: Row): StoredPicture {
  const words = bilingualTextSchema.parse.bind(bilingualTextSchema);
  return {
    id,
    originalName,
    width,
    height,
    words: { alt: words(alt), caption: words(caption), credit: words(credit) },
  };
}

/** Adds a picture with its derivatives; when the same picture came in meanwhile, that one is the answer. */
export async function insertMedia(tx: Tx, media: NewMedia): Promise<StoredMedia & { known: boolean }> {
  const { original, variants, ...row } = media;
  const searchText = foldHan(media.originalName);
  const { count } = await tx.media.createMany({ data: [{ ...row, searchText }], skipDuplicates: true });
  if (count === 1) {
    await tx.mediaOriginal.create({ data: { mediaId: media.id, ...original } });
    await tx.mediaVariant.createMany({
      data: variants.map((variant) => ({ ...variant, mediaId: media.id, format: "webp" })),
    });
  }
  const stored = await findMediaByHash(tx, media.hash);
  if (!stored) throw new Error("a picture just stored is not there");
  return { ...stored, known: count === 0 };
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
