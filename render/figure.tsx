import type { ReactNode } from "react";
import { inlineText } from "#domain/document/block-text.ts";
import type { Inline, InnerFigure } from "#domain/document/document.ts";
import type { PublicationSnapshot } from "#domain/publication/snapshot.ts";
import { type InlineContext, renderInline } from "#render/inline.tsx";
import { Picture, type PicturePath } from "#render/picture.tsx";

export type FigureContext = InlineContext & {
  /** The pictures of the text by their ids in the document, and where their bytes are. */
  pictures?: PublicationSnapshot["pictures"];
  picturePath?: PicturePath | undefined;
};

type Figure = Pick<InnerFigure, "attrs" | "content">;

/** As wide as the text is at its widest. */
const figureSizes = "(min-width: 44rem) 44rem, 100vw";

/** A picture over its words. `wordsOnly`: it stands over both languages already. */
export function FigureBlock(props: {
  figure: Figure;
  /** Anchor and language. */
  place: { id?: string; lang: string };
  context: FigureContext;
  wordsOnly: boolean;
}): ReactNode {
  const { figure, place, context, wordsOnly } = props;
  const { mediaId, alt } = figure.attrs;
  const image = context.pictures?.[mediaId];
  const words = mediaWords(figure, context);
  return (
    <figure {...place} className="figure">
      {image && !wordsOnly && (
        <span className="picture">
          <Picture {...{ image, alt, mediaId }} sizes={figureSizes} picturePath={context.picturePath} />
        </span>
      )}
      {words && <figcaption>{words}</figcaption>}
    </figure>
  );
}

/** The caption and the credit of a picture or recording; null where neither says anything. */
export function mediaWords(
  { attrs: { credit }, content }: { attrs: { credit: string }; content?: Inline[] | undefined },
  context: FigureContext,
): ReactNode {
  const hasCaption = inlineText(content).trim() !== "";
  if (!hasCaption && credit === "") return null;
  return (
    <>
      {hasCaption && <span className="caption">{renderInline(content, context)}</span>}{" "}
      {credit !== "" && <span className="credit">{credit}</span>}
    </>
  );
}
