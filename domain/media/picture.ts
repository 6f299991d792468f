import type { LocalizedText } from "#domain/locale.ts";

/** What the library says of a picture, in each locale: proposals for wherever it is put. "" is not said. */
export type PictureWords = { alt: LocalizedText; caption: LocalizedText; credit: LocalizedText };

/** A picture of the library. */
export type Picture = {
  mediaId: string;
  /** Its file's, when it came. */
  name: string;
  /** Pixels of the picture in full size, upright. */
  width: number;
  height: number;
  words: PictureWords;
};

/** What an upload became. `known`: the library had this picture already, and that is the one. */
export type UploadedPicture = Picture & { known: boolean };

export type PicturePage = { items: Picture[]; total: number; page: number; pageSize: number };
