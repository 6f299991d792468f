// The product's HTTP layer alone, on the copy of pressed pages in a data folder: what a reader's request meets. Started by
// bench/reader.ts; prints its port when it listens.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { answerError } from "#press/http/plain-answer.ts";
import { createSiteHandler } from "#press/http/site-handler.ts";
import { Press } from "#press/press.ts";
import { readReaderModule } from "#press/reader-module.ts";
import { PressStore } from "#press/store.ts";

const [folder = "", path = ""] = process.argv.slice(2);
const log = pino({ level: "silent" });
const store = new PressStore({ folder, memoryBytes: 128_000_000, log });
await store.open();
await store.load(path);

const module = await readReaderModule();
const press = new Press({
  renderer: {
    render: async () => ({ ok: false, refusal: { reason: "unreachable", detail: "a benchmark renders nothing" } }),
  },
  store,
  log,
  buildId: "bench",
  siteUrl: "http://localhost",
  module,
  connectionString: "",
});
const search = { results: async () => undefined, suggest: async () => undefined };
const handler = createSiteHandler({
  next: async (_request, response) => answerError(response, "notFound"),
  reader: {
    press,
    store,
    search,
    defaultLocale: "zh-Hans",
    unavailable: { "zh-Hans": "", "zh-Hant": "", en: "" },
    log,
  },
  buildFile: null,
  siteUrl: "http://localhost",
  clientAddress: () => "",
  health: async () => ({}),
  log,
});
const server = createServer({ keepAliveTimeout: 75_000, noDelay: true }, handler);
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
process.on("SIGTERM", () => process.exit(0));
