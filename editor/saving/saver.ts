import { hashOf } from "#domain/hash.ts";
import type { Failure } from "#domain/result.ts";
import { type Held, heldBy } from "#editor/saving/held-by.ts";
import type { Choice } from "#editor/saving/merge-texts.ts";
import type { SaveState } from "#editor/saving/save-state.ts";
import { type Saved, type SaverParts, saveTiming } from "#editor/saving/saver-parts.ts";
import type { Version } from "#editor/saving/unsent.ts";

/**
 * Continuous saving of one thing: waits for a pause, has one command under way at a time, repeats an unanswered command
 * unchanged, merges what others saved meanwhile, and keeps everything unsent in this browser until the desk has it.
 */
export class Saver<C, K> {
  readonly #parts: SaverParts<C, K>;
  #base: Version<C>;
  #inFlight: { commandId: string; content: C; edits: number } | null = null;
  /** What to go on from once every conflict is decided. */
  #theirs: Saved<C> | null = null;
  #edits = 0;
  #savedEdits = 0;
  #refusedEdits = -1;
  #firstUnsaved = 0;
  #attempts = 0;
  #running: Promise<void> | null = null;
  #attempting: Promise<unknown> = Promise.resolve();
  #urgent = false;
  #closing = false;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #state: SaveState<K>;
  readonly #listeners = new Set<() => void>();

  constructor(parts: SaverParts<C, K>) {
    const { working, unsent } = parts;
    this.#parts = parts;
    this.#base = unsent?.base ?? working;
    this.#state = {
      status: "saved",
      savedAt: working.savedAt,
      failure: null,
      conflicts: [],
      voided: false,
      merged: false,
    };
    if (unsent === null) return;
    this.#edits = 1;
    if (unsent.inFlight) this.#inFlight = { ...unsent.inFlight, edits: 0 };
    this.#state = { ...this.#state, status: "unsaved" };
    this.#schedule(0);
  }

  /** The text on the screen changed. Cheap: called on every keystroke. */
  edited(): void {
    this.#edits += 1;
    this.#keepTimer ??= setTimeout(() => void this.keep(), saveTiming.keepEvery);
    if (this.#state.status === "saved" || this.#state.status === "refused") {
      this.#firstUnsaved = Date.now();
      this.#set({ status: "unsaved", failure: null });
    }
    // A save under way looks again when it ends; while the desk is out of reach the retry has its own clock.
    if (this.#running === null && this.#attempts === 0) this.#schedulePause();
  }

  /** Puts content on the screen as if this person had written it. */
  write(content: C): void {
    this.#parts.screen.show(content);
    this.edited();
  }

  /** Saves now, without waiting for a pause; resolves when all is sent or sending is held up. */
  flush(): Promise<void> {
    this.#urgent = true;
    return this.#run();
  }

  /** Decides one conflict; saving goes on after the last. */
  decide(conflict: K, choice: Choice): void {
    if (this.#theirs === null || !this.#state.conflicts.includes(conflict)) return;
    const { screen, rules } = this.#parts;
    try {
      screen.show(rules.decide(screen.read(), conflict, choice));
    } catch (error) {
      this.#stumbled(error);
      return;
    }
    this.#edits += 1;
    const conflicts = this.#state.conflicts.filter((other) => other !== conflict);
    if (conflicts.length > 0) {
      this.#set({ conflicts });
      return;
    }
    this.#base = this.#theirs;
    this.#theirs = null;
    this.#set({ status: "unsaved", conflicts });
    void this.flush();
  }

  /** Takes over what the desk holds now, restored by this person or written by others, beside whatever was not sent yet. */
  async adopt(standing: Saved<C>): Promise<void> {
    await this.flush();
    await this.#parts.screen.settle();
    // Held up: the command that waits will meet what stands by itself.
    if (this.#inFlight !== null || this.#theirs !== null || standing.lockVersion <= this.#base.lockVersion) return;
    try {
      if (this.#merge(standing, this.#state.merged) === "again") await this.flush();
    } catch (error) {
      this.#stumbled(error);
    }
  }

  /** Resolves when nobody is in the middle of composing a character. */
  settled(): Promise<void> {
    return this.#parts.screen.settle();
  }

  /** Of the content that the desk last took from here or gave. */
  get lockVersion(): number {
    return this.#base.lockVersion;
  }

  /** The same once a command under way is answered: the desk may be heard of otherwise before its answer comes. */
  async answeredVersion(): Promise<number> {
    await this.#attempting.catch(() => undefined);
    return this.#base.lockVersion;
  }

  /** As it stands on the screen, saved or not. */
  current(): C {
    return this.#parts.screen.read();
  }

  /** Writes what is unsent to this browser's own store at once. True when nothing would be lost with the page. */
  async keep(): Promise<boolean> {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = undefined;
    if (!this.#owes()) return true;
    const { store, screen } = this.#parts;
    const inFlight = this.#inFlight && { commandId: this.#inFlight.commandId, content: this.#inFlight.content };
    const keptAt = new Date().toISOString();
    // A browser that refuses us a database still has the page itself, and the guard against leaving it. What was kept
    // before stays where the screen can't be read.
    try {
      await store.keep({ base: this.#base, current: screen.read(), inFlight, keptAt });
      return true;
    } catch {
      return false;
    }
  }

  state = (): SaveState<K> => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The page goes away: keeps, tries once more, and sets no timer again. Resolves when it has done all it will do. */
  async close(): Promise<void> {
    void this.keep();
    this.#closing = true;
    if (this.#theirs === null) await this.flush();
  }

  #owes(): boolean {
    return this.#inFlight !== null || this.#edits !== this.#savedEdits;
  }

  #set(change: Partial<SaveState<K>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #schedule(delay: number): void {
    clearTimeout(this.#saveTimer);
    if (!this.#closing) this.#saveTimer = setTimeout(() => void this.#run(), delay);
  }

  #schedulePause(): void {
    const left = saveTiming.longestWait - (Date.now() - this.#firstUnsaved);
    this.#schedule(Math.max(0, Math.min(saveTiming.pause, left)));
  }

  #run(): Promise<void> {
    clearTimeout(this.#saveTimer);
    this.#running ??= this.#sendAll()
      .catch((error: unknown) => this.#stumbled(error))
      .finally(() => {
        this.#running = null;
        this.#urgent = false;
      });
    return this.#running;
  }

  async #sendAll(): Promise<void> {
    while (this.#owes() && this.#theirs === null && this.#refusedEdits !== this.#edits) {
      this.#inFlight ??= { commandId: this.#parts.createId(), content: this.#parts.screen.read(), edits: this.#edits };
      this.#set({ status: "saving" });
      void this.keep();
      this.#attempting = this.#attempt(this.#inFlight);
      const outcome = await this.#attempting;
      if (outcome === "held") return;
      if (outcome === "saved" && !this.#urgent && this.#owes()) {
        this.#firstUnsaved = Date.now();
        this.#set({ status: "unsaved" });
        this.#schedulePause();
        return;
      }
    }
    if (this.#owes()) return;
    await this.#parts.store.forget().catch(() => undefined);
    if (this.#owes()) {
      void this.keep();
      this.#schedulePause();
    } else this.#set({ status: "saved" });
  }

  async #attempt(command: { commandId: string; content: C; edits: number }): Promise<"saved" | "again" | "held"> {
    const { commandId, content, edits } = command;
    const { lockVersion: baseLockVersion } = this.#base;
    const answer = await this.#parts.rules.send({ commandId, baseLockVersion, content }).catch(() => null);
    if (answer === null) return this.#retryLater("offline", null);
    if (!answer.ok) return this.#refused(answer.error);
    const { lockVersion, savedAt, voided } = answer.value;
    this.#attempts = 0;
    this.#base = { content, lockVersion };
    this.#inFlight = null;
    this.#savedEdits = edits;
    this.#set({ savedAt, failure: null, voided: this.#state.voided || voided });
    return "saved";
  }

  async #refused(failure: Failure): Promise<"again" | "held"> {
    const held = heldBy(failure);
    if (held.again) return this.#retryLater(held.status, failure);
    this.#attempts = 0;
    const theirs = failure.code === "conflict" ? this.#parts.rules.theirs(failure.detail) : null;
    if (theirs) {
      await this.#parts.screen.settle();
      this.#inFlight = null;
      return this.#merge(theirs);
    }
    // The same text would be refused again: the next change is a new command.
    this.#refusedEdits = this.#inFlight?.edits ?? this.#edits;
    this.#inFlight = null;
    void this.keep();
    this.#set({ status: "refused", failure });
    return this.#refusedEdits === this.#edits ? "held" : "again";
  }

  /** A mistake of ours while the screen was read, merged or changed: it is said, nothing is dropped, and it is tried again. */
  #stumbled(error: unknown): void {
    console.error(error);
    this.#retryLater("refused", { code: "pageFault" });
  }

  #retryLater(status: Held["status"], failure: Failure | null): "held" {
    const delay = Math.min(saveTiming.lastRetry, saveTiming.firstRetry * 2 ** this.#attempts);
    this.#attempts += 1;
    void this.keep();
    this.#set({ status, failure });
    this.#schedule(delay);
    return "held";
  }

  #merge(theirs: Saved<C>, byOthers = true): "again" | "held" {
    const { screen, rules } = this.#parts;
    const { merged, conflicts } = rules.merge(this.#base.content, screen.read(), theirs.content);
    screen.show(merged);
    this.#edits += 1;
    if (conflicts.length > 0) {
      this.#theirs = theirs;
      void this.keep();
      this.#set({ status: "conflict", conflicts, merged: byOthers });
      return "held";
    }
    this.#base = theirs;
    if (hashOf(merged) === hashOf(theirs.content)) this.#savedEdits = this.#edits;
    this.#set({ savedAt: theirs.savedAt, merged: byOthers });
    return "again";
  }
}
