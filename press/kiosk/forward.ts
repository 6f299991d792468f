import {
  Agent,
  type ClientRequest,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { connect } from "node:net";
import type { Duplex } from "node:stream";
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

/** Hands requests on to the house and answers back, as they are: bodies as they come in, no faster than they are taken. */
export class Forwarder {
  // The house never closes a connection that is idle, so that none is used while it is being closed.
  readonly #agent = new Agent({ keepAlive: true, maxFreeSockets: 64 });

  constructor(readonly house: House) {}

  forward(request: IncomingMessage, response: ServerResponse): void {
    const { method = "GET", url: path = "/" } = request;
    const headers = [...headersBut(request, hops), ...lengthOf(request), ...this.#says(request)];
    let asked: ClientRequest;
    try {
      asked = httpRequest({ host: loopback, port: this.house.port, agent: this.#agent, method, path, headers });
    } catch {
      answerError(response, "invalidInput"); // an address no request can be made of
      return;
    }
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
    response.once("close", () => {
      if (!response.writableFinished) asked.destroy();
    });
    // Not a pipeline: the house may answer before it has heard everything, and the answer still has to go out.
    request.pipe(asked);
    request.once("error", () => asked.destroy());
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

/** What has no body says so, or it would be sent as one of unknown length. */
function lengthOf({ headers, method }: IncomingMessage): string[] {
  const said = "content-length" in headers || "transfer-encoding" in headers;
  return said || method === "GET" || method === "HEAD" ? [] : ["content-length", "0"];
}

function answerHeaders(answer: IncomingMessage): string[] {
  const headers = headersBut(answer, answerHops);
  return answer.headers.connection === "close" ? [...headers, "connection", "close"] : headers;
}
