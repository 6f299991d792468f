import { z } from "zod";
import { idSchema } from "#domain/ids.ts";
import { embedSchema } from "#domain/media/embed.ts";
import { writtenText } from "#domain/text.ts";

const shortText = writtenText(500);
const mediaId = z.union([z.literal(""), idSchema]).default("");

/** A recording to be heard: of the library, or "" for a place that has none yet. */
export const audioAttrs = {
  mediaId,
  /** What it is called, printed and read out; "" leaves it to the caption. */
  title: shortText.default(""),
  credit: shortText.default(""),
};

/** A recording to be seen, behind a picture of the library until it plays: of the library, or a video of another site. */
export const videoAttrs = {
  ...audioAttrs,
  poster: mediaId,
  embed: z.union([z.literal(""), embedSchema]).default(""),
};

/** A block plays one thing. */
export function isOneVideo({ mediaId, embed }: { mediaId: string; embed: string }): boolean {
  return mediaId === "" || embed === "";
}
