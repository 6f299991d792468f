"use client";

import { useSyncExternalStore } from "react";
import type { FileUploads, UploadState } from "#editor/uploading/file-uploads.ts";

/** How far the file for a place has come; null when none is on its way. */
export function useUploadState<T>(uploads: FileUploads<T>, place: string): UploadState | null {
  const read = () => uploads.state(place);
  return useSyncExternalStore(uploads.subscribe, read, read);
}
