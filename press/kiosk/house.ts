import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { bodyTimes } from "#press/http/hurry-body.ts";
import { closeServer, listenOn } from "#press/http/listening.ts";
import { answerError } from "#press/http/plain-answer.ts";
import { says } from "#press/http/request-guard.ts";
import { type House, kioskHeader, loopback, peerHeader } from "#press/kiosk/forward.ts";

/** Who answers what the kiosk has no answer to. */
export type Household = {
  request: (request: IncomingMessage, response: ServerResponse) => void;
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
};

/** Opens the house to the kiosk alone: on loopback, for who says its secret. */
export async function openHouse(household: Household): Promise<{ house: House; close: () => Promise<void> }> {
  const secret = randomBytes(32).toString("base64url");
  const server = createServer({
    requestTimeout: bodyTimes.recording,
    // No connection ends because nothing is said: only the kiosk ends them.
    keepAliveTimeout: 0,
    noDelay: true,
    // The kiosk has seen to it. What speaks HTTP/1.0 need not name one: nor do some that look whether we are there.
    requireHostHeader: false,
  });
  server.on("request", (request, response) => {
    if (says(request, kioskHeader, secret)) household.request(request, response);
    else answerError(response, "forbidden");
  });
  server.on("upgrade", (request, socket, head) => {
    if (says(request, kioskHeader, secret)) household.upgrade(request, socket, head);
    else socket.destroy();
  });
  const port = await listenOn(server, { host: loopback, port: 0 });
  return { house: { port, secret }, close: () => closeServer(server) };
}

/** The address of who asked at the kiosk. */
export function peerOf({ headers }: IncomingMessage): string {
  const peer = headers[peerHeader];
  return typeof peer === "string" ? peer : "";
}
