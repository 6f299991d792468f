import {
  type DeskMessage,
  deskMessageSchema,
  type PageMessage,
  presencePath,
  sessionEnded,
} from "#domain/presence/messages.ts";

/** Milliseconds. Retries double from the first to the last; a silent connection is taken for dead. */
const firstRetry = 1000;
const lastRetry = 60_000;
const longestSilence = 60_000;

export type LinkParts = {
  /** Null for a page without one, which hears only what concerns its person. */
  articleId: string | null;
  opened: () => void;
  heard: (message: DeskMessage) => void;
  lost: () => void;
};

/** The page's connection to what others do. It comes back by itself; nothing on the page waits for it. */
export class PresenceLink {
  readonly #parts: LinkParts;
  #socket: WebSocket | null = null;
  #closed = false;
  #attempts = 0;
  #ended = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: LinkParts) {
    this.#parts = parts;
    window.addEventListener("offline", this.#offline);
    window.addEventListener("online", this.#online);
    document.addEventListener("visibilitychange", this.#returned);
    this.#connect();
  }

  /** What can't be sent now is not sent: whoever connects again says everything anew. */
  send(message: PageMessage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  close(): void {
    this.#closed = true;
    window.removeEventListener("offline", this.#offline);
    window.removeEventListener("online", this.#online);
    document.removeEventListener("visibilitychange", this.#returned);
    clearTimeout(this.#retry);
    this.#drop();
  }

  #connect = (): void => {
    clearTimeout(this.#retry);
    if (this.#closed || this.#socket || !navigator.onLine) return;
    const address = new URL(presencePath, window.location.href.replace(/^http/, "ws"));
    const { articleId } = this.#parts;
    if (articleId !== null) address.search = new URLSearchParams({ article: articleId }).toString();
    const socket = new WebSocket(address);
    this.#socket = socket;
    socket.onopen = () => {
      this.#listen();
      this.#parts.opened();
    };
    socket.onmessage = ({ data }) => {
      this.#listen();
      const message = parse(data);
      if (message === null) return;
      this.#attempts = 0;
      this.#parts.heard(message);
    };
    socket.onclose = ({ code }) => {
      if (this.#socket !== socket) return;
      this.#drop();
      // Nobody is let in until they signed in again, which they do on another page.
      this.#ended = code === sessionEnded;
      if (!this.#ended) this.#retryLater();
    };
  };

  #listen(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#drop();
      this.#retryLater();
    }, longestSilence);
  }

  #drop(): void {
    clearTimeout(this.#silence);
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    // Closing one that is still being opened is an error in the browser's console; it closes as soon as it can.
    if (socket.readyState === WebSocket.CONNECTING) socket.onopen = () => socket.close();
    else socket.close();
    this.#parts.lost();
  }

  #retryLater(): void {
    if (this.#closed) return;
    // Not everybody at once when the desk comes back.
    const delay = Math.min(lastRetry, firstRetry * 2 ** this.#attempts) * (0.5 + Math.random() / 2);
    this.#attempts += 1;
    this.#retry = setTimeout(this.#connect, delay);
  }

  #offline = (): void => this.#drop();
  #online = (): void => {
    this.#attempts = 0;
    this.#connect();
  };
  #returned = (): void => {
    if (!this.#ended || document.visibilityState !== "visible") return;
    this.#ended = false;
    this.#online();
  };
}

function parse(data: unknown): DeskMessage | null {
  try {
    return deskMessageSchema.safeParse(JSON.parse(String(data))).data ?? null;
  } catch {
    return null;
  }
}
