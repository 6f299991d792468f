import { pictureLimits, type UploadedPicture } from "#domain/media/picture.ts";
import { type Result, refuse } from "#domain/result.ts";
import { sendFile } from "#editor/uploading/send-file.ts";

/** The kinds of file that a chooser offers; the desk decides by what a file is, not by what it is called. */
export const pictureTypes = "image/jpeg,image/png,image/webp,image/avif,image/gif";

/** Sends a picture to the library. */
export function uploadPicture(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
  /** The picture of the library that the file takes the place of. */
  replaces?: string,
): Promise<Result<UploadedPicture>> {
  // Nobody waits for a gigabyte to be refused.
  if (file.size > pictureLimits.bytes) return Promise.resolve(refuse("mediaTooLarge"));
  const asked = new URLSearchParams({
    name: file.name.slice(0, 300),
    ...(replaces !== undefined && { for: replaces }),
  });
  return sendFile(`/api/media?${asked}`, file, onProgress, signal);
}
