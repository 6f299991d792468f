"use client";

import { createContext, useContext } from "react";
import type { PicturePage, UploadedPicture } from "#domain/media/picture.ts";
import type { FileUploads, UploadState } from "#editor/uploading/file-uploads.ts";
import { useUploadState } from "#editor/uploading/use-upload-state.ts";

/** What the writing surface knows of the library. */
export type Pictures = {
  uploads: FileUploads<UploadedPicture>;
  /** One page of it, from 1; null when it could not be had, which was said already. */
  list: (query: string, page: number) => Promise<PicturePage | null>;
};

const PicturesContext = createContext<Pictures | null>(null);

export const PicturesProvider = PicturesContext.Provider;

export function usePictures(): Pictures {
  const pictures = useContext(PicturesContext);
  if (!pictures) throw new Error("pictures are shown inside a PicturesProvider");
  return pictures;
}

/** How far the picture for a place has come; null when none is on its way. */
export function useUpload(place: string): UploadState | null {
  return useUploadState(usePictures().uploads, place);
}
