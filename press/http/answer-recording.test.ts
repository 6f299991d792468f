import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { pieceBytes } from "#domain/media/recording.ts";
import { publish } from "#press/testing/publish.ts";
import {
  type Instance,
  pageWith,
  type ScriptedNext,
  startInstance,
  startScriptedNext,
} from "#press/testing/scripted-next.ts";
import { type Site, startSite } from "#press/testing/site.ts";
import { inPieces, soundBytes } from "#server/media/testing/recordings.ts";
import { uploadRecording } from "#server/media/upload-recording.ts";

useTestDatabase();

let next: ScriptedNext;
let instance: Instance;
let site: Site;
const bytes = Buffer.from(soundBytes(200));
const hash = createHash("sha256").update(bytes).digest("hex");
const path = `/media/${hash}.wav`;

beforeAll(async () => {
  next = await startScriptedNext();
  instance = await startInstance(next);
  site = await startSite(next, instance);
  await uploadRecording(await createUser({ roles: ["editor"] }), { name: "rain.wav", body: inPieces(bytes) });
});
afterAll(async () => {
  await site.stop();
  await instance.remove();
  await next.stop();
});

const range = (value: string, more: Record<string, string> = {}) =>
  site.ask(path, { headers: { range: value, ...more } });

test("a draft's recording has no address", async () => {
  expect((await site.ask(path)).status).toBe(404);
});

test("a published recording is played from anywhere in it, by its own kind, and may be kept for good", async () => {
  await appDb().publishedRecording.create({ data: { hash, mime: "audio/wav", bytes: bytes.length } });
  expect((await site.ask(path)).status).toBe(404);
  await publish({ slug: "heard", media: [hash] });
  const whole = await site.ask(path);
  expect(whole).toMatchObject({
    status: 200,
    headers: {
      "content-type": "audio/wav",
      "content-length": String(bytes.length),
      "accept-ranges": "bytes",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    },
  });
  expect(whole.body.equals(bytes)).toBe(true);
  // Nobody who kept it by this address would hear that it is gone.
  expect((await site.ask(`${path}?t=9`)).headers["cache-control"]).toBe("no-cache");
  const [from, to] = [pieceBytes - 10, pieceBytes + 9];
  const part = await range(`bytes=${from}-${to}`);
  expect(part).toMatchObject({ status: 206, headers: { "content-range": `bytes ${from}-${to}/${bytes.length}` } });
  expect(part.body.equals(bytes.subarray(from, to + 1))).toBe(true);
  expect((await range("bytes=-7")).body.equals(bytes.subarray(-7))).toBe(true);
  expect(await range(`bytes=${bytes.length}-`)).toMatchObject({
    status: 416,
    headers: { "content-range": `bytes */${bytes.length}`, "cache-control": "no-store" },
  });
  const { etag = "" } = whole.headers;
  expect((await range("bytes=0-1", { "if-range": etag })).status).toBe(206);
  expect((await range("bytes=0-1", { "if-range": '"another"' })).status).toBe(200);
  expect((await range("bytes=0-1", { "if-range": `W/${etag}` })).status).toBe(200);
  for (const tag of [etag, `W/${etag}`, `"another", ${etag}`, "*"]) {
    const again = await range("bytes=0-1", { "if-none-match": tag });
    expect([again.status, again.headers.etag, again.body.length], tag).toEqual([304, etag, 0]);
    expect(again.headers["cache-control"]).toContain("immutable");
  }
  for (const asked of [undefined, "bytes=0-1", `bytes=${bytes.length}-`]) {
    const headers: Record<string, string> = asked === undefined ? {} : { range: asked };
    const head = await site.ask(path, { method: "HEAD", headers });
    expect([head.status, { ...head.headers, date: "" }]).toEqual([200, { ...whole.headers, date: "" }]);
    expect(head.body.length).toBe(0);
  }
  for (const other of [`/media/${hash}.mp4`, `/media/${"0".repeat(64)}.wav`])
    expect((await site.ask(other)).status).toBe(404);
});

test("a page brings its recordings to disk, so that an outage has them too", async () => {
  const id = await publish({ slug: "rain", media: [hash] });
  for (const locale of ["zh-Hans", "zh-Hant", "en"])
    next.pages.set(`/${locale}/articles/rain-${id}`, pageWith("rain", `<audio src="${path}"></audio>`));
  const second = await startInstance(next);
  const again = await startSite(next, second);
  const page = await again.ask(`/en/articles/rain-${id}`);
  expect(page.headers["content-security-policy"]).toContain("; media-src 'self';");
  const copied = join(second.folder, "recordings", hash.slice(0, 2), hash);
  await expect
    .poll(() => readdirSync(copied, { withFileTypes: true }).map(({ name }) => name))
    .toEqual(["0", "1", "head.json"]);
  await appDb().recordingPiece.deleteMany();
  await appDb().publishedRecording.deleteMany();
  expect((await again.ask(path)).body.equals(bytes)).toBe(true);
  await again.stop();
  await second.remove();
});
