import {
  Agent,
  type ClientRequest,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { connect, type Socket } from "node:net";
import { type Duplex, finished } from "node:stream";
import { answerError } from "#press/http/plain-answer.ts";

/** Where the kiosk asks, on loopback, and what it says so that it is heard. */
export type House = { port: number; secret: string };

/** Marks what comes by way of the kiosk. */
export const kioskHeader = "x-duizhao-kiosk";
/** Who stands at the kiosk: the address of the connection. */
export const peerHeader = "x-duizhao-peer";

export const loopback = "127.0.0.1";
/** Of one connection alone (RFC 9110 §7.6.1), or for the kiosk itself. */
const hops = /^(?:connection|keep-alive|proxy-connection|te|trailer|upgrade|expect)$/i;
const answerHops = /^(?:connection|keep-alive|transfer-encoding)$/i;
/** What only the kiosk says; a visitor's own are not passed on. */
const own = /^x-duizhao-/i;
/** Browsers and proxies wait for an answer before they ask again. */
const waitingAtMost = 32;

/** Hands requests on to the house and answers back, as they are: bodies as they come in, no faster than they are taken. */
export class Forwarder {
  // The house never closes a connection that is idle, so that none is used while it is being closed.
  readonly #agent = new Agent({ keepAlive: true, maxFreeSockets: 64 });
  /** Connections something is being asked for, with what they asked for after it. */
  readonly #waiting = new WeakMap<Socket, (() => void)[]>();

  constructor(readonly house: House) {}

  /**
   * One request a connection: whoever sends many without waiting for answers would take a connection to the house for each
   * of them, and both ends of it are ours.
   */
  forward(request: IncomingMessage, response: ServerResponse): void {
    const waiting = this.#waiting.get(request.socket);
    if (waiting === undefined) this.#ask(request, response);
    else if (waiting.length < waitingAtMost) waiting.push(() => this.#ask(request, response));
    else answerError(response, "unavailable", { connection: "close" });
  }

  #ask(request: IncomingMessage, response: ServerResponse): void {
    const { method = "GET", url: path = "/", socket } = request;
    const headers = [...headersBut(request, hops), ...lengthOf(request), ...this.#says(request)];
    let asked: ClientRequest;
    try {
      asked = httpRequest({ host: loopback, port: this.house.port, agent: this.#agent, method, path, headers });
    } catch {
      answerError(response, "invalidInput"); // an address no request can be made of
      this.#next(socket);
      return;
    }
    if (!this.#waiting.has(socket)) this.#waiting.set(socket, []);
    let answered: IncomingMessage | undefined;
    asked.on("response", (answer) => {
      answered = answer;
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, answerHeaders(answer));
      answer.pipe(response);
      // Cut short: the reader must not take it for the whole.
      answer.once("close", () => answer.complete || response.destroy());
    });
    asked.on("error", () => {
      if (answered === undefined) answerError(response, "unavailable", { connection: "close" });
      else if (!answered.complete) response.destroy();
    });
    // Of the connection, not of the answer: one whose turn to be written has not come does not hear that it is gone.
    const leave = () => asked.destroy();
    socket.once("close", leave);
    asked.once("close", () => {
      socket.off("close", leave);
      // The house does not listen any more, as to who is too slow: nobody does then.
      if (!request.complete) finished(response, () => socket.destroy());
      this.#next(socket);
    });
    // The time that the house gives a body begins before any of it is there.
    if (saysBody(request)) asked.flushHeaders();
    // Not a pipeline: the house may answer before it has heard everything, and the answer still has to go out.
    request.pipe(asked);
  }

  /** The turn of what the same connection asked next. */
  #next(socket: Socket): void {
    const next = socket.destroyed ? undefined : this.#waiting.get(socket)?.shift();
    if (next) next();
    else this.#waiting.delete(socket);
  }

  /** A connection that becomes something else than HTTP: both ends joined, whatever is said. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const house = connect({ port: this.house.port, host: loopback, noDelay: true });
    const headers = [...headersBut(request), ...this.#says(request)];
    const lines = headers.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${headers[at + 1]}\r\n`] : []));
    house.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join("")}\r\n`, "latin1");
    house.write(head);
    house.pipe(socket);
    socket.pipe(house);
    for (const [one, other] of [
      [house, socket],
      [socket, house],
    ] as const) {
      one.on("error", () => other.destroy());
      one.once("close", () => other.destroy());
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  #says(request: IncomingMessage): string[] {
    return [kioskHeader, this.house.secret, peerHeader, request.socket.remoteAddress ?? ""];
  }
}

function headersBut({ rawHeaders }: IncomingMessage, without?: RegExp): string[] {
  return rawHeaders.filter((_, at) => {
    const name = rawHeaders[at - (at % 2)] ?? "";
    return !own.test(name) && without?.test(name) !== true;
  });
}

function saysBody({ headers }: IncomingMessage): boolean {
  return "content-length" in headers || "transfer-encoding" in headers;
}

/** What has no body says so, or it would be sent as one of unknown length. */
function lengthOf(request: IncomingMessage): string[] {
  return saysBody(request) || request.method === "GET" || request.method === "HEAD" ? [] : ["content-length", "0"];
}

function answerHeaders(answer: IncomingMessage): string[] {
  const headers = headersBut(answer, answerHops);
  return answer.headers.connection === "close" ? [...headers, "connection", "close"] : headers;
}
