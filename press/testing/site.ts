import { createServer, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { createBuildFiles } from "#press/http/build-files.ts";
import { createClientAddress } from "#press/http/client-address.ts";
import { createSearchLimit } from "#press/http/search-limit.ts";
import { createSiteHandler } from "#press/http/site-handler.ts";
import type { Instance, ScriptedNext } from "#press/testing/scripted-next.ts";

export type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer };
export type Ask = { method?: string; headers?: Record<string, string | string[]>; body?: string };

/** The site on a real port: asks are sent as they are written, without any client's good manners. */
export type Site = {
  port: number;
  origin: string;
  ask: (path: string, ask?: Ask) => Promise<Reply>;
  stop: () => Promise<void>;
};

/** Serves an instance over HTTP, Next's place taken by a scripted one; without an instance, as in development. */
export async function startSite(
  next: ScriptedNext,
  instance: Instance | null,
  options: { trustedProxies?: number | string[]; searchLimit?: number; nextDist?: string } = {},
): Promise<Site> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const log = pino({ level: "silent" });
  const clientAddress = createClientAddress(options.trustedProxies ?? 0);
  const searchLimit = createSearchLimit(options.searchLimit ?? 0);
  server.on(
    "request",
    createSiteHandler({
      next: next.handle,
      reader: instance && {
        press: instance.press,
        store: instance.store,
        search: instance.search,
        countSearch: (request, what) => searchLimit(clientAddress(request), what),
        defaultLocale: "zh-Hans",
        unavailable: { "zh-Hans": "暂时", "zh-Hant": "暫時", en: "for the moment" },
        log,
      },
      buildFile: options.nextDist === undefined ? null : createBuildFiles(options.nextDist),
      siteUrl: `http://localhost:${port}`,
      clientAddress,
      health: async () => ({ ok: true }),
      log,
    }),
  );
  return {
    port,
    origin: `http://localhost:${port}`,
    ask: (path, ask) => send(port, path, ask),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Sends one request as it is written. */
export function send(port: number, path: string, { method = "GET", headers = {}, body }: Ask = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const known = body !== undefined && headers["transfer-encoding"] === undefined;
    const length = !known ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const request = httpRequest(
      { port, path, method, headers: { ...length, ...headers }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
        response.on("error", reject);
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}
