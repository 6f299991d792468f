import type { ReaderLocale } from "#domain/locale.ts";
import { mediaPath } from "#domain/publication/paths.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import type { PublicationSnapshot } from "#domain/publication/snapshot.ts";

type CoverData = NonNullable<PublicationSnapshot["cover"]>;
type Variant = CoverData["image"]["variants"][number];

/** Where the bytes of a picture are: readers' address by default, the desk's for what is not published. */
export type PicturePath = (variant: Variant) => string;
const publicPath: PicturePath = ({ hash, format }) => mediaPath(hash, format);

/** An article's picture with its caption, first to load on its page. */
export function Cover(props: { cover: CoverData; locales: ReaderLocale[]; picturePath?: PicturePath | undefined }) {
  const { cover, locales, picturePath = publicPath } = props;
  const captions = locales.map((locale) => localizedFor(cover.caption, locale)).filter(({ text }) => text !== "");
  return (
    <figure className="cover">
      <span className="cover-frame">
        <Picture
          cover={cover}
          locale={locales[0] ?? "en"}
          sizes="(min-width: 75rem) 55rem, 100vw"
          eager
          picturePath={picturePath}
        />
      </span>
      {captions.length > 0 && (
        <figcaption>
          {[...new Map(captions.map((caption) => [caption.locale, caption])).values()].map(({ text, locale }) => (
            <span key={locale} lang={locale}>
              {text}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}

type PictureProps = {
  cover: CoverData;
  locale: ReaderLocale;
  sizes: string;
  eager?: boolean;
  decorative?: boolean;
  picturePath?: PicturePath;
};

/** The picture itself in the width the browser picks. `decorative`: the words beside it say it all. */
export function Picture(props: PictureProps) {
  const { cover, locale, sizes, eager = false, decorative = false, picturePath = publicPath } = props;
  const { image } = cover;
  const webp = image.variants.filter((variant) => variant.format === "webp");
  const variants = webp.length > 0 ? webp : image.variants;
  const widest = variants.at(-1);
  if (widest === undefined) return null;
  return (
    // biome-ignore lint/performance/noImgElement: next/image needs a script and an optimiser; widths are made at upload
    <img
      src={picturePath(widest)}
      srcSet={variants.map((variant) => `${picturePath(variant)} ${variant.width}w`).join(", ")}
      sizes={sizes}
      width={image.width}
      height={image.height}
      alt={decorative ? "" : localizedFor(cover.alt, locale).text}
      decoding={eager ? "auto" : "async"}
      loading={eager ? "eager" : "lazy"}
      {...(eager ? { fetchPriority: "high" as const } : {})}
    />
  );
}
