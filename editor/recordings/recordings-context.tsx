"use client";

import { createContext, useContext } from "react";
import type {
  Captions,
  RecordingForDesk,
  RecordingKind,
  RecordingPage,
  UploadedRecording,
} from "#domain/media/recording.ts";
import type { Result } from "#domain/result.ts";
import type { FileUploads } from "#editor/uploading/file-uploads.ts";

/** What a page knows of the library's recordings. */
export type Recordings = {
  uploads: FileUploads<UploadedRecording>;
  /** One page of them, from 1; null when it could not be had, which was said already. */
  list: (query: string, kind: RecordingKind, page: number) => Promise<RecordingPage | null>;
  read: (mediaId: string) => Promise<RecordingForDesk | null>;
  saveCaptions: SaveCaptions;
};

export type SaveCaptions = (
  mediaId: string,
  baseLockVersion: number,
  captions: Captions,
) => Promise<Result<{ lockVersion: number }>>;

const RecordingsContext = createContext<Recordings | null>(null);

export const RecordingsProvider = RecordingsContext.Provider;

export function useRecordings(): Recordings {
  const recordings = useContext(RecordingsContext);
  if (!recordings) throw new Error("recordings are shown inside a RecordingsProvider");
  return recordings;
}
