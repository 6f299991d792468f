import type { Answer } from "#press/answer.ts";

/** An answer as it is kept. `used` is set by who serves it, on whatever thread, so that a hit moves nothing. */
export type Kept = { answer: Answer; used: Uint8Array };

/** Hears of everything that is kept, let go of (undefined) or, with null, all let go of: what it is told at once changes at once. */
export type Mirror = (changes: ReadonlyMap<string, Kept | undefined> | null) => void;

/**
 * Answers in memory by path, bounded by bytes. Second chance instead of exact order of use: a hit only sets a flag, so that
 * the path every reader takes moves nothing.
 */
export class Memory {
  readonly #kept = new Map<string, Kept>();
  readonly #mirror: Mirror | undefined;
  #bytes = 0;

  constructor(
    readonly limit: number,
    mirror?: Mirror,
  ) {
    this.#mirror = mirror;
  }

  get(path: string): Answer | undefined {
    const kept = this.#kept.get(path);
    if (kept === undefined) {
      return undefined;
    }
    kept.used[0] = 1;
    return kept.answer;
  }

  has(path: string): boolean {
    return this.#kept.has(path);
  }

  set(path: string, answer: Answer): void {
    this.change(new Map([[path, answer]]));
  }

  /** Keeps these answers, and lets go of paths that have none, in one go. */
  change(changes: ReadonlyMap<string, Answer | undefined>): void {
    const told = new Map<string, Kept | undefined>();
    for (const [path, answer] of changes) {
      this.#drop(path, told);
      // One huge file must not empty the shelf.
      if (answer !== undefined && answer.bytes <= this.limit / 4) {
        const kept = { answer: this.#mirror ? inSharedMemory(answer) : answer, used: flag() };
        this.#kept.set(path, kept);
        this.#bytes += answer.bytes;
        told.set(path, kept);
      }
    }
    this.#makeRoom(told);
    this.#mirror?.(told);
  }

  clear(): void {
    this.#kept.clear();
    this.#bytes = 0;
    this.#mirror?.(null);
  }

  #drop(path: string, told: Map<string, Kept | undefined>): void {
    const kept = this.#kept.get(path);
    if (kept !== undefined) {
      this.#kept.delete(path);
      this.#bytes -= kept.answer.bytes;
      told.set(path, undefined);
    }
  }

  #makeRoom(told: Map<string, Kept | undefined>): void {
    for (const [path, kept] of this.#kept) {
      if (this.#bytes <= this.limit) {
        return;
      }
      if (kept.used[0] === 1) {
        // Asked for since it came to the front: to the back of the row once more.
        kept.used[0] = 0;
        this.#kept.delete(path);
        this.#kept.set(path, kept);
      } else {
        this.#drop(path, told);
      }
    }
  }
}

function flag(): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(1));
}

/** The same answer with bytes that two threads may hold at once, so that a page is in memory once. */
function inSharedMemory(answer: Answer): Answer {
  const shared = new Map<Uint8Array, Uint8Array>();
  const share = (body: Uint8Array): Uint8Array => {
    const before = shared.get(body);
    if (before !== undefined) return before;
    const copy = new Uint8Array(new SharedArrayBuffer(body.length));
    copy.set(body);
    shared.set(body, copy);
    return copy;
  };
  const { br, gzip, identity } = answer;
  return {
    ...answer,
    br: { ...br, body: share(br.body) },
    gzip: { ...gzip, body: share(gzip.body) },
    identity: { ...identity, body: share(identity.body) },
  };
}
