import { figureText } from "#domain/document/block-text.ts";
import type { Document, InnerFigure } from "#domain/document/document.ts";

/** A picture of a text. */
export type ShownPicture = {
  blockId: string;
  figure: Pick<InnerFigure, "attrs" | "content">;
  /** Where its words begin in the text of its block. */
  at: number;
  /** Its place in its gallery, from 1; null where it stands by itself. */
  number: number | null;
};

/** The pictures of a text in reading order, without places that have none yet. */
export function shownPictures(document: Document): ShownPicture[] {
  return document.content
    .flatMap((block): ShownPicture[] => {
      const blockId = block.attrs.id;
      if (block.type === "figure") return [{ blockId, figure: block, at: 0, number: null }];
      if (block.type !== "gallery") return [];
      let next = 0;
      return block.content.map((figure, index) => {
        const at = next;
        const { length } = figureText(figure);
        if (length > 0) next += length + 1;
        return { blockId, figure, at, number: index + 1 };
      });
    })
    .filter(({ figure }) => figure.attrs.mediaId !== "");
}
