import { createId } from "#domain/ids.ts";
import { type Failure, ok, type Result } from "#domain/result.ts";
import { type Held, heldBy } from "#editor/saving/held-by.ts";
import type { SaveState } from "#editor/saving/save-state.ts";
import { saveTiming } from "#editor/saving/saver-parts.ts";
import type { PlaceChanges } from "#editor/suggesting/suggesting-side.ts";

type Parts = {
  read: () => PlaceChanges[];
  /** Rejects when no answer came; then the same command is sent again. */
  send: (changes: PlaceChanges, commandId: string) => Promise<Result<unknown>>;
  /** The places where the desk holds something of this person already. */
  known: readonly PlaceChanges["place"][];
};

/** Sends what somebody suggests after a pause, place by place, each time all of a place. */
export class SuggestionSaver {
  readonly #parts: Parts;
  /** What the desk holds of each place, as it was sent. */
  readonly #held = new Map<string, { place: PlaceChanges["place"]; said: string }>();
  #edits = 0;
  #savedEdits = 0;
  #running: Promise<void> | null = null;
  #waiting: { key: string; said: string; commandId: string } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retries = 0;
  #state: SaveState<never> = {
    status: "saved",
    savedAt: "",
    failure: null,
    conflicts: [],
    voided: false,
    merged: false,
  };
  readonly #listeners = new Set<() => void>();

  constructor(parts: Parts) {
    this.#parts = parts;
    for (const place of parts.known) this.#held.set(keyOf(place), { place, said: "?" });
  }

  state = (): SaveState<never> => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  edited(): void {
    this.#edits += 1;
    if (this.#state.status === "saved" || this.#state.status === "refused") this.#set("unsaved");
    // While the desk is out of reach the retry has its own clock.
    if (this.#retries === 0) this.#soon(saveTiming.pause);
  }

  /** Sends everything now; resolves when the desk has it or sending is held up. */
  flush = (): Promise<void> => {
    clearTimeout(this.#timer);
    this.#running ??= this.#send()
      .catch((error: unknown) => {
        // A mistake of ours while the screen was read: it is said, and tried again.
        console.error(error);
        this.#retryLater("refused", { code: "pageFault" });
      })
      .finally(() => {
        this.#running = null;
      });
    return this.#running;
  };

  /** Only what the desk has is kept: whoever leaves earlier is asked first. */
  keep = async (): Promise<boolean> => this.#state.status === "saved";

  async #send(): Promise<void> {
    while (this.#savedEdits < this.#edits) {
      const edits = this.#edits;
      this.#set("saving");
      const answer = await this.#sendAll();
      if (answer === null || !answer.ok) {
        const failure = answer?.error ?? null;
        const { status, again } = heldBy(failure);
        if (again) this.#retryLater(status, failure);
        else {
          this.#retries = 0;
          this.#set(status, failure);
        }
        return;
      }
      this.#retries = 0;
      this.#savedEdits = edits;
    }
    this.#set("saved");
  }

  /** Null when no answer came. */
  async #sendAll(): Promise<Result<unknown> | null> {
    const now = new Map(this.#parts.read().map((each) => [keyOf(each.place), each]));
    const places = new Map([...this.#held].map(([key, { place }]) => [key, { place, baseHash: null, changes: [] }]));
    for (const [key, each] of new Map<string, PlaceChanges>([...places, ...now])) {
      const said = JSON.stringify([each.baseHash, each.changes]);
      if (this.#held.get(key)?.said === said) continue;
      if (this.#waiting?.key !== key || this.#waiting.said !== said)
        this.#waiting = { key, said, commandId: createId() };
      const answer = await this.#parts.send(each, this.#waiting.commandId).catch(() => null);
      if (!answer?.ok) return answer;
      this.#waiting = null;
      if (each.changes.length === 0) this.#held.delete(key);
      else this.#held.set(key, { place: each.place, said });
    }
    return ok(null);
  }

  #retryLater(status: Held["status"], failure: Failure | null): void {
    const delay = Math.min(saveTiming.lastRetry, saveTiming.firstRetry * 2 ** this.#retries);
    this.#retries += 1;
    this.#set(status, failure);
    this.#soon(delay);
  }

  #soon(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #set(status: SaveState<never>["status"], failure: Failure | null = null): void {
    if (this.#state.status === status && this.#state.failure === failure) return;
    this.#state = { ...this.#state, status, failure };
    for (const listener of this.#listeners) listener();
  }
}

function keyOf(place: PlaceChanges["place"]): string {
  return "line" in place ? `#${place.line}` : place.blockId;
}
