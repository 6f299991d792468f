"use client";

import { useMemo } from "react";
import {
  listRecordingsAction,
  readRecordingAction,
  saveCaptionsAction,
} from "#app/(studio)/studio/articles/[id]/actions.ts";
import type { Run } from "#app/(studio)/studio/articles/[id]/run.ts";
import { createId } from "#domain/ids.ts";
import type { Recordings } from "#editor/recordings/recordings-context.tsx";
import { uploadRecording } from "#editor/recordings/upload-recording.ts";
import { FileUploads } from "#editor/uploading/file-uploads.ts";

/** The library's recordings for the writing surface of one page. */
export function useLibraryRecordings(run: Run): Recordings {
  return useMemo(
    () => ({
      uploads: new FileUploads(uploadRecording),
      list: (query, kind, page) => run(() => listRecordingsAction({ query, kind, page })),
      read: (mediaId) => run(() => readRecordingAction({ mediaId })),
      saveCaptions: (mediaId, baseLockVersion, captions) =>
        saveCaptionsAction({ commandId: createId(), mediaId, baseLockVersion, captions }),
    }),
    [run],
  );
}
