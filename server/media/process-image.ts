import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import sharp, { type Metadata, type Sharp } from "sharp";
import { pictureLimits } from "#domain/media/picture.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

/** Widths of the derivatives in pixels. A narrower picture has one of its own width; none is enlarged. */
export const derivativeWidths = [480, 960, 1600, 2400] as const;

/** What is decoded. SVG is a program, not a picture; animations and the rest have no use on a page here. */
const acceptedTypes: ReadonlySet<string> = new Set([
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/avif",
  "image/gif",
]);

type Encoded = { hash: string; width: number; height: number; bytes: Uint8Array<ArrayBuffer> };

export type ProcessedImage = {
  /** In full size, upright, without metadata. */
  original: Encoded & { format: "jpeg" | "png" };
  /** WebP, the narrowest first. */
  variants: Encoded[];
};

/**
 * Makes of uploaded bytes what is stored: decoded by what they are, not by what they are called, turned upright, with
 * EXIF (and the place where the picture was taken) left behind. Refuses with `mediaTooLarge` (`params.limit`),
 * `mediaUnsupported` or `mediaDamaged`. Nothing is decoded before its size is known.
 */
export async function processImage(bytes: Uint8Array): Promise<Result<ProcessedImage>> {
  if (bytes.length > pictureLimits.bytes) return tooLarge("bytes", pictureLimits.bytes);
  const type = await fileTypeFromBuffer(bytes);
  if (!type || !acceptedTypes.has(type.mime)) return refuse("mediaUnsupported");
  try {
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (metadata.width * metadata.height > pictureLimits.pixels) return tooLarge("pixels", pictureLimits.pixels);
    return ok(await encode(bytes, metadata));
  } catch {
    return refuse("mediaDamaged");
  }
}

async function encode(bytes: Uint8Array, metadata: Metadata): Promise<ProcessedImage> {
  // sharp keeps no metadata unless told to; the colour profile is applied, not kept.
  const upright = sharp(bytes, { limitInputPixels: pictureLimits.pixels, failOn: "error" }).autoOrient();
  const isPhotograph = metadata.hasAlpha !== true && metadata.format !== "png" && metadata.format !== "gif";
  const original = isPhotograph
    ? await output(upright.clone().jpeg({ quality: 92, mozjpeg: false }))
    : await output(upright.clone().png({ compressionLevel: 9 }));
  const variants: Encoded[] = [];
  for (const width of widthsFor(original.width)) {
    variants.push(await output(upright.clone().resize({ width, withoutEnlargement: true }).webp({ quality: 80 })));
  }
  return { original: { ...original, format: isPhotograph ? "jpeg" : "png" }, variants };
}

/** AVIF of a picture as it is stored. More effort would halve no bytes and take ten times as long. */
export function encodeAvif(bytes: Uint8Array, width: number): Promise<Encoded> {
  return output(sharp(bytes).resize({ width, withoutEnlargement: true }).avif({ quality: 50, effort: 2 }));
}

function widthsFor(width: number): number[] {
  const narrower = derivativeWidths.filter((candidate) => candidate < width);
  return narrower.length < derivativeWidths.length ? [...narrower, Math.min(width, 2400)] : narrower;
}

async function output(image: Sharp): Promise<Encoded> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  const bytes = new Uint8Array(data);
  return {
    hash: createHash("sha256").update(bytes).digest("hex"),
    width: info.width,
    height: info.height,
    bytes,
  };
}

function tooLarge(limit: keyof typeof pictureLimits, most: number) {
  return refuse("mediaTooLarge", { params: { limit, most } });
}
