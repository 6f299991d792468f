import type { IncomingMessage, ServerResponse } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { freePort } from "#db/embedded/free-port.ts";
import { answerOf } from "#press/answer.ts";
import { dropBody } from "#press/http/request-guard.ts";
import { openHouse, peerOf } from "#press/kiosk/house.ts";
import { type Kiosk, startKiosk } from "#press/kiosk/open-kiosk.ts";
import { Memory } from "#press/memory.ts";
import { pressedObject } from "#press/pressed-object.ts";
import { subjects } from "#press/targets.ts";
import { type Ask, send } from "#press/testing/site.ts";

/** What the house does with a request; every test says. */
let handle: (request: IncomingMessage, response: ServerResponse) => unknown;
const asked: string[] = [];
let opened: Awaited<ReturnType<typeof openHouse>>;
let kiosk: Kiosk;
let memory: Memory;
let port: number;
const ask = (path: string, more?: Ask) => send(port, path, more);

beforeAll(async () => {
  opened = await openHouse({
    request(request, response) {
      asked.push(request.url ?? "");
      handle(request, response);
    },
    upgrade(request, socket, head) {
      socket.write(`HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
      socket.write(`${request.headers.origin} ${peerOf(request)} ${request.headers["x-duizhao-press"]} `);
      socket.write(head);
      socket.pipe(socket);
    },
  });
  kiosk = startKiosk();
  memory = new Memory(100_000, kiosk.mirror);
  port = await freePort();
  expect(await kiosk.open({ host: "127.0.0.1", port }, opened.house)).toBeUndefined();
});
beforeEach(() => {
  asked.length = 0;
  handle = (_, response) => response.end("of the house");
});
afterAll(async () => {
  await kiosk.close();
  await opened.close();
});

async function page(words: string) {
  const object = await pressedObject("text/html; charset=utf-8", Buffer.from(words.repeat(50)), {});
  const entry = { path: "/en/x", subject: subjects.site, generation: 1, status: 200, location: null };
  return answerOf({ ...entry, objectHash: object.hash }, object);
}

/** What was told a thread is known there only when the next thing it was told is. */
const shows = (path: string, words: string) => expect.poll(async () => String((await ask(path)).body)).toContain(words);

it("answers what is in memory by itself, and changes what it has all at once", async () => {
  const [first, second] = [await page("first "), await page("second ")];
  memory.change(new Map([["/en/a", first], ["/en/b", first]])); // biome-ignore format: a pair a path
  await shows("/en/b", "first");
  asked.length = 0;
  const whole = await ask("/en/a", { headers: { "accept-encoding": "gzip" } });
  expect([whole.status, whole.headers["content-encoding"]]).toEqual([200, "gzip"]);
  const again = await ask("/en/a", {
    headers: { "if-none-match": String(whole.headers.etag), "accept-encoding": "gzip" },
  });
  expect([again.status, (await ask("/en/a", { method: "HEAD" })).body.length]).toEqual([304, 0]);
  expect(asked).toEqual([]);
  memory.change(new Map([["/en/a", undefined], ["/en/b", second]])); // biome-ignore format: a pair a path
  await shows("/en/b", "second");
  expect(String((await ask("/en/a")).body)).toBe("of the house");
  memory.clear();
  await shows("/en/b", "of the house");
});

it("keeps what readers ask for when memory is short", async () => {
  const answers = await Promise.all([1, 2, 3, 4].map((number) => page(`${number} `.repeat(400))));
  const [one = await page("")] = answers;
  const small = new Memory(one.bytes * 4, kiosk.mirror);
  for (const [at, answer] of answers.entries()) small.set(`/en/${at}`, answer);
  await shows("/en/0", "1 1");
  asked.length = 0;
  await ask("/en/0");
  expect(asked).toEqual([]);
  small.set("/en/4", one);
  expect(["/en/0", "/en/1", "/en/4"].map((path) => small.has(path))).toEqual([true, false, true]);
  small.clear();
});

it("hands everything else to the house as it was said, but for what only the kiosk says", async () => {
  const heard: unknown[] = [];
  handle = async (request, response) => {
    const { method, url, headers } = request;
    heard.push([
      method,
      url,
      headers.host,
      headers["x-one"],
      headers["x-duizhao-press"],
      peerOf(request),
      await text(request),
    ]);
    heard.push([headers["content-length"], headers["transfer-encoding"]]);
    response.writeHead(
      207,
      "Odd",
      [
        ["set-cookie", "a=1"],
        ["set-cookie", "b=2"],
        ["x-two", "2"],
      ].flat(),
    );
    response.end("說了");
  };
  const forged = { "x-duizhao-press": "1", "x-duizhao-peer": "9.9.9.9", "x-duizhao-kiosk": "me", "x-one": ["1", "2"] };
  const reply = await ask("/studio/x?q=%20", {
    method: "POST",
    body: "數字",
    headers: { ...forged, host: "a.example" },
  });
  expect(heard.splice(0)).toEqual([
    ["POST", "/studio/x?q=%20", "a.example", "1, 2", undefined, "127.0.0.1", "數字"],
    ["6", undefined],
  ]);
  expect([reply.status, reply.headers["set-cookie"], reply.headers["x-two"]]).toEqual([207, ["a=1", "b=2"], "2"]);
  expect(String(reply.body)).toBe("說了");
  await ask("/x", { method: "POST", body: "chunks", headers: { "transfer-encoding": "chunked" } });
  await ask("/x", { method: "DELETE" });
  expect([heard[1], heard[3]]).toEqual([
    [undefined, "chunked"],
    ["0", undefined],
  ]);
});

it("lets a visitor hear why a body is refused, before it was heard or after, and that the connection ends", async () => {
  const body = "x".repeat(3_000_000);
  handle = (_, response) => response.writeHead(413).end("too much");
  const early = await ask("/api/media", { method: "POST", body });
  handle = async (request, response) => {
    await dropBody(request);
    response.writeHead(413, { connection: "close" }).end("too much");
  };
  const staying = { headers: { connection: "keep-alive" } };
  const late = await ask("/api/media", { method: "POST", body, ...staying });
  expect([early, late].map(({ status, body }) => [status, String(body)])).toEqual(Array(2).fill([413, "too much"]));
  expect(late.headers.connection).toBe("close");
  handle = (_, response) => response.end();
  expect((await ask("/en/x", staying)).headers.connection).toBe("keep-alive");
});

it("does not pass off half an answer as a whole one, and says so where there is none", async () => {
  handle = (_, response) => {
    response.write("half of it");
    setTimeout(() => response.destroy(), 20);
  };
  await expect(ask("/en/x")).rejects.toThrow(/aborted|hang up/);
  handle = (request) => request.socket.destroy();
  const reply = await ask("/en/x");
  expect([reply.status, JSON.parse(String(reply.body))]).toEqual([503, { ok: false, error: { code: "unavailable" } }]);
});

it("tells the house when a visitor goes away", async () => {
  const gone = new Promise((resolve) => {
    handle = (_, response) => {
      response.write("begun");
      response.once("close", resolve);
    };
  });
  const visitor = connect(port, "127.0.0.1", () => visitor.write("GET /en/long HTTP/1.1\r\nhost: a\r\n\r\n"));
  visitor.once("data", () => visitor.destroy());
  await gone;
});

/** A visitor who writes to the connection directly. What was heard so far is `said`. */
function visit(words: string) {
  const socket = connect(port, "127.0.0.1", () => socket.write(words));
  const visitor = { socket, said: "", closed: new Promise((resolve) => socket.once("close", resolve)) };
  socket.on("data", (chunk) => {
    visitor.said += chunk;
  });
  return visitor;
}
const lines = (...paths: string[]) => paths.map((path) => `GET ${path} HTTP/1.1\r\nhost: a\r\n\r\n`).join("");

it("asks the house for one thing at a time for a connection, and for nothing more once that is gone", async () => {
  const answers: ServerResponse[] = [];
  handle = (_, response) => answers.push(response);
  const visitor = visit(lines("/en/1", "/en/2", "/en/3"));
  await expect.poll(() => asked).toEqual(["/en/1"]);
  answers[0]?.end("one");
  await expect.poll(() => asked).toEqual(["/en/1", "/en/2"]);
  expect(visitor.said).toMatch(/one$/);
  const gone = new Promise((resolve) => answers[1]?.once("close", resolve));
  visitor.socket.destroy();
  await gone;
  handle = (_, response) => response.end();
  await ask("/en/4");
  expect(asked).toEqual(["/en/1", "/en/2", "/en/4"]);
});

it("ends a connection that asks for ever more without waiting", async () => {
  let first: ServerResponse | undefined;
  handle = (_, response) => {
    if (first) response.end("short");
    else first = response;
  };
  const visitor = visit(lines(...Array.from({ length: 60 }, (_, at) => `/en/${at}`)));
  await expect.poll(() => asked.length).toBe(1);
  first?.end("first");
  await visitor.closed;
  expect([visitor.said.match(/200 OK/g)?.length, visitor.said.match(/503/g)?.length]).toEqual([33, 1]);
});

it("stops hearing a visitor whom the house does not hear any more", async () => {
  let heard: IncomingMessage | undefined;
  handle = (request, response) => {
    heard = request;
    response.end("early");
  };
  const visitor = visit("POST /en/x HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\nslow");
  await expect.poll(() => visitor.said).toContain("early");
  heard?.destroy();
  await visitor.closed;
});

it("leaves the house with a visitor who was answered before a body was all there", async () => {
  const left = new Promise((resolve) => {
    handle = (request, response) => {
      request.socket.once("close", resolve);
      response.end("early");
    };
  });
  const visitor = visit("POST /en/x HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\nslow");
  await expect.poll(() => visitor.said).toContain("early");
  visitor.socket.destroy();
  await left;
});

it("asks the house before any of a body has come, so that its time for one begins", async () => {
  const visitor = visit("POST /en/x HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\n");
  await expect.poll(() => visitor.said).toContain("of the house");
  visitor.socket.destroy();
});

it("hands on what asks without naming a host, as older programs do that look whether we are there", async () => {
  const visitor = visit("GET /api/health HTTP/1.0\r\n\r\n");
  await visitor.closed;
  expect(visitor.said).toMatch(/^HTTP\/1.1 200 OK.*of the house$/s);
});

it("answers in HTTP what would rather speak something else", async () => {
  const visitor = visit("GET /en/x HTTP/1.1\r\nhost: a\r\nconnection: Upgrade\r\nupgrade: h2c\r\n\r\n");
  await expect.poll(() => visitor.said).toContain("of the house");
  visitor.socket.destroy();
});

it("joins a connection that becomes a WebSocket's, and ends one end with the other", async () => {
  const visitor = connect(port, "127.0.0.1");
  let said = "";
  visitor.on("data", (chunk) => {
    said += chunk;
  });
  visitor.write(
    "GET /studio/presence HTTP/1.1\r\nhost: a\r\norigin: o\r\nx-duizhao-press: s\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\nfirst",
  );
  await expect.poll(() => said).toContain("o 127.0.0.1 undefined first");
  visitor.write(", then 第二");
  await expect.poll(() => said).toContain("first, then 第二");
  const closed = new Promise((resolve) => visitor.once("close", resolve));
  visitor.end();
  await closed;
});

it("is the only one the house listens to", async () => {
  const reply = await send(opened.house.port, "/en", { headers: { "x-duizhao-kiosk": "a guess" } });
  expect([reply.status, asked]).toEqual([403, []]);
  const visitor = connect(opened.house.port, "127.0.0.1");
  visitor.write("GET /studio/presence HTTP/1.1\r\nhost: a\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\n");
  expect(await text(visitor)).toBe("");
});

it("says why its address can't be opened, and lets answers under way end when it closes", async () => {
  const other = startKiosk();
  expect(await other.open({ host: "127.0.0.1", port }, opened.house)).toBe("EADDRINUSE");
  await other.close();
  const third = startKiosk();
  const at = await freePort();
  await third.open({ host: "127.0.0.1", port: at }, opened.house);
  handle = async (_, response) => {
    response.write("begun");
    await wait(100);
    response.end(", and ended");
  };
  const reply = send(at, "/en/slow");
  await expect.poll(() => asked).toEqual(["/en/slow"]);
  await third.close();
  expect(String((await reply).body)).toBe("begun, and ended");
});
