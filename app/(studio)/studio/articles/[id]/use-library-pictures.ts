"use client";

import { useMemo } from "react";
import { listPicturesAction } from "#app/(studio)/studio/articles/[id]/actions.ts";
import type { Result } from "#domain/result.ts";
import { PictureUploads } from "#editor/pictures/picture-uploads.ts";
import type { Pictures } from "#editor/pictures/pictures-context.tsx";

/** The library for the writing surface of one page. */
export function useLibraryPictures(run: <T>(command: () => Promise<Result<T>>) => Promise<T | null>): Pictures {
  return useMemo(
    () => ({
      uploads: new PictureUploads(),
      list: (query, page) => run(() => listPicturesAction({ query, page })),
    }),
    [run],
  );
}
