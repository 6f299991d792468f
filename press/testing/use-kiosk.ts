import type { IncomingMessage, ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { freePort } from "#db/embedded/free-port.ts";
import { openHouse, peerOf } from "#press/kiosk/house.ts";
import { type Kiosk, startKiosk } from "#press/kiosk/open-kiosk.ts";
import { type Ask, type Reply, send } from "#press/testing/site.ts";

type Stand = {
  /** What the house does with a request; at the beginning of each test it answers "of the house". */
  handle: (request: IncomingMessage, response: ServerResponse) => unknown;
  /** What the house was asked in a test. */
  asked: string[];
  opened: Awaited<ReturnType<typeof openHouse>>;
  kiosk: Kiosk;
  port: number;
};

/** The kiosk of `useKiosk`, and its house. */
export let stand: Stand;

export const ask = (path: string, more?: Ask): Promise<Reply> => send(stand.port, path, more);

/** Opens a kiosk for the tests of one file. A WebSocket hears what came with its request, and then itself. */
export function useKiosk(): void {
  const ofTheHouse: Stand["handle"] = (_, response) => response.end("of the house");
  beforeAll(async () => {
    const opened = await openHouse({
      request(request, response) {
        stand.asked.push(request.url ?? "");
        stand.handle(request, response);
      },
      upgrade(request, socket, head) {
        socket.write(`HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
        socket.write(`${request.headers.origin} ${peerOf(request)} ${request.headers["x-duizhao-press"]} `);
        socket.write(head);
        socket.pipe(socket);
      },
    });
    stand = { handle: ofTheHouse, asked: [], opened, kiosk: startKiosk(), port: await freePort() };
    const refusal = await stand.kiosk.open({ host: "127.0.0.1", port: stand.port }, opened.house);
    if (refusal !== undefined) throw new Error(refusal);
  });
  beforeEach(() => {
    stand.asked.length = 0;
    stand.handle = ofTheHouse;
  });
  afterAll(async () => {
    await stand.kiosk.close();
    await stand.opened.close();
  });
}
