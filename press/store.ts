import { join } from "node:path";
import type { Logger } from "pino";
import { appDb } from "#db/client.ts";
import { currentEntries, type EntryCursor, entriesBetween } from "#db/press/entries.ts";
import { findMediaOf, findWithdrawnMedia, type PublishedMedium } from "#db/press/media.ts";
import { findObject } from "#db/press/objects.ts";
import { readPressState } from "#db/press/state.ts";
import { recordingFileEndings } from "#domain/media/recording.ts";
import type { PressedEntry, PressedObject } from "#domain/publication/pressed.ts";
import { type Answer, answerOf } from "#press/answer.ts";
import { DiskCopy } from "#press/disk-copy.ts";
import { Memory, type Mirror } from "#press/memory.ts";
import { PictureCopy, pathOf, pictureAt, picturesIn } from "#press/picture-copy.ts";
import { RecordingCopy } from "#press/recording-copy.ts";
import { singleFlight } from "#press/single-flight.ts";
import { someAtOnce } from "#press/some-at-once.ts";
import { articleIn } from "#press/targets.ts";

export type StoreOptions = {
  folder: string;
  memoryBytes: number;
  log: Logger;
  /** For how long readers, and who stands between, may keep a page. */
  pages?: string;
  /** Hears what is in memory: see press/kiosk/. */
  mirror?: Mirror;
};

const pageOfChanges = 200;
/** How many generations one step of catching up takes in: bounds what is held at once after a long absence. */
const generationsAStep = 50;
const recordingPaths = new RegExp(`/media/([0-9a-f]{64})\\.(?:${recordingFileEndings.join("|")})`, "g");

/**
 * What this instance answers readers with: memory, then the copy on disk, then PostgreSQL. The copy is kept whole up to a
 * generation by `catchUp`, which a notification calls at once and a clock each minute.
 */
export class PressStore {
  readonly #memory: Memory;
  readonly #disk: DiskCopy;
  readonly #log: Logger;
  readonly #pages: string | undefined;
  readonly #pictures: PictureCopy;
  /** Too large for memory: they are answered piece by piece. */
  readonly recordings: RecordingCopy;
  readonly #loading = singleFlight<Answer | undefined>();
  /** Entries this instance shows already but has not written to disk yet. */
  #ahead: ReadonlyMap<string, PressedEntry> = new Map();
  #generation = 0;
  /** Hashes of the pictures and recordings that went from readers: while one is in here, the database is asked for it each time. */
  readonly #forgotten = new Set<string>();
  /** Whether what went before this instance came to the store is in there. */
  #forgotFormer = false;
  #storeId = "";
  #work: Promise<unknown> = Promise.resolve();

  constructor(options: StoreOptions) {
    this.#memory = new Memory(options.memoryBytes, options.mirror);
    this.#disk = new DiskCopy(options.folder);
    this.#pictures = new PictureCopy(this.#disk, this.#forgotten);
    this.recordings = new RecordingCopy(join(options.folder, "recordings"), this.#forgotten);
    this.#log = options.log;
    this.#pages = options.pages;
  }

  /** The generation this instance answers with. */
  get generation(): number {
    return this.#generation;
  }

  /** Reads how far the copy on disk has come; with the database away it is served as it is. */
  async open(): Promise<void> {
    const mark = await this.#disk.mark();
    this.#generation = mark?.generation ?? 0;
    this.#storeId = mark?.storeId ?? "";
  }

  /** What is in memory for a path: the way nearly every reader takes. */
  hit(path: string): Answer | undefined {
    return this.#memory.get(path);
  }

  /**
   * What a path answers, from disk or PostgreSQL; undefined where the press has no such page.
   * @throws when it is not on disk and the database is away
   */
  async load(path: string): Promise<Answer | undefined> {
    return (
      this.#memory.get(path) ??
      this.#loading(path, async () => {
        const before = this.#generation;
        const answer = await this.#find(path);
        // A switch meanwhile may have replaced it, or taken it from readers; then the next request looks again.
        const stands = before === this.#generation && !this.#forgotten.has(pictureAt(path)?.hash ?? "");
        if (answer !== undefined && stands) {
          this.#memory.set(path, answer);
        }
        return answer;
      })
    );
  }

  /** Brings memory and disk to the generation the database is at. Runs one after another; safe to call at any time. */
  catchUp(): Promise<void> {
    return this.#inTurn(() => this.#catchUp());
  }

  /** Deletes files of the copy that nothing answers with any more. */
  sweepDisk(): Promise<number> {
    return this.#inTurn(() => this.#disk.sweep());
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#work.then(work, work);
    this.#work = turn.catch(() => undefined);
    return turn;
  }

  async #find(path: string): Promise<Answer | undefined> {
    const picture = pictureAt(path);
    if (picture !== undefined) {
      return this.#pictures.find(picture);
    }
    const copied = this.#ahead.get(path) ?? (await this.#disk.entry(path));
    if (copied !== undefined) {
      const answer = await this.#answer(copied);
      if (answer !== undefined) {
        return answer;
      }
    }
    const entry = (await currentEntries(appDb(), [path])).get(path);
    if (entry === undefined) {
      return undefined;
    }
    if (entry.generation > this.#generation) {
      // Newer than what this instance shows: switch everything first, so that no reader goes back in time.
      await this.catchUp();
    }
    return this.#answer(entry);
  }

  async #answer(entry: PressedEntry): Promise<Answer | undefined> {
    if (entry.location !== null) {
      return answerOf(entry, undefined, this.#pages);
    }
    const object = entry.objectHash === null ? undefined : await this.#object(entry.objectHash);
    return object === undefined ? undefined : answerOf(entry, object, this.#pages);
  }

  async #object(hash: string): Promise<PressedObject | undefined> {
    const copied = await this.#disk.object(hash);
    if (copied !== undefined) {
      return copied;
    }
    const stored = await findObject(appDb(), hash);
    if (stored !== undefined) {
      await this.#disk.setObject(stored);
    }
    return stored;
  }

  async #catchUp(): Promise<void> {
    const state = await readPressState(appDb());
    if (state.storeId !== this.#storeId || state.generation < this.#generation) {
      if (this.#storeId !== "") {
        this.#log.warn("the copy of pressed pages was of another state of the database; making it anew");
      }
      await this.#disk.clear();
      this.#memory.clear();
      this.#ahead = new Map();
      this.#forgotten.clear();
      this.#forgotFormer = false;
      this.#storeId = state.storeId;
      this.#generation = 0;
    }
    while (this.#generation < state.generation) {
      await this.#step(Math.min(state.generation, this.#generation + generationsAStep));
    }
    if (this.#ahead.size > 0) await this.#writeAhead();
    if (!this.#forgotFormer) {
      const gone = await findWithdrawnMedia(appDb());
      this.#memory.change(this.#forget(gone));
      await this.#deleteCopies(gone);
      this.#forgotFormer = true;
    }
  }

  /**
   * What no live text shows any more is not answered from a copy either, once the pages that showed it are switched. Marked
   * before any copy is deleted, with nothing awaited: whoever reads or keeps one meanwhile finds the mark.
   * @returns what is to go from memory
   */
  #forget(gone: readonly PublishedMedium[]): Map<string, undefined> {
    for (const { hash } of gone) this.#forgotten.add(hash);
    const pictures = gone.flatMap(({ hash, format }) => (format === null ? [] : [pathOf({ hash, format })]));
    return new Map(pictures.map((path) => [path, undefined]));
  }

  async #deleteCopies(gone: readonly PublishedMedium[]): Promise<void> {
    for (const { hash, format } of gone) {
      await (format === null ? this.recordings.forget(hash) : this.#pictures.forget({ hash, format }));
    }
  }

  async #step(upTo: number): Promise<void> {
    const changed = await this.#changes(upTo);
    const gone = await this.#recall(changed);
    const recordings = await this.#copyBytes(changed);
    const renew = async ([path, entry]: [string, PressedEntry]): Promise<[string, Answer | undefined]> => [
      path,
      this.#memory.has(path) ? await this.#answer(entry) : undefined,
    ];
    const fresh = await someAtOnce(changed, renew);
    // In one go, with nothing awaited: no request finds one new page and one old.
    this.#generation = upTo;
    this.#ahead = new Map([...this.#ahead, ...changed]);
    this.#memory.change(new Map([...this.#forget(gone), ...fresh]));
    await this.#writeAhead(gone);
    // They come after the page that plays them: nobody waits for them, and who plays one now gets it all the same.
    this.recordings.fetch(recordings).catch((error: unknown) => {
      this.#log.warn({ err: error }, "a recording could not be copied; it is fetched when somebody plays it");
    });
  }

  /** Writes to disk what is shown already, with what an earlier step could not write: what is there is older. */
  async #writeAhead(gone: readonly PublishedMedium[] = []): Promise<void> {
    await someAtOnce(this.#ahead.values(), (entry) => this.#disk.setEntry(entry));
    this.#ahead = new Map();
    await this.#deleteCopies(gone);
    await this.#disk.setMark({ storeId: this.#storeId, generation: this.#generation });
  }

  /** What changed up to a generation; the newest entry of each path wins. */
  async #changes(upTo: number): Promise<Map<string, PressedEntry>> {
    const changed = new Map<string, PressedEntry>();
    let above: EntryCursor = { generation: this.#generation + 1, path: "" };
    for (;;) {
      const entries = await entriesBetween(appDb(), { above, upTo, limit: pageOfChanges });
      for (const entry of entries) {
        changed.set(entry.path, entry);
      }
      const last = entries.at(-1);
      if (last === undefined) {
        break;
      }
      above = last;
    }
    return changed;
  }

  /** Takes back what readers got again with what changed. Returns what went from them with it. */
  async #recall(changed: ReadonlyMap<string, PressedEntry>): Promise<PublishedMedium[]> {
    // Until then the whole list is to come, and everything is copied as it is asked for.
    if (!this.#forgotFormer) return [];
    const articleIds = [...changed.values()].flatMap(({ subject }) => articleIn(subject) ?? []);
    const media = await findMediaOf(appDb(), [...new Set(articleIds)]);
    for (const { hash, shown } of media) if (shown) this.#forgotten.delete(hash);
    return media.filter(({ shown }) => !shown);
  }

  /** Bytes are here before anything answers with them, those of pictures too. Returns hashes of recordings that pages play. */
  async #copyBytes(changed: ReadonlyMap<string, PressedEntry>): Promise<string[]> {
    const hashes = new Set([...changed.values()].flatMap(({ objectHash }) => objectHash ?? []));
    const pictures = new Set<string>();
    const recordings = new Set<string>();
    const copy = async (hash: string): Promise<void> => {
      const object = await this.#object(hash);
      if (object?.mime.startsWith("text/html") !== true) return;
      const html = Buffer.from(object.identity).toString();
      for (const path of picturesIn(html)) pictures.add(path);
      for (const [, recording = ""] of html.matchAll(recordingPaths)) recordings.add(recording);
    };
    // While pages render here, each wait for a file is a long one.
    await someAtOnce(hashes, copy);
    await someAtOnce(pictures, (path) => this.#pictures.fetch(path));
    return [...recordings];
  }
}
