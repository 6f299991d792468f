import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pino from "pino";
import { shared } from "#press/answer.ts";
import { Press } from "#press/press.ts";
import { readReaderModule } from "#press/reader-module.ts";
import { createRenderer } from "#press/renderer.ts";
import { createSearch, type Search } from "#press/search.ts";
import { PressStore } from "#press/store.ts";

/** What a path answers: HTML of a page, or a whole answer. */
export type Scripted = string | { status: number; type: string; body: string; link?: string };

/** An HTTP server in Next's place whose pages a test writes; it counts what it is asked. */
export type ScriptedNext = {
  pages: Map<string, Scripted>;
  /** Milliseconds each page takes. */
  delay: number;
  asked: string[];
  origin: string;
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  stop: () => Promise<void>;
};

/** The public origin of the site. */
export const testSiteUrl = "https://example.org";
export const testSecret = "a secret for tests, long enough to be one";

/** A page as Next writes it, with this text in it. */
export function pageWith(text: string, extra = ""): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/><title>${text}</title><link rel="canonical" href="${testSiteUrl}/"/></head><body><main>${text}${extra}</main><script>self.__next_f.push([1,"x"])</script></body></html>`;
}

/** A page for what is missing, which says of itself what it is. */
export function missingPage(text: string, status: 404 | 410 | 503): string {
  return pageWith(text).replace("<title>", `<meta name="duizhao:status" content="${status}"/><title>`);
}

export async function startScriptedNext(): Promise<ScriptedNext> {
  const next: ScriptedNext = {
    pages: new Map(),
    delay: 0,
    asked: [],
    origin: "",
    async handle(request, response) {
      const url = request.url ?? "";
      const path = next.pages.has(url) ? url : (url.split("?")[0] ?? "");
      next.asked.push(path);
      await new Promise((resolve) => setTimeout(resolve, next.delay));
      const page = next.pages.get(path);
      const answer = typeof page === "string" ? { status: 200, type: "text/html; charset=utf-8", body: page } : page;
      const link = answer !== undefined && "link" in answer ? { link: answer.link } : {};
      response.writeHead(answer?.status ?? 404, { "content-type": answer?.type ?? "text/html", ...link });
      response.end(answer?.body ?? pageWith("missing"));
    },
    stop: async () => undefined,
  };
  const server = createServer((request, response) => void next.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  next.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  next.stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return next;
}

export type Instance = { press: Press; store: PressStore; search: Search; folder: string; remove: () => Promise<void> };

/** One instance of the press on the test's database, with a disk of its own (or another instance's, after a restart). */
export async function startInstance(
  next: ScriptedNext,
  options: { folder?: string; buildId?: string; purges?: boolean } = {},
): Promise<Instance> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "duizhao-press-")));
  const log = pino({ level: "silent" });
  const store = new PressStore({ folder, memoryBytes: 10_000_000, log, ...(options.purges && { pages: shared }) });
  await store.open();
  const module = await readReaderModule();
  const page = { origin: next.origin, secret: testSecret, nextDist: folder, module, log };
  const press = new Press({
    renderer: createRenderer(page),
    store,
    log,
    buildId: options.buildId ?? "build-1",
    siteUrl: testSiteUrl,
    module,
    connectionString: process.env.DATABASE_URL ?? "",
    purges: options.purges === true,
  });
  return {
    press,
    store,
    search: createSearch(page, 1_000),
    folder,
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
