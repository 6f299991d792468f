import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { answerError } from "#press/http/plain-answer.ts";
import { says } from "#press/http/request-guard.ts";
import { pressHeader } from "#press/renderer.ts";

/** Where Next answers the press alone, and how that ends. */
export type Door = { origin: string; close: () => Promise<void> };

/** Opens a door of the press's own to Next, on loopback: the public one may listen on another address only. */
export async function openDoor(
  next: (request: IncomingMessage, response: ServerResponse) => unknown,
  secret: string,
): Promise<Door> {
  const server = createServer((request, response) => {
    if (says(request, pressHeader, secret) && request.method === "GET") {
      return next(request, response);
    }
    answerError(response, "forbidden");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
