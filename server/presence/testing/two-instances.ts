import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { WebSocket } from "ws";
import { closeAttemptLimits } from "#db/auth/attempt-limits.ts";
import { appDb } from "#db/client.ts";
import { createUser } from "#db/testing/factories.ts";
import type { Role } from "#domain/access.ts";
import { type DeskMessage, deskMessageSchema, type PageMessage } from "#domain/presence/messages.ts";
import { forgetAuth } from "#server/auth/auth.ts";
import { makeSignInLink } from "#server/auth/make-sign-in-link.ts";
import { signInWithLink } from "#server/auth/sign-in-with-link.ts";
import { type RunningPresence, startPresence } from "#server/presence/start-presence.ts";

process.env.DUIZHAO_SECRET = "a-secret-of-the-tests-with-enough-characters";

export const siteUrl = "http://localhost:3000";
/** Two instances behind one address. */
const instances: { server: Server; presence: RunningPresence }[] = [];
const pages: Page[] = [];

/** One more instance behind the same address. */
export async function startInstance() {
  const presence = startPresence({
    connectionString: process.env.DATABASE_URL ?? "",
    siteUrl,
    log: pino({ level: "silent" }),
  });
  const server = createServer();
  server.on("upgrade", (request, socket, head) => {
    if (!presence.upgrade(request, socket, head)) socket.destroy();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const instance = { server, presence };
  instances.push(instance);
  return instance;
}

/** Starts two instances on the database of the test, and forgets its pages after each test. */
export function useTwoInstances(): void {
  beforeAll(async () => {
    await startInstance();
    await startInstance();
  });
  beforeEach(async () => {
    await appDb().rateLimit.deleteMany();
  });
  afterEach(() => {
    for (const page of pages.splice(0)) page.socket.terminate();
  });
  afterAll(async () => {
    for (const { server, presence } of instances) {
      await presence.stop();
      server.close();
    }
    forgetAuth();
    await closeAttemptLimits();
  });
}

/** Somebody with a session. */
export async function signedIn(options: { roles?: Role[] } = {}) {
  const user = await createUser(options);
  const token = new URL(await makeSignInLink(user.email)).searchParams.get("token") ?? "";
  const result = await signInWithLink({ token }, { address: "192.0.2.7", userAgent: "test" });
  if (!result.ok) throw new Error(result.error.code);
  return { user, cookie: result.value.cookies.map((cookie) => cookie.split(";")[0]).join("; ") };
}

/** A page with an article open, and what it heard. */
export class Page {
  readonly heard: DeskMessage[] = [];
  readonly closed: Promise<number>;
  constructor(readonly socket: WebSocket) {
    socket.on("message", (data) => this.heard.push(deskMessageSchema.parse(JSON.parse(String(data)))));
    this.closed = new Promise((resolve) => socket.once("close", resolve));
    pages.push(this);
  }
  say(message: PageMessage | object) {
    this.socket.send(JSON.stringify(message));
  }
  get here() {
    const last = this.heard.findLast((message) => message.type === "here");
    return last?.type === "here" ? last : { you: "", people: [] };
  }
  get names() {
    return this.here.people.map(({ name }) => name).sort();
  }
}

/** Connects a page to an instance; the status of the refusal where it is not let in. Null: a page without an article. */
export function knock(at: number, article: string | null, headers: Record<string, string>): Promise<Page | number> {
  const address = instances[at]?.server.address() as AddressInfo;
  const socket = new WebSocket(
    `ws://127.0.0.1:${address.port}/studio/presence${article === null ? "" : `?article=${article}`}`,
    {
      headers,
    },
  );
  return new Promise((resolve) => {
    const page = new Page(socket);
    socket.once("open", () => resolve(page));
    socket.once("unexpected-response", (_, response) => resolve(response.statusCode ?? 0));
    socket.on("error", () => undefined);
  });
}

export async function open(at: number, article: string | null, cookie: string): Promise<Page> {
  const page = await knock(at, article, { cookie, origin: siteUrl });
  if (typeof page === "number") throw new Error(`refused: ${page}`);
  return page;
}
