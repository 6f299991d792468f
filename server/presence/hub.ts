import { createId } from "#domain/ids.ts";
import type { Announcement, DeskMessage, PageMessage } from "#domain/presence/messages.ts";
import { moved, type Present } from "#domain/presence/roster.ts";

/** How long what changed is gathered before pages and other instances hear of it. Milliseconds, like all below. */
const gatherMs = 120;
/** How often an instance says that it lives, and how long its pages are believed to be there without. */
export const aliveEveryMs = 10_000;
const forgetAfterMs = 35_000;
/** Pages hear who is there at least this often, so that one that hears nothing knows that its connection is dead. */
const repeatEveryMs = 25_000;

/** A page that is connected to this instance. */
export type Page = { articleId: string; userId: string; name: string; send: (message: DeskMessage) => void };

export type Joined = {
  moves: (message: PageMessage) => void;
  leaves: () => void;
};

type Local = { page: Page; present: Present; version: number };
type Remote = { instance: string; articleId: string; version: number; present: Present };

/**
 * Who is on which article, as one instance knows it: its own pages, and those that other instances tell of. What is here
 * is only what was heard; an instance that starts asks for it, and what nobody repeats is forgotten.
 */
export class PresenceHub {
  readonly #instance = createId();
  readonly #tell: (announcement: Announcement) => void;
  readonly #locals = new Map<string, Local>();
  readonly #remotes = new Map<string, Remote>();
  /** When each other instance was last heard of, by this process's own clock. */
  readonly #heard = new Map<string, number>();
  readonly #articlesToShow = new Set<string>();
  readonly #toTell = new Set<string>();
  readonly #timers: NodeJS.Timeout[];
  #gathering: NodeJS.Timeout | undefined;

  constructor(tell: (announcement: Announcement) => void) {
    this.#tell = tell;
    this.#timers = [
      setInterval(() => this.#beat(), aliveEveryMs),
      setInterval(() => this.#show([...this.#locals.values()].map(({ page }) => page.articleId)), repeatEveryMs),
    ];
    for (const timer of this.#timers) timer.unref();
  }

  /** A page came. It hears at once who is there. */
  join(page: Page): Joined {
    const connection = createId();
    const { userId, name } = page;
    const present: Present = { connection, userId, name, place: null, typing: false, turn: 0 };
    this.#locals.set(connection, { page, present, version: 1 });
    this.#changed(connection, page.articleId);
    page.send(this.#here(connection, page.articleId));
    return {
      moves: (message) => this.#move(connection, message),
      leaves: () => {
        if (!this.#locals.delete(connection)) return;
        this.#toTell.delete(connection);
        this.#tell({ kind: "gone", instance: this.#instance, articleId: page.articleId, connection });
        this.#show([page.articleId]);
      },
    };
  }

  /** Something was announced, by this instance too. */
  hear(announcement: Announcement): void {
    switch (announcement.kind) {
      case "changed": {
        const { articleId, edition } = announcement;
        this.#sendTo(articleId, () => ({ type: "changed", edition }));
        break;
      }
      case "beside": {
        const { articleId, what } = announcement;
        this.#sendTo(articleId, () => ({ type: "beside", what }));
        break;
      }
      case "present": {
        const { instance, articleId, version, present } = announcement;
        if (!this.#isOther(instance)) return;
        const known = this.#remotes.get(present.connection);
        if (known && known.version >= version) return;
        this.#remotes.set(present.connection, { instance, articleId, version, present });
        this.#show([articleId]);
        break;
      }
      case "gone":
        if (this.#isOther(announcement.instance) && this.#remotes.delete(announcement.connection))
          this.#show([announcement.articleId]);
        break;
      case "alive":
        if (announcement.instance === this.#instance) return;
        // It was away for so long that it was forgotten: its pages may be anywhere by now.
        if (!this.#heard.has(announcement.instance)) this.#tell({ kind: "hello", instance: this.#instance });
        this.#isOther(announcement.instance);
        break;
      case "hello":
        if (!this.#isOther(announcement.instance)) return;
        this.#tell({ kind: "alive", instance: this.#instance });
        for (const connection of this.#locals.keys()) this.#tellOf(connection);
        break;
      case "sessions":
      case "notices":
        break; // the connections' own affair
    }
  }

  /** Announcements can be heard (again): whatever was said in between was missed, here and by others. */
  listening(): void {
    this.#tell({ kind: "hello", instance: this.#instance });
    for (const [connection, { page }] of this.#locals) {
      this.#tellOf(connection);
      page.send({ type: "changed", edition: null });
    }
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
    clearTimeout(this.#gathering);
  }

  #move(connection: string, message: PageMessage): void {
    const local = this.#locals.get(connection);
    if (!local) return;
    const { articleId } = local.page;
    const present = moved(this.#on(articleId), local.present, message);
    if (present === local.present) return;
    local.present = present;
    local.version += 1;
    this.#changed(connection, articleId);
  }

  #isOther(instance: string): boolean {
    if (instance === this.#instance) return false;
    this.#heard.set(instance, performance.now());
    return true;
  }

  #beat(): void {
    this.#tell({ kind: "alive", instance: this.#instance });
    const now = performance.now();
    for (const [instance, heard] of this.#heard) if (now - heard > forgetAfterMs) this.#heard.delete(instance);
    const lost = [...this.#remotes.values()].filter(({ instance }) => !this.#heard.has(instance));
    for (const { present } of lost) this.#remotes.delete(present.connection);
    this.#show(lost.map(({ articleId }) => articleId));
  }

  *#on(articleId: string): Iterable<Present> {
    for (const { page, present } of this.#locals.values()) if (page.articleId === articleId) yield present;
    for (const remote of this.#remotes.values()) if (remote.articleId === articleId) yield remote.present;
  }

  #here(you: string, articleId: string): DeskMessage {
    return { type: "here", you, people: [...this.#on(articleId)] };
  }

  #sendTo(articleId: string, message: (connection: string) => DeskMessage): void {
    for (const [connection, { page }] of this.#locals) if (page.articleId === articleId) page.send(message(connection));
  }

  #changed(connection: string, articleId: string): void {
    this.#toTell.add(connection);
    this.#show([articleId]);
  }

  #show(articleIds: readonly string[]): void {
    for (const articleId of articleIds) this.#articlesToShow.add(articleId);
    if (this.#articlesToShow.size === 0) return;
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      for (const connection of this.#toTell) this.#tellOf(connection);
      this.#toTell.clear();
      for (const articleId of this.#articlesToShow) {
        const people = [...this.#on(articleId)];
        this.#sendTo(articleId, (you) => ({ type: "here", you, people }));
      }
      this.#articlesToShow.clear();
    }, gatherMs);
  }

  #tellOf(connection: string): void {
    const local = this.#locals.get(connection);
    if (!local) return;
    const { present, version, page } = local;
    this.#tell({ kind: "present", instance: this.#instance, articleId: page.articleId, version, present });
  }
}
