import type { IncomingMessage, ServerResponse } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { dropBody } from "#press/http/request-guard.ts";
import { peerOf } from "#press/kiosk/house.ts";
import { ask, stand, useKiosk } from "#press/testing/use-kiosk.ts";

useKiosk();

it("hands everything else to the house as it was said, but for what only the kiosk says", async () => {
  const heard: unknown[] = [];
  stand.handle = async (request, response) => {
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
  stand.handle = (_, response) => response.writeHead(413).end("too much");
  const early = await ask("/api/media", { method: "POST", body });
  stand.handle = async (request, response) => {
    await dropBody(request);
    response.writeHead(413, { connection: "close" }).end("too much");
  };
  const staying = { headers: { connection: "keep-alive" } };
  const late = await ask("/api/media", { method: "POST", body, ...staying });
  expect([early, late].map(({ status, body }) => [status, String(body)])).toEqual(Array(2).fill([413, "too much"]));
  expect(late.headers.connection).toBe("close");
  stand.handle = (_, response) => response.end();
  expect((await ask("/en/x", staying)).headers.connection).toBe("keep-alive");
});

it("does not pass off half an answer as a whole one, and says so where there is none", async () => {
  stand.handle = (_, response) => {
    response.write("half of it");
    setTimeout(() => response.destroy(), 20);
  };
  await expect(ask("/en/x")).rejects.toThrow(/aborted|hang up/);
  stand.handle = (request) => request.socket.destroy();
  const reply = await ask("/en/x");
  expect([reply.status, JSON.parse(String(reply.body))]).toEqual([503, { ok: false, error: { code: "unavailable" } }]);
});

it("tells the house when a visitor goes away", async () => {
  const gone = new Promise((resolve) => {
    stand.handle = (_, response) => {
      response.write("begun");
      response.once("close", resolve);
    };
  });
  const visitor = connect(stand.port, "127.0.0.1", () => visitor.write("GET /en/long HTTP/1.1\r\nhost: a\r\n\r\n"));
  visitor.once("data", () => visitor.destroy());
  await gone;
});

/** A visitor who writes to the connection directly. What was heard so far is `said`. */
function visit(words: string) {
  const socket = connect(stand.port, "127.0.0.1", () => socket.write(words));
  const visitor = { socket, said: "", closed: new Promise((resolve) => socket.once("close", resolve)) };
  socket.on("data", (chunk) => {
    visitor.said += chunk;
  });
  return visitor;
}
const lines = (...paths: string[]) => paths.map((path) => `GET ${path} HTTP/1.1\r\nhost: a\r\n\r\n`).join("");

it("asks the house for one thing at a time for a connection, and for nothing more once that is gone", async () => {
  const answers: ServerResponse[] = [];
  stand.handle = (_, response) => answers.push(response);
  const visitor = visit(lines("/en/1", "/en/2", "/en/3"));
  await expect.poll(() => stand.asked).toEqual(["/en/1"]);
  answers[0]?.end("one");
  await expect.poll(() => stand.asked).toEqual(["/en/1", "/en/2"]);
  expect(visitor.said).toMatch(/one$/);
  const gone = new Promise((resolve) => answers[1]?.once("close", resolve));
  visitor.socket.destroy();
  await gone;
  stand.handle = (_, response) => response.end();
  await ask("/en/4");
  expect(stand.asked).toEqual(["/en/1", "/en/2", "/en/4"]);
});

it("ends a connection that asks for ever more without waiting", async () => {
  let first: ServerResponse | undefined;
  stand.handle = (_, response) => {
    if (first) response.end("short");
    else first = response;
  };
  const visitor = visit(lines(...Array.from({ length: 60 }, (_, at) => `/en/${at}`)));
  await expect.poll(() => stand.asked.length).toBe(1);
  first?.end("first");
  await visitor.closed;
  expect([visitor.said.match(/200 OK/g)?.length, visitor.said.match(/503/g)?.length]).toEqual([33, 1]);
});

it("stops hearing a visitor whom the house does not hear any more", async () => {
  let heard: IncomingMessage | undefined;
  stand.handle = (request, response) => {
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
    stand.handle = (request, response) => {
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
  const visitor = connect(stand.port, "127.0.0.1");
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
