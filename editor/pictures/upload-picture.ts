import { pictureLimits, type UploadedPicture } from "#domain/media/picture.ts";
import { type Result, refuse } from "#domain/result.ts";

/** The kinds of file that a chooser offers; the desk decides by what a file is, not by what it is called. */
export const pictureTypes = "image/jpeg,image/png,image/webp,image/avif,image/gif";

/**
 * Sends a picture to the library, telling how much of it has gone (0 to 1). Rejects when no answer came; `signal` gives
 * up. It is an XMLHttpRequest because fetch does not tell how far an upload is.
 */
export function uploadPicture(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
  /** The picture of the library that the file takes the place of. */
  replaces?: string,
): Promise<Result<UploadedPicture>> {
  // Nobody waits for a gigabyte to be refused.
  if (file.size > pictureLimits.bytes) return Promise.resolve(refuse("mediaTooLarge"));
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const asked = new URLSearchParams({
      name: file.name.slice(0, 300),
      ...(replaces !== undefined && { for: replaces }),
    });
    request.open("POST", `/api/media?${asked}`);
    request.responseType = "json";
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.response === null) reject(new Error(`upload answered ${request.status}`));
      else resolve(request.response);
    };
    request.onerror = () => reject(new Error("upload failed"));
    request.onabort = () => reject(new DOMException("given up", "AbortError"));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}
