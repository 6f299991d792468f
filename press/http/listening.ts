import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { bodyTimes } from "#press/http/hurry-body.ts";

/** A client that has not sent its headers by then is not a reader. */
const headersTimeoutMs = 15_000;
/** Longer than the proxies in front of us keep a connection, so that they never use one that we are closing. */
const keepAliveMs = 75_000;

export type Address = { host: string; port: number };

/** An HTTP server as visitors get it. */
export function visitorsServer(handler: (request: IncomingMessage, response: ServerResponse) => void): Server {
  return createServer(
    {
      headersTimeout: headersTimeoutMs,
      // Of recordings; whatever else takes longer than it should ends in the handler.
      requestTimeout: bodyTimes.recording,
      keepAliveTimeout: keepAliveMs,
      noDelay: true,
      // What would rather speak HTTP/2 may be answered as it asked.
      shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === "websocket",
    },
    handler,
  );
}

/**
 * Opens a server's port and resolves with it; port 0 is any that is free.
 * @throws the system's error, with its `code`
 */
export function listenOn(server: Server, { host, port }: Address): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, () => {
      server.off("error", fail);
      done((server.address() as AddressInfo).port);
    });
  });
}

/** Takes no new connection, lets answers under way end, and closes each connection as it falls silent. */
export function closeServer(server: Server): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  return new Promise((done) => {
    server.close(() => {
      clearInterval(idle);
      done();
    });
    server.closeIdleConnections();
  });
}
