import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, expect, it } from "vitest";
import { freePort } from "#db/embedded/free-port.ts";
import { answerOf } from "#press/answer.ts";
import { startKiosk } from "#press/kiosk/open-kiosk.ts";
import { Memory } from "#press/memory.ts";
import { pressedObject } from "#press/pressed-object.ts";
import { subjects } from "#press/targets.ts";
import { send } from "#press/testing/site.ts";
import { ask, stand, useKiosk } from "#press/testing/use-kiosk.ts";

useKiosk();
let memory: Memory;
beforeAll(() => {
  memory = new Memory(100_000, stand.kiosk.mirror);
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
  stand.asked.length = 0;
  const whole = await ask("/en/a", { headers: { "accept-encoding": "gzip" } });
  expect([whole.status, whole.headers["content-encoding"]]).toEqual([200, "gzip"]);
  const again = await ask("/en/a", {
    headers: { "if-none-match": String(whole.headers.etag), "accept-encoding": "gzip" },
  });
  expect([again.status, (await ask("/en/a", { method: "HEAD" })).body.length]).toEqual([304, 0]);
  expect(stand.asked).toEqual([]);
  memory.change(new Map([["/en/a", undefined], ["/en/b", second]])); // biome-ignore format: a pair a path
  await shows("/en/b", "second");
  expect(String((await ask("/en/a")).body)).toBe("of the house");
  memory.clear();
  await shows("/en/b", "of the house");
});

it("keeps what readers ask for when memory is short", async () => {
  const answers = await Promise.all([1, 2, 3, 4].map((number) => page(`${number} `.repeat(400))));
  const [one = await page("")] = answers;
  const small = new Memory(one.bytes * 4, stand.kiosk.mirror);
  for (const [at, answer] of answers.entries()) small.set(`/en/${at}`, answer);
  await shows("/en/0", "1 1");
  stand.asked.length = 0;
  await ask("/en/0");
  expect(stand.asked).toEqual([]);
  small.set("/en/4", one);
  expect(["/en/0", "/en/1", "/en/4"].map((path) => small.has(path))).toEqual([true, false, true]);
  small.clear();
});

it("is the only one the house listens to", async () => {
  const reply = await send(stand.opened.house.port, "/en", { headers: { "x-duizhao-kiosk": "a guess" } });
  expect([reply.status, stand.asked]).toEqual([403, []]);
  const visitor = connect(stand.opened.house.port, "127.0.0.1");
  visitor.write("GET /studio/presence HTTP/1.1\r\nhost: a\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\n");
  expect(await text(visitor)).toBe("");
});

it("says why its address can't be opened, and lets answers under way end when it closes", async () => {
  const other = startKiosk();
  expect(await other.open({ host: "127.0.0.1", port: stand.port }, stand.opened.house)).toBe("EADDRINUSE");
  await other.close();
  const third = startKiosk();
  const at = await freePort();
  await third.open({ host: "127.0.0.1", port: at }, stand.opened.house);
  stand.handle = async (_, response) => {
    response.write("begun");
    await wait(100);
    response.end(", and ended");
  };
  const reply = send(at, "/en/slow");
  await expect.poll(() => stand.asked).toEqual(["/en/slow"]);
  await third.close();
  expect(String((await reply).body)).toBe("begun, and ended");
});
