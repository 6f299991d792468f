import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
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

/** Who is connected to a server that is open. */
const connected = new WeakMap<Server, Set<Socket>>();

/**
 * Opens a server's port and resolves with it; port 0 is any that is free.
 * @throws the system's error, with its `code`
 */
export function listenOn(server: Server, { host, port }: Address): Promise<number> {
  const sockets = new Set<Socket>();
  connected.set(server, sockets);
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
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
  const silent = setInterval(() => {
    server.closeIdleConnections();
    // Browsers open one for what they may ask next. One that has never asked is not idle to Node, and would hold us up.
    for (const socket of connected.get(server) ?? []) if (socket.bytesRead === 0) socket.destroy();
  }, 100);
  return new Promise((done) => {
    server.close(() => {
      clearInterval(silent);
      done();
    });
    server.closeIdleConnections();
  });
}
