import { appDb } from "#db/client.ts";
import { findPublishedMedia } from "#db/press/media.ts";
import type { PressedObject } from "#domain/publication/pressed.ts";
import { type Answer, answerOf } from "#press/answer.ts";
import type { DiskCopy } from "#press/disk-copy.ts";
import { pressedObject } from "#press/pressed-object.ts";

/** A picture by its bytes, or captions: those are kept as pictures are. */
export type Picture = { hash: string; format: string };

const picturePaths = /\/media\/([0-9a-f]{64})\.(webp|avif|jpeg|png|vtt)/g;
const picturePath = new RegExp(`^${picturePaths.source}$`);
const mimes: Record<string, string> = { vtt: "text/vtt; charset=utf-8" };

/** Readers' pictures in the copy on disk: fetched from the database when one is first asked for, and with the page that shows it. */
export class PictureCopy {
  readonly #disk: DiskCopy;
  readonly #forgotten: ReadonlySet<string>;

  /** @param forgotten hashes of what went from readers: of that nothing is kept, and nothing is answered from what was */
  constructor(disk: DiskCopy, forgotten: ReadonlySet<string>) {
    this.#disk = disk;
    this.#forgotten = forgotten;
  }

  /**
   * What a picture's path answers; undefined where no live text shows it.
   * @throws when it is not on disk and the database is away
   */
  async find(picture: Picture): Promise<Answer | undefined> {
    if (!this.#forgotten.has(picture.hash)) {
      const object = (await this.#copied(picture)) ?? (await this.#keep(picture));
      if (!this.#forgotten.has(picture.hash)) return object && answerOf(entryOf(picture), object);
      // It went meanwhile: the copy may be of after the forgetting, and who asks since waits for this answer too.
      await this.forget(picture);
    }
    const object = await stored(picture);
    return object && answerOf(entryOf(picture), object);
  }

  /** Fetches what a page shows, or an outage would serve the page without it. */
  async fetch(path: string): Promise<void> {
    const picture = pictureAt(path);
    if (picture && (await this.#disk.entry(path)) === undefined) await this.find(picture);
  }

  /** Deletes the copy of a picture that no live text shows any more. */
  async forget(picture: Picture): Promise<void> {
    await this.#disk.deleteEntry(pathOf(picture));
  }

  async #copied(picture: Picture): Promise<PressedObject | undefined> {
    const copied = await this.#disk.entry(pathOf(picture));
    return copied?.objectHash == null ? undefined : this.#disk.object(copied.objectHash);
  }

  async #keep(picture: Picture): Promise<PressedObject | undefined> {
    const object = await stored(picture);
    if (object) {
      await this.#disk.setObject(object);
      await this.#disk.setEntry({ ...entryOf(picture), objectHash: object.hash });
    }
    return object;
  }
}

/** The picture at a path; undefined at any other. */
export function pictureAt(path: string): Picture | undefined {
  const [, hash, format] = picturePath.exec(path) ?? [];
  return hash && format ? { hash, format } : undefined;
}

/** The paths of the pictures that a page shows. */
export function picturesIn(html: string): string[] {
  return html.match(picturePaths) ?? [];
}

/** Where readers find a picture. */
export function pathOf({ hash, format }: Picture): string {
  return `/media/${hash}.${format}`;
}

function entryOf(picture: Picture) {
  return { path: pathOf(picture), generation: 0, status: 200, objectHash: null, location: null, subject: "media" };
}

async function stored({ hash, format }: Picture): Promise<PressedObject | undefined> {
  const bytes = await findPublishedMedia(appDb(), hash, format);
  return bytes && pressedMedium(format, bytes);
}

/** A picture, or captions, made ready to be answered with. */
export function pressedMedium(format: string, bytes: Uint8Array): Promise<PressedObject> {
  return pressedObject(mimes[format] ?? `image/${format}`, Buffer.from(bytes), {});
}
