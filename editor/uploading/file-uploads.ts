import type { Failure, Result } from "#domain/result.ts";

/** How far the file for one place has come. `failure` null: it is under way, or waits for its turn. */
export type UploadState = { name: string; share: number; failure: Failure | "unreachable" | null };

/** Sends one file, telling how much of it has gone (0 to 1). */
export type SendFile<T> = (file: File, onProgress: (share: number) => void, signal: AbortSignal) => Promise<Result<T>>;

type Upload<T> = {
  file: File;
  done: (stored: T) => void;
  state: UploadState;
  giveUp: AbortController;
};

/** So many go at once: more would only share one line to the desk. */
const atOnce = 2;

/**
 * Uploads by the place that they are for: the id of a block, or whatever else its owner calls it. One that failed keeps
 * its file, so that it can be tried again.
 */
export class FileUploads<T> {
  readonly #send: SendFile<T>;
  readonly #uploads = new Map<string, Upload<T>>();
  readonly #listeners = new Set<() => void>();
  readonly #waiting: string[] = [];
  #running = 0;

  constructor(send: SendFile<T>) {
    this.#send = send;
  }

  start(place: string, file: File, done: Upload<T>["done"]): void {
    const state = { name: file.name, share: 0, failure: null };
    this.#uploads.set(place, { file, done, state, giveUp: new AbortController() });
    this.#waiting.push(place);
    this.#tell();
    this.#next();
  }

  retry(place: string): void {
    const upload = this.#uploads.get(place);
    if (upload) this.start(place, upload.file, upload.done);
  }

  /** Stops it and forgets its file. */
  forget(place: string): void {
    const upload = this.#uploads.get(place);
    this.#uploads.delete(place);
    upload?.giveUp.abort();
    this.#tell();
  }

  state = (place: string): UploadState | null => this.#uploads.get(place)?.state ?? null;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #next(): void {
    while (this.#running < atOnce) {
      const place = this.#waiting.shift();
      if (place === undefined) return;
      const upload = this.#uploads.get(place);
      if (!upload) continue;
      this.#running += 1;
      void this.#run(place, upload).finally(() => {
        this.#running -= 1;
        this.#next();
      });
    }
  }

  async #run(place: string, upload: Upload<T>): Promise<void> {
    const change = (part: Partial<UploadState>) => {
      if (this.#uploads.get(place) !== upload) return;
      upload.state = { ...upload.state, ...part };
      this.#tell();
    };
    const answer = await this.#send(upload.file, (share) => change({ share }), upload.giveUp.signal).catch(() => null);
    if (this.#uploads.get(place) !== upload) return;
    if (!answer?.ok) return change({ failure: answer?.error ?? "unreachable" });
    this.#uploads.delete(place);
    upload.done(answer.value);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
