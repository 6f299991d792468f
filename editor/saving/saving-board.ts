import { type SaveState, saveStatusesByUrgency } from "#editor/saving/save-state.ts";
import type { Saver } from "#editor/saving/saver.ts";

/** A saver whatever it saves. */
type AnySaver = Pick<Saver<never, unknown>, "flush" | "keep" | "subscribe"> & { state(): SaveState<unknown> };

/** Everything of one page that is being saved: one line for all of it, and one question before leaving. */
export class SavingBoard {
  readonly #savers = new Map<AnySaver, () => void>();
  readonly #listeners = new Set<() => void>();
  #summary: SaveState<unknown> | null = null;
  /** The person is about to load the page anew, and nothing is lost with it. */
  mayLeave = false;

  add(saver: AnySaver): () => void {
    const forget = saver.subscribe(this.#changed);
    this.#savers.set(saver, forget);
    this.#changed();
    return () => {
      forget();
      // It may be here anew by now.
      if (this.#savers.get(saver) === forget) this.#savers.delete(saver);
      this.#changed();
    };
  }

  /** The state that needs attention most, and the newest time of a save; null while nothing is being saved here. */
  summary = (): SaveState<unknown> | null => this.#summary;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Saves everything now. True when the desk has it all. */
  async flush(): Promise<boolean> {
    await Promise.all([...this.#savers.keys()].map((saver) => saver.flush()));
    return this.#summary === null || this.#summary.status === "saved";
  }

  /** True when everything unsent is in this browser's store. */
  async keep(): Promise<boolean> {
    const kept = await Promise.all([...this.#savers.keys()].map((saver) => saver.keep()));
    return kept.every(Boolean);
  }

  /** Loads the page anew, which takes the unsent words up again. Where they could not be kept, the browser asks first. */
  async reload(): Promise<void> {
    this.mayLeave = await this.keep();
    window.location.reload();
  }

  #changed = (): void => {
    const states = [...this.#savers.keys()].map((saver) => saver.state());
    const urgent = saveStatusesByUrgency
      .map((status) => states.find((state) => state.status === status))
      .find((state) => state !== undefined);
    const savedAt =
      states
        .map((state) => state.savedAt)
        .sort()
        .at(-1) ?? "";
    this.#summary = urgent
      ? {
          ...urgent,
          savedAt,
          voided: states.some((state) => state.voided),
          merged: states.some((state) => state.merged),
        }
      : null;
    for (const listener of this.#listeners) listener();
  };
}
