import type { IncomingMessage } from "node:http";
import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import { type WebSocket, WebSocketServer } from "ws";
import { type ErrorCode, errorStatus } from "#domain/errors.ts";
import type { Language } from "#domain/locale.ts";
import { type DeskMessage, pageMessageSchema, presencePath, sessionEnded } from "#domain/presence/messages.ts";
import { isOwnOrigin } from "#domain/settings/own-origin.ts";
import { readSession, type SignedIn } from "#server/auth/read-session.ts";
import type { PresenceHub } from "#server/presence/hub.ts";
import { openPresence, openPresenceInput } from "#server/presence/open-presence.ts";

/** What one connection may cost. A page says where it is a few times a second at most. */
const largestMessage = 1024;
const burst = 40;
const messagesPerSecond = 10;
/** A page that does not read what it is sent. */
const mostUnread = 262_144;
const pagesPerPerson = 24;
const pagesInAll = 2000;
const pingEveryMs = 15_000;
/** Besides being told when one ends, sessions are asked for: they expire, and roles change. */
const askSessionEveryMs = 60_000;

/** `articleId`: null for a page that has none open, and only hears what concerns its person. */
type Admitted = { headers: Headers; session: SignedIn; articleId: string | null; writes: readonly Language[] };
type Connection = Admitted & { socket: WebSocket; alive: boolean; mayWrite: (writes: readonly Language[]) => void };

export type PageDoor = {
  /** Whether an upgrade is for here; then it is answered. */
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
  /** Sessions of an account ended: its pages are asked for theirs at once. */
  askSessions: (userId: string) => void;
  /** Something concerns an account, or (null) may have concerned any: its pages without an article are told. */
  tellNotices: (userId: string | null) => void;
  stop: () => Promise<void>;
};

/** Lets pages of signed-in people in over WebSocket, as long as their session lasts and they behave. */
export function acceptPages(hub: PresenceHub, options: { siteUrl: string; log: Logger }): PageDoor {
  const { siteUrl, log } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage, perMessageDeflate: false });
  const connections = new Set<Connection>();
  const pagesOf = (userId: string) => [...connections].filter(({ session }) => session.actor.id === userId);
  let stopped = false;

  const admit = async (request: IncomingMessage): Promise<Admitted> => {
    if (stopped) throw new Refused("unavailable");
    if (request.method !== "GET" || !isOwnOrigin(request.headers.origin, siteUrl)) throw new Refused("originRefused");
    const input = openPresenceInput.safeParse({ articleId: parametersOf(request).get("article") });
    if (!input.success) throw new Refused("invalidInput");
    const headers = new Headers({ cookie: request.headers.cookie ?? "" });
    const session = await readSession(headers, { renew: false });
    if (!session) throw new Refused("notSignedIn");
    const opened = await openPresence(session.actor, input.data);
    if (!opened.ok) throw new Refused(opened.error.code);
    if (pagesOf(session.actor.id).length >= pagesPerPerson || connections.size >= pagesInAll)
      throw new Refused("tooManyRequests");
    return { headers, session, articleId: input.data.articleId, writes: opened.value.writes };
  };

  const say = (socket: WebSocket, message: DeskMessage): void => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > mostUnread) socket.terminate();
    else socket.send(JSON.stringify(message));
  };

  const enter = (socket: WebSocket, admitted: Admitted): void => {
    const { articleId } = admitted;
    const { id: userId, name } = admitted.session.actor;
    const joined =
      articleId === null ? null : hub.join({ articleId, userId, name, send: (message) => say(socket, message) });
    const connection: Connection = {
      ...admitted,
      ...{ socket, alive: true },
      mayWrite(writes) {
        if (connection.writes.some((language) => !writes.includes(language)))
          joined?.moves({ type: "at", place: null, typing: false });
        connection.writes = writes;
      },
    };
    connections.add(connection);
    const mayGoOn = limitRate();
    socket.on("message", (data, binary) => {
      const message = binary || joined === null ? null : parseMessage(String(data));
      if (message === null) return socket.close(1008, "not understood");
      if (!mayGoOn()) return socket.close(1008, "too many messages");
      // Who only reads is seen to be there, not to write.
      if (message.place === null || connection.writes.includes(message.place.language)) joined?.moves(message);
    });
    socket.on("pong", () => {
      connection.alive = true;
    });
    socket.on("error", () => socket.terminate());
    socket.on("close", () => {
      connections.delete(connection);
      joined?.leaves();
    });
    if (articleId === null) say(socket, { type: "alive" });
  };

  const askSession = async (connection: Connection): Promise<void> => {
    const { headers, socket, articleId } = connection;
    // While the database is away nobody is thrown out: everything else that matters is asked there too.
    const session = await readSession(headers, { renew: false }).catch(() => connection.session);
    const opened = session && (await openPresence(session.actor, { articleId }).catch(() => null));
    if (session === null || opened?.ok === false) socket.close(sessionEnded, "the session is over");
    else if (opened?.ok) connection.mayWrite(opened.value.writes);
  };

  const timers = [
    setInterval(() => {
      for (const connection of connections) {
        if (!connection.alive) connection.socket.terminate();
        connection.alive = false;
        connection.socket.ping();
        if (connection.articleId === null) say(connection.socket, { type: "alive" });
      }
    }, pingEveryMs),
    setInterval(() => {
      for (const connection of connections) void askSession(connection);
    }, askSessionEveryMs),
  ];
  for (const timer of timers) timer.unref();

  return {
    upgrade(request, socket, head) {
      if (pathOf(request) !== presencePath) return false;
      const broken = () => socket.destroy();
      socket.on("error", broken);
      admit(request)
        .then((admitted) => {
          if (socket.destroyed) return;
          sockets.handleUpgrade(request, socket, head, (accepted) => {
            socket.off("error", broken);
            enter(accepted, admitted);
          });
        })
        .catch((error: unknown) => {
          if (!(error instanceof Refused)) log.warn({ err: error }, "a page could not be let in");
          refuseUpgrade(socket, error instanceof Refused ? error.code : "unavailable");
        });
      return true;
    },
    askSessions(userId) {
      for (const connection of pagesOf(userId)) void askSession(connection);
    },
    tellNotices(userId) {
      for (const { articleId, socket } of userId === null ? connections : pagesOf(userId))
        if (articleId === null) say(socket, { type: "notices" });
    },
    async stop() {
      stopped = true;
      for (const timer of timers) clearInterval(timer);
      for (const { socket } of connections) socket.close(1001, "the desk is being started again");
      const late = setTimeout(() => {
        for (const { socket } of connections) socket.terminate();
      }, 1000);
      await Promise.all([...connections].map(({ socket }) => new Promise((closed) => socket.once("close", closed))));
      clearTimeout(late);
    },
  };
}

class Refused extends Error {
  constructor(readonly code: ErrorCode) {
    super(code);
  }
}

function refuseUpgrade(socket: Duplex, code: ErrorCode): void {
  const status = errorStatus[code];
  const body = JSON.stringify({ ok: false, error: { code } });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
}

function parseMessage(text: string) {
  try {
    const parsed = pageMessageSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** A bucket of `burst` messages that fills again by `messagesPerSecond`. */
function limitRate(): () => boolean {
  let [left, at] = [burst, performance.now()];
  return () => {
    const now = performance.now();
    left = Math.min(burst, left + ((now - at) / 1000) * messagesPerSecond) - 1;
    at = now;
    return left >= 0;
  };
}

function pathOf({ url = "/" }: IncomingMessage): string {
  return url.split("?", 1)[0] ?? "";
}

function parametersOf({ url = "/" }: IncomingMessage): URLSearchParams {
  return new URLSearchParams(url.split("?")[1] ?? "");
}
