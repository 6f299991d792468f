import type { ReaderLocale } from "#domain/locale.ts";
import { localizedFor } from "#domain/publication/reading.ts";
import type { PublicationSnapshot } from "#domain/publication/snapshot.ts";
import { Picture, type PicturePath } from "#render/picture.tsx";

type CoverData = NonNullable<PublicationSnapshot["cover"]>;

/** An article's picture with its caption, first to load on its page. */
export function Cover(props: { cover: CoverData; locales: ReaderLocale[]; picturePath?: PicturePath | undefined }) {
  const { cover, locales, picturePath } = props;
  const captions = locales.map((locale) => localizedFor(cover.caption, locale)).filter(({ text }) => text !== "");
  return (
    <figure className="cover">
      <span className="cover-frame">
        <Picture
          image={cover.image}
          alt={localizedFor(cover.alt, locales[0] ?? "en").text}
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
