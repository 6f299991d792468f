import type { Answer } from "#press/answer.ts";

type Slot = { answer: Answer; used: boolean };

/**
 * Answers in memory by path, bounded by bytes. Second chance instead of exact order of use: a hit only sets a flag, so that
 * the path every reader takes moves nothing.
 */
export class Memory {
  readonly #slots = new Map<string, Slot>();
  #bytes = 0;

  constructor(readonly limit: number) {}

  get bytes(): number {
    return this.#bytes;
  }

  get(path: string): Answer | undefined {
    const slot = this.#slots.get(path);
    if (slot === undefined) {
      return undefined;
    }
    slot.used = true;
    return slot.answer;
  }

  has(path: string): boolean {
    return this.#slots.has(path);
  }

  set(path: string, answer: Answer): void {
    this.delete(path);
    if (answer.bytes > this.limit / 4) {
      return; // one huge file must not empty the shelf
    }
    this.#slots.set(path, { answer, used: false });
    this.#bytes += answer.bytes;
    this.#makeRoom();
  }

  delete(path: string): void {
    const slot = this.#slots.get(path);
    if (slot !== undefined) {
      this.#slots.delete(path);
      this.#bytes -= slot.answer.bytes;
    }
  }

  clear(): void {
    this.#slots.clear();
    this.#bytes = 0;
  }

  #makeRoom(): void {
    for (const [path, slot] of this.#slots) {
      if (this.#bytes <= this.limit) {
        return;
      }
      this.delete(path);
      if (slot.used) {
        // Asked for since it came to the front: to the back of the row once more.
        this.#slots.set(path, { answer: slot.answer, used: false });
        this.#bytes += slot.answer.bytes;
      }
    }
  }
}
