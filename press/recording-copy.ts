import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { appDb } from "#db/client.ts";
import { findPublishedPiece, findPublishedRecording, type RecordingHead } from "#db/press/recordings.ts";
import { createId } from "#domain/ids.ts";
import { pieceBytes, recordingMimeSchema } from "#domain/media/recording.ts";
import { singleFlight } from "#press/single-flight.ts";

const headSchema = z.strictObject({ mime: recordingMimeSchema, bytes: z.int().positive() });

/**
 * Readers' recordings in the data folder, a file for each piece: fetched from the database when it is first asked for, and
 * as a whole after the page that plays it, so that an outage has them too.
 */
export class RecordingCopy {
  readonly #folder: string;
  readonly #forgotten: ReadonlySet<string>;
  readonly #heads = singleFlight<RecordingHead | undefined>();
  readonly #pieces = singleFlight<Uint8Array>();
  #work: Promise<unknown> = Promise.resolve();

  /** @param forgotten hashes of what went from readers: of that nothing is kept, and nothing is answered from what was */
  constructor(folder: string, forgotten: ReadonlySet<string>) {
    this.#folder = folder;
    this.#forgotten = forgotten;
  }

  /**
   * What a recording is; undefined where no live text plays it.
   * @throws when it is not on disk and the database is away
   */
  head(hash: string): Promise<RecordingHead | undefined> {
    return this.#heads(hash, async () => {
      if (!this.#forgotten.has(hash)) {
        const head = headOf(await read(this.#file(hash, "head.json"))) ?? (await this.#keepHead(hash));
        if (!this.#forgotten.has(hash)) return head;
        // It went meanwhile: the copy may be of after the forgetting, and who asks since waits for this answer too.
        await this.forget(hash);
      }
      return findPublishedRecording(appDb(), hash);
    });
  }

  /** A piece of it, from 0. */
  piece(hash: string, { bytes }: RecordingHead, number: number): Promise<Uint8Array> {
    return this.#pieces(`${hash} ${number}`, async () => {
      const copied = this.#forgotten.has(hash) ? undefined : await read(this.#file(hash, String(number)));
      // One that was cut off by a full disk counts as absent.
      if (copied?.length === Math.min(pieceBytes, bytes - number * pieceBytes)) return copied;
      const found = await findPublishedPiece(appDb(), hash, number);
      if (!found) throw new Error(`piece ${number} of recording ${hash} is not there`);
      if (!this.#forgotten.has(hash)) await write(this.#file(hash, String(number)), found);
      if (this.#forgotten.has(hash)) await this.forget(hash);
      return found;
    });
  }

  /** Fetches whole recordings, one after another, and after whatever was to be fetched before. */
  fetch(hashes: readonly string[]): Promise<void> {
    const turn = this.#work.then(async () => {
      for (const hash of hashes) {
        const head = await this.head(hash);
        if (!head) continue;
        for (let number = 0; number * pieceBytes < head.bytes; number++) await this.piece(hash, head, number);
      }
    });
    this.#work = turn.catch(() => undefined);
    return turn;
  }

  /** Deletes the copy of a recording that no live text plays any more. */
  async forget(hash: string): Promise<void> {
    await rm(this.#file(hash, ""), { recursive: true, force: true });
  }

  async #keepHead(hash: string): Promise<RecordingHead | undefined> {
    const found = await findPublishedRecording(appDb(), hash);
    if (found) await write(this.#file(hash, "head.json"), Buffer.from(JSON.stringify(found)));
    return found;
  }

  #file(hash: string, name: string): string {
    return join(this.#folder, hash.slice(0, 2), hash, name);
  }
}

function headOf(bytes: Buffer | undefined): RecordingHead | undefined {
  try {
    return bytes && headSchema.safeParse(JSON.parse(bytes.toString())).data;
  } catch {
    return undefined;
  }
}

async function read(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined; // absent or unreadable: the database has it
  }
}

async function write(target: string, bytes: Uint8Array): Promise<void> {
  const beside = `${target}.${createId()}`;
  await mkdir(dirname(target), { recursive: true });
  await writeFile(beside, bytes);
  await rename(beside, target);
}
