"use client";

import { useMemo } from "react";
import { listPicturesAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import type { Result } from "#domain/result.ts";
import type { Pictures } from "#editor/pictures/pictures-context.tsx";
import { uploadPicture } from "#editor/pictures/upload-picture.ts";
import { FileUploads } from "#editor/uploading/file-uploads.ts";

/** The library for the writing surface of one page. */
export function useLibraryPictures(run: <T>(command: () => Promise<Result<T>>) => Promise<T | null>): Pictures {
  return useMemo(
    () => ({
      uploads: new FileUploads(uploadPicture),
      list: (query, page) => run(() => listPicturesAction({ query, page })),
    }),
    [run],
  );
}
