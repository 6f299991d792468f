import { z } from "zod";
import { type BilingualText, bilingualTextSchema, type Language, type LocalizedText } from "#domain/locale.ts";

/** Limits of an upload: the bytes that come in, and the pixels they would unfold to. */
export const pictureLimits = { bytes: 20_000_000, pixels: 50_000_000 } as const;

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
  /** What must stay in sight when it is cropped. */
  focal: FocalPoint;
  words: PictureWords;
};

/** Per cent of a picture's width and height from its upper left corner. */
export const focalPointSchema = z.strictObject({ x: z.int().min(0).max(100), y: z.int().min(0).max(100) });
export type FocalPoint = z.infer<typeof focalPointSchema>;

/** What an upload became. `known`: the library had this picture already, and that is the one. */
export type UploadedPicture = Picture & { known: boolean };

export type PicturePage = { items: Picture[]; total: number; page: number; pageSize: number };

/** The same words as somebody writes them: Chinese in whichever script. */
export const writtenWordsSchema = z.strictObject({
  alt: bilingualTextSchema,
  caption: bilingualTextSchema,
  credit: bilingualTextSchema,
});
export type WrittenWords = Record<keyof PictureWords, BilingualText>;

/** An article that shows a picture: in the working copies of some languages, in publications, or as its cover. */
export type PictureUse = {
  articleId: string;
  titles: Record<Language, string>;
  drafts: Language[];
  published: Language[];
  cover: boolean;
};

/** A picture with everything its page in the library shows. */
export type PictureForDesk = Picture & {
  written: WrittenWords;
  /** Counts writes, from 1. */
  lockVersion: number;
  /** Some of them; `usedIn` says in how many articles. */
  uses: PictureUse[];
  usedIn: number;
};
