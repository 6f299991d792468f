"use client";

import { useMemo } from "react";
import { listPicturesAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import type { Run } from "#app/(studio)/studio/articles/[id]/run.ts";
import type { Pictures } from "#editor/pictures/pictures-context.tsx";
import { uploadPicture } from "#editor/pictures/upload-picture.ts";
import { FileUploads } from "#editor/uploading/file-uploads.ts";

/** The library for the writing surface of one page. */
export function useLibraryPictures(run: Run): Pictures {
  return useMemo(
    () => ({
      uploads: new FileUploads(uploadPicture),
      list: (query, page) => run(() => listPicturesAction({ query, page })),
    }),
    [run],
  );
}
