import type { ReactNode } from "react";
import type { InnerFigure } from "#domain/document/document.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import type { PublishedImage } from "#domain/publication/snapshot.ts";
import { type FigureContext, mediaWords } from "#render/figure.tsx";
import { Picture, wholePicture } from "#render/picture.tsx";

/** What a gallery is called, and a picture in it of which nobody said what it shows. */
const names: Record<ReaderLocale, { gallery: (count: number) => string; picture: (place: number) => string }> = {
  "zh-Hans": { gallery: (count) => `图集，共${count}张`, picture: (place) => `第${place}张` },
  "zh-Hant": { gallery: (count) => `圖集，共${count}張`, picture: (place) => `第${place}張` },
  en: { gallery: (count) => `Gallery of ${count} pictures`, picture: (place) => `Picture ${place}` },
};

/** Pictures as a language words them. */
export type GallerySide = { figures: readonly InnerFigure[]; context: FigureContext };

/**
 * Pictures of one shape beside each other, each cut to it around its focal point and a link to the whole of it. Of two
 * sides, which show the same pictures, the words of both stand below each picture.
 */
export function GalleryBlock(props: {
  sides: readonly [GallerySide, ...GallerySide[]];
  /** Anchor and language. */
  place: { id?: string; lang: string };
}): ReactNode {
  const { sides, place } = props;
  const [{ figures, context }, ...others] = sides;
  const images = figures.map(({ attrs }) => context.pictures?.[attrs.mediaId]);
  const shape = shapeOf(images);
  const pairs = pairsAmong(figures.length);
  const { gallery, picture } = names[context.locale];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <figure
      {...place}
      role="group"
      aria-label={gallery(figures.length)}
      className={`gallery ${shape} pairs-${pairs} of-${figures.length}`}
    >
      <div className="pictures">
        {figures.map((figure, at) => {
          const { mediaId, alt } = figure.attrs;
          const image = images[at];
          const sizes = sizesOf(image, shape, at < pairs * 2 ? 2 : 3, others.length > 0);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a picture may stand twice, and none moves within a page
            <figure key={at} className="figure">
              {image && (
                <a
                  className="picture"
                  href={wholePicture(image, mediaId, context.picturePath)}
                  {...(alt === "" && { "aria-label": picture(at + 1) })}
                >
                  <Picture {...{ image, alt, mediaId, sizes }} picturePath={context.picturePath} />
                </a>
              )}
              {others.length === 0 ? oneCaption(figure, context) : captionOfBoth(sides, at)}
            </figure>
          );
        })}
      </div>
    </figure>
  );
}

function oneCaption(figure: InnerFigure, context: FigureContext): ReactNode {
  const words = mediaWords(figure, context);
  return words && <figcaption>{words}</figcaption>;
}

function captionOfBoth(sides: readonly GallerySide[], at: number): ReactNode {
  const said = sides.flatMap(({ figures, context }) => {
    const words = figures[at] && mediaWords(figures[at], context);
    return words ? [{ words, locale: context.locale }] : [];
  });
  if (said.length === 0) return null;
  return (
    <figcaption>
      {said.map(({ words, locale }) => (
        <span key={locale} className="words" lang={locale}>
          {words}
        </span>
      ))}
    </figcaption>
  );
}

type Shape = "level" | "upright";

/** The shape that cuts least off most pictures. */
function shapeOf(images: readonly (PublishedImage | undefined)[]): Shape {
  const known = images.flatMap((image) => image ?? []);
  const upright = known.filter(({ width, height }) => height > width).length;
  return upright * 2 > known.length ? "upright" : "level";
}

/** Rows of three, but of two at the beginning where the last one would be left with fewer. */
function pairsAmong(count: number): number {
  return count % 3 === 0 ? 0 : count % 3 === 1 ? 2 : 1;
}

/** Width to height, as the stylesheet has it. */
const ratios: Record<Shape, number> = { level: 4 / 3, upright: 3 / 4 };

/** Of a picture that is wider than its tile more than the tile is fetched: what stands out of it is cut off. */
function sizesOf(image: PublishedImage | undefined, shape: Shape, inRow: 2 | 3, wide: boolean): string {
  const ratio = image ? image.width / image.height : 0;
  const times = Math.max(1, ratio / ratios[shape]);
  const width = (part: number, unit: string) => `${Math.ceil(part * times)}${unit}`;
  const column = `(min-width: 44rem) ${width(41 / inRow, "rem")}, 
    (min-width: 36rem) ${width(100 / inRow, "vw")}, ${width(86, "vw")}`.replace(/\s+/g, " ");
  return wide ? `(min-width: 75rem) ${width(70 / inRow, "rem")}, ${column}` : column;
}
