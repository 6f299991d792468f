import type { Language } from "#domain/locale.ts";
import type { Beside, DeskMessage, PageMessage } from "#domain/presence/messages.ts";
import { isSamePlace, type Place } from "#domain/presence/place.ts";
import { holderOf, type Present } from "#domain/presence/roster.ts";

/** Milliseconds. */
export const presenceTiming = {
  /** Others hear where this page is at most this often. */
  sayEvery: 300,
  /** After so long without a key nobody writes here any more. */
  silence: 10_000,
  /** Whoever takes a row over waits at most so long for the last words of the other. */
  handOver: 2500,
  /** What is announced in a burst is looked at once. */
  gather: 200,
} as const;

/** Why this person can't write where the caret is, or just lost the place; null while all is well. */
export type Notice = {
  place: Place;
  /** Who writes here. */
  by: Present;
  /**
   * `writing`: they were first. `finishing`, `saved`, `kept`: they took the place over from this person, whose words are
   * on their way, with the desk, or kept in the browser. `taking`: this person takes it over.
   */
  kind: "writing" | "finishing" | "saved" | "kept" | "taking";
  /** A key was pressed here all the same. */
  insisted: boolean;
};

export type PresenceView = { you: string | null; others: readonly Present[]; notice: Notice | null };

export type PresenceParts = {
  send: (message: PageMessage) => void;
  /** Waits until no character is being composed in an edition. */
  settle: (language: Language) => Promise<void>;
  /** Saves an edition now; whether the desk has all of it. */
  flush: (language: Language) => Promise<boolean>;
  /** The version of an edition on the screen, once a save under way is answered; null where it isn't shown. */
  versionOf: (language: Language) => Promise<number | null>;
  /** Reads the article anew and shows what others wrote. */
  refresh: () => Promise<unknown>;
  /** Lists anew what stands beside the article. */
  listAgain: (what: Beside) => void;
};

/** Who else is on the article, as the page shows it, and who may write where: nothing is lost, whoever is first. */
export class PresenceBoard {
  readonly #parts: PresenceParts;
  #people: readonly Present[] = [];
  #you: string | null = null;
  #place: Place | null = null;
  #typing = false;
  #lost: { place: Place; kind: "finishing" | "saved" | "kept" } | null = null;
  #taking: { place: Place; from: Present; handed: boolean } | null = null;
  #insisted = false;
  #listing: ReturnType<typeof setTimeout> | undefined;
  readonly #beside = new Set<Beside>();
  #view: PresenceView = { you: null, others: [], notice: null };
  #silence: ReturnType<typeof setTimeout> | undefined;
  #saying: ReturnType<typeof setTimeout> | undefined;
  #handOver: ReturnType<typeof setTimeout> | undefined;
  #said = "";
  #look: ReturnType<typeof setTimeout> | undefined;
  #changes: { language: Language; lockVersion: number }[] = [];
  #changedOtherwise = false;
  readonly #listeners = new Set<() => void>();

  constructor(parts: PresenceParts) {
    this.#parts = parts;
  }

  view = (): PresenceView => this.#view;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The caret came to a place. */
  caret(place: Place): void {
    if (isSamePlace(place, this.#place)) return;
    clearTimeout(this.#silence);
    this.#place = place;
    this.#typing = false;
    this.#insisted = false;
    if (this.#lost?.kind !== "finishing") this.#lost = null;
    this.#say();
    this.#show();
  }

  /** Something was written in a place by hand. */
  typed(place: Place): void {
    if (!isSamePlace(place, this.#place)) this.caret(place);
    if (!this.mayWrite(place) || this.#lost) return;
    this.#typing = true;
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#typing = false;
      this.#say();
    }, presenceTiming.silence);
    this.#say();
  }

  mayWrite(place: Place): boolean {
    if (isSamePlace(this.#taking?.place ?? null, place)) return false;
    // What was begun before the place was taken over is finished.
    if (this.#lost?.kind === "finishing" && isSamePlace(this.#lost.place, place)) return true;
    const holder = holderOf(this.#people, place);
    return holder === null || holder.connection === this.#you;
  }

  /** Whether anything at all is written by others: asked on every key. */
  get isQuiet(): boolean {
    return this.#taking === null && !this.#people.some(({ typing, connection }) => typing && connection !== this.#you);
  }

  /** A key was pressed where somebody else writes; it did nothing. */
  insist(): void {
    if (this.#insisted) return;
    this.#insisted = true;
    this.#show();
  }

  /** Writes where somebody else does: they are told, and their last words come in before this person's first. */
  take(place: Place): void {
    const from = holderOf(this.#people, place);
    if (from === null || from.connection === this.#you || this.#taking) return;
    this.#place = place;
    this.#typing = true;
    this.#lost = null;
    this.#taking = { place, from, handed: false };
    this.#parts.send({ type: "take", place });
    this.#said = sayingOf(place, true);
    this.#handOver = setTimeout(() => void this.#begin(), presenceTiming.handOver);
    this.#show();
  }

  hear(message: DeskMessage): void {
    if (message.type === "changed") {
      if (message.edition) this.#changes.push(message.edition);
      else this.#changedOtherwise = true;
      this.#look ??= setTimeout(() => void this.#lookAgain(), presenceTiming.gather);
      return;
    }
    if (message.type === "beside") {
      this.#beside.add(message.what);
      this.#listing ??= setTimeout(() => {
        this.#listing = undefined;
        for (const what of this.#beside) this.#parts.listAgain(what);
        this.#beside.clear();
      }, presenceTiming.gather);
      return;
    }
    if (message.type !== "here") return;
    const came = this.#you !== message.you;
    this.#you = message.you;
    this.#people = message.people;
    if (came) {
      this.#said = "";
      this.#say();
    }
    this.#followTaking();
    this.#noticeLoss();
    this.#show();
  }

  /** The connection is gone: everything works as if nobody else were there, and what meets is merged. */
  lost(): void {
    this.#people = [];
    this.#you = null;
    this.#said = "";
    if (this.#taking) void this.#begin();
    this.#show();
  }

  close(): void {
    for (const timer of [this.#silence, this.#saying, this.#handOver, this.#look, this.#listing]) clearTimeout(timer);
  }

  #followTaking(): void {
    if (!this.#taking || this.#taking.handed) return;
    const { place, from } = this.#taking;
    const mine = holderOf(this.#people, place)?.connection === this.#you;
    const stillWrites = this.#people.some(
      ({ connection, typing, place: at }) => connection === from.connection && typing && isSamePlace(at, place),
    );
    if (mine && !stillWrites) void this.#begin();
  }

  /** The other has handed over, or does not answer. */
  async #begin(): Promise<void> {
    clearTimeout(this.#handOver);
    if (!this.#taking || this.#taking.handed) return;
    this.#taking = { ...this.#taking, handed: true };
    const { place } = this.#taking;
    await Promise.race([
      this.#parts.refresh().catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, presenceTiming.handOver)),
    ]);
    this.#taking = null;
    if (isSamePlace(this.#place, place)) this.typed(place);
    this.#show();
  }

  #noticeLoss(): void {
    if (!this.#typing || !this.#place || this.#lost || this.#taking) return;
    const place = this.#place;
    const holder = holderOf(this.#people, place);
    const me = this.#people.find(({ connection }) => connection === this.#you);
    // Until the desk has heard of me here, it can't know that I write.
    if (!holder || holder.connection === this.#you || !isSamePlace(me?.place ?? null, place)) return;
    void this.#yield(place);
  }

  async #yield(place: Place): Promise<void> {
    this.#lost = { place, kind: "finishing" };
    this.#show();
    const { language } = place;
    await Promise.race([
      this.#parts.settle(language),
      new Promise((resolve) => setTimeout(resolve, presenceTiming.handOver)),
    ]);
    this.#lost = { place, kind: "kept" };
    const saved = await this.#parts.flush(language).catch(() => false);
    clearTimeout(this.#silence);
    if (isSamePlace(this.#place, place)) this.#typing = false;
    this.#lost = isSamePlace(this.#place, place) ? { place, kind: saved ? "saved" : "kept" } : null;
    this.#say(true);
    this.#show();
  }

  #say(now = false): void {
    if (now) {
      clearTimeout(this.#saying);
      this.#saying = undefined;
      this.#tell();
    } else if (this.#saying === undefined) {
      this.#tell();
      this.#saying = setTimeout(() => {
        this.#saying = undefined;
        this.#tell();
      }, presenceTiming.sayEvery);
    }
  }

  #tell(): void {
    const saying = sayingOf(this.#place, this.#typing);
    if (this.#you === null || saying === this.#said) return;
    this.#said = saying;
    this.#parts.send({ type: "at", place: this.#place, typing: this.#typing });
  }

  async #lookAgain(): Promise<void> {
    const changes = this.#changes;
    let wanted = this.#changedOtherwise;
    this.#changes = [];
    this.#changedOtherwise = false;
    for (const { language, lockVersion } of changes) {
      const version = await this.#parts.versionOf(language);
      wanted ||= version === null || version < lockVersion;
    }
    if (wanted) await this.#parts.refresh().catch(() => undefined);
    this.#look = undefined;
    if (this.#changes.length > 0 || this.#changedOtherwise)
      this.#look = setTimeout(() => void this.#lookAgain(), presenceTiming.gather);
  }

  #notice(): Notice | null {
    const insisted = this.#insisted;
    if (this.#taking) return { place: this.#taking.place, by: this.#taking.from, kind: "taking", insisted };
    const place = this.#place;
    const by = place && holderOf(this.#people, place);
    if (!place || !by || by.connection === this.#you) {
      if (this.#lost?.kind !== "finishing") this.#lost = null;
      return null;
    }
    const kind = this.#lost && isSamePlace(this.#lost.place, place) ? this.#lost.kind : "writing";
    return { place, by, kind, insisted };
  }

  #show(): void {
    const others = this.#people.filter(({ connection }) => connection !== this.#you);
    const notice = this.#notice();
    if (!notice) this.#insisted = false;
    this.#view = { you: this.#you, others, notice };
    for (const listener of this.#listeners) listener();
  }
}

const sayingOf = (place: Place | null, typing: boolean): string =>
  `${place?.language} ${place?.block} ${typing ? "writes" : "reads"}`;
