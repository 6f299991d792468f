import type { Result } from "#domain/result.ts";

/**
 * Sends a file as the body of a request, telling how much of it has gone (0 to 1). Rejects when no answer came; `signal`
 * gives up. It is an XMLHttpRequest because fetch does not tell how far an upload is.
 */
export function sendFile<T>(
  address: string,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<T>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
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
