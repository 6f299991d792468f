import { z } from "zod";
import { type BlockOf, figureAttrs } from "#domain/document/document.ts";

type FigureAttrs = Omit<BlockOf<"figure">["attrs"], "id">;

const figureSchema = z.strictObject(figureAttrs);

/** What `:::figure{…}` may say of a picture. */
export const figureAttributeNames = ["media", "alt", "credit"] as const;

/** A figure's attributes as its directive has them: `media` is the name of the file beside the text, without its ending. */
export function printFigureAttributes({ mediaId, alt, credit }: FigureAttrs): Record<string, string> {
  return Object.fromEntries(Object.entries({ media: mediaId, alt, credit }).filter(([, value]) => value !== ""));
}

/** Null when one of them cannot be what it says. */
export function readFigureAttributes(attributes: Record<string, string | null | undefined>): FigureAttrs | null {
  const { media, alt, credit } = attributes;
  const read = figureSchema.safeParse({ mediaId: media ?? "", alt: alt ?? "", credit: credit ?? "" });
  return read.success ? read.data : null;
}
