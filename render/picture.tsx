import { mediaPath } from "#domain/publication/paths.ts";
import type { PublishedImage } from "#domain/publication/snapshot.ts";

type Variant = PublishedImage["variants"][number];

/** Where the bytes of a picture are. `mediaId` is that of a picture of the text, null for the cover. */
export type PicturePath = (variant: Variant, mediaId: string | null) => string;
/** Where readers get them. */
export const publicPicturePath: PicturePath = ({ hash, format }) => mediaPath(hash, format);

type PictureProps = {
  image: PublishedImage;
  alt: string;
  sizes: string;
  mediaId?: string | null;
  /** First to load on its page. */
  eager?: boolean;
  picturePath?: PicturePath | undefined;
};

/** A picture in the width and the format that the browser picks, with the room it will need. */
export function Picture(props: PictureProps) {
  const { image, alt, sizes, mediaId = null, eager = false, picturePath = publicPicturePath } = props;
  const inFormat = (format: Variant["format"]) => image.variants.filter((variant) => variant.format === format);
  const srcSet = (variants: readonly Variant[]) =>
    variants.map((variant) => `${picturePath(variant, mediaId)} ${variant.width}w`).join(", ");
  const [avif, webp] = [inFormat("avif"), inFormat("webp")];
  const variants = webp.length > 0 ? webp : image.variants;
  const widest = variants.at(-1);
  if (widest === undefined) return null;
  const img = (
    // biome-ignore lint/performance/noImgElement: next/image needs a script and an optimiser; widths are made at upload
    <img
      src={picturePath(widest, mediaId)}
      srcSet={srcSet(variants)}
      sizes={sizes}
      width={image.width}
      height={image.height}
      alt={alt}
      decoding={eager ? "auto" : "async"}
      loading={eager ? "eager" : "lazy"}
      {...(eager ? { fetchPriority: "high" as const } : {})}
      {...(image.focal ? { className: focalClass(image.focal) } : {})}
    />
  );
  if (avif.length === 0) return img;
  return (
    <picture>
      <source type="image/avif" srcSet={srcSet(avif)} sizes={sizes} />
      {img}
    </picture>
  );
}

/** Where the bytes of a picture are at its widest. */
export function wholePicture(
  image: PublishedImage,
  mediaId: string | null,
  picturePath: PicturePath = publicPicturePath,
): string | undefined {
  const widest = image.variants.filter(({ format }) => format === "webp").at(-1) ?? image.variants.at(-1);
  return widest && picturePath(widest, mediaId);
}

/** By tenths, as classes: the policy of a pressed page lets nothing style itself. */
function focalClass({ x, y }: NonNullable<PublishedImage["focal"]>): string {
  return `fx${Math.round(x / 10)} fy${Math.round(y / 10)}`;
}
