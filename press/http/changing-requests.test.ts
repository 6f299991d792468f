import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ScriptedNext, startScriptedNext } from "#press/testing/scripted-next.ts";
import { type Site, startSite } from "#press/testing/site.ts";

let next: ScriptedNext;
let site: Site;
/** What Next heard: the host it was told, and the body as it could read it. */
const heard: { host: string | undefined; body: string }[] = [];

beforeAll(async () => {
  next = await startScriptedNext();
  const { handle } = next;
  next.handle = async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    heard.push({ host: request.headers.host, body });
    return handle(request, response);
  };
  site = await startSite(next, null);
});
afterAll(async () => {
  await site.stop();
  await next.stop();
});
beforeEach(() => {
  next.asked.length = 0;
  heard.length = 0;
});

const own = () => ({ origin: site.origin });
const anAction = { "next-action": "7f".padEnd(42, "0"), "content-type": "text/plain;charset=UTF-8" };
const chunked = { "transfer-encoding": "chunked" };

describe("a request that would change something", () => {
  it("is refused unless a page of ours sent it", async () => {
    for (const origin of [
      "https://evil.example",
      `http://localhost:${site.port + 1}`,
      `https://localhost:${site.port}`,
      "null",
      "",
    ]) {
      const headers: Record<string, string> = origin === "" ? {} : { origin };
      const reply = await site.ask("/studio/x", { method: "POST", headers: { ...headers, ...anAction }, body: "[]" });
      expect([reply.status, reply.body.toString()], origin).toEqual([
        403,
        '{"ok":false,"error":{"code":"originRefused"}}',
      ]);
    }
    expect(next.asked).toEqual([]);
    await site.ask("/studio/x", { method: "POST", headers: { ...own(), ...anAction }, body: "[]" });
    await site.ask("/api/x", { method: "DELETE", headers: { origin: `http://127.0.0.1:${site.port}` } });
    expect(next.asked).toEqual(["/studio/x", "/api/x"]);
  });

  it("is refused when its body is too large, or of unknown length", async () => {
    const large = "a".repeat(6_000_001);
    expect((await site.ask("/studio/x", { method: "POST", headers: own(), body: large })).status).toBe(413);
    expect((await site.ask("/api/media", { method: "POST", headers: own(), body: large })).status).not.toBe(413);
    expect((await site.ask("/api/media", { method: "POST", headers: { ...own(), ...chunked } })).status).toBe(400);
  });

  it("is not for readers' addresses", async () => {
    expect((await site.ask("/en", { method: "POST", headers: own() })).status).toBe(405);
    expect((await site.ask("/en", { method: "DELETE" })).status).toBe(403);
  });
});

describe("on the studio's side", () => {
  const ask = async (method: string, headers: Record<string, string>, body = "[]") =>
    (await site.ask("/studio/x", { method, headers: { ...own(), ...headers }, body })).status;

  it("an action's call reaches Next whole, its body of known length or not, and of the host that its page has", async () => {
    const large = JSON.stringify(["數字中國".repeat(400_000)]);
    await ask("POST", anAction, large);
    await ask("POST", { ...anAction, ...chunked, host: "127.0.0.1:1" }, large);
    expect(heard.map(({ body }) => body === large)).toEqual([true, true]);
    expect(heard.map(({ host }) => host)).toEqual(Array(2).fill(`localhost:${site.port}`));
  });

  it("a call that is too large is answered in the words that the framework hands on to the page, with the limit", async () => {
    const body = `["${"a".repeat(6_000_000)}"]`;
    const answer = await site.ask("/studio/x", { method: "POST", headers: { ...own(), ...anAction }, body });
    expect([answer.status, answer.headers["content-type"]]).toEqual([413, "text/plain"]);
    expect(JSON.parse(String(answer.body))).toEqual({
      ok: false,
      error: { code: "tooLarge", params: { megabytes: 6 } },
    });
  });

  it("nothing else does", async () => {
    for (const [method, headers, body, status] of [
      ["PUT", anAction, "[]", 400],
      ["POST", {}, "[]", 400],
      ["POST", { ...anAction, "next-action": "constructor" }, "[]", 400],
      ["POST", { ...anAction, "content-type": "multipart/form-data; boundary=x" }, "[]", 400],
      ["POST", anAction, "", 400],
      ["POST", anAction, "not JSON", 400],
      ["POST", anAction, "[".repeat(100_000), 413],
      ["POST", { ...anAction, ...chunked }, `["${"a".repeat(6_000_000)}"]`, 413],
    ] as const) {
      expect(await ask(method, headers, body), `${method} ${body.slice(0, 20)}`).toBe(status);
    }
    expect(next.asked).toEqual([]);
  });
});
