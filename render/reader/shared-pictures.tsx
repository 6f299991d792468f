import type { ReactNode } from "react";
import type { FacingRow } from "#domain/alignment/facing-rows.ts";
import type { BlockOf } from "#domain/document/document.ts";
import { type Language, languageOf } from "#domain/locale.ts";
import { sameJson } from "#domain/same-json.ts";
import type { RenderContext } from "#render/blocks.tsx";
import { GalleryBlock } from "#render/gallery.tsx";
import { Picture } from "#render/picture.tsx";

type PictureType = "figure" | "gallery";

/** The blocks of a row in which both languages show the same pictures in the same order, and nothing else. */
export function sharedBlocks<T extends PictureType>(
  { zh, en }: FacingRow,
  type: T,
): Record<Language, BlockOf<T>> | null {
  const [chinese, english] = [zh[0], en[0]];
  if (zh.length !== 1 || en.length !== 1 || !isOf(chinese, type) || !isOf(english, type)) return null;
  return sameJson(shownIn(chinese), shownIn(english)) ? { zh: chinese, en: english } : null;
}

function shownIn(block: BlockOf<PictureType>): string[] {
  return (block.type === "gallery" ? block.content : [block]).map(({ attrs }) => attrs.mediaId);
}

function isOf<T extends PictureType>(block: FacingRow["zh"][number] | undefined, type: T): block is BlockOf<T> {
  return block?.type === type;
}

/** One picture over both captions; seeing it twice would say that they differ. */
export function SharedPicture({ row, context }: { row: FacingRow; context: RenderContext | undefined }): ReactNode {
  const figure = context && sharedBlocks(row, "figure")?.[languageOf(context.locale)];
  const image = figure && context.pictures?.[figure.attrs.mediaId];
  if (!image) return null;
  const { mediaId, alt } = figure.attrs;
  return (
    <span className="picture shared" lang={context.locale}>
      <Picture {...{ image, alt, mediaId, picturePath: context.picturePath }} sizes="(min-width: 75rem) 60rem, 100vw" />
    </span>
  );
}

/** One gallery for both languages, what each says of a picture below it; null where they show different ones. */
export function sharedGallery(row: FacingRow, contexts: readonly RenderContext[]): ReactNode {
  const galleries = sharedBlocks(row, "gallery");
  const [first, ...others] = contexts;
  if (!galleries || !first) return null;
  const sideOf = (context: RenderContext) => ({ figures: galleries[languageOf(context.locale)].content, context });
  return (
    <div className="shared prose">
      <GalleryBlock sides={[sideOf(first), ...others.map(sideOf)]} place={{ id: row.key, lang: first.locale }} />
    </div>
  );
}
