import { createHash } from "node:crypto";
import { appDb } from "#db/client.ts";
import { createUser } from "#db/testing/factories.ts";
import { everything } from "#press/everything.ts";
import { publish, takeDown } from "#press/testing/publish.ts";
import { missingPage, pageWith, type Scripted, type ScriptedNext, testSiteUrl } from "#press/testing/scripted-next.ts";
import { inPieces, soundBytes } from "#server/media/testing/recordings.ts";
import { uploadRecording } from "#server/media/upload-recording.ts";

/** A desk with one of everything that readers can get. */
export async function publishOneOfEach() {
  const picture = Buffer.from("RIFF not really a picture");
  const [pictureHash, sound] = [sha256(picture), Buffer.from(soundBytes(200))];
  await appDb().publishedMedia.create({ data: { hash: pictureHash, format: "webp", bytes: picture } });
  await uploadRecording(await createUser({ roles: ["editor"] }), { name: "rain.wav", body: inPieces(sound) });
  const recording = { hash: sha256(sound), mime: "audio/wav", bytes: sound.length };
  await appDb().publishedRecording.create({ data: recording });
  const id = await publish({ slug: "first-name", media: [pictureHash, recording.hash] });
  await publish({ articleId: id, slug: "read-me", media: [pictureHash, recording.hash] });
  const half = await publish({ slug: "half", languages: ["zh"] });
  const gone = await publish({ slug: "gone-now" });
  await takeDown(gone);
  return {
    id,
    half,
    gone,
    picture,
    sound,
    media: `/media/${pictureHash}.webp`,
    recording: `/media/${recording.hash}.wav`,
  };
}

/** Has Next say something at every path there is; `own` are pages that a test writes itself. */
export async function writeEverything(next: ScriptedNext, own: Record<string, string> = {}): Promise<void> {
  for await (const { targets } of everything()) {
    for (const { path, act } of targets) {
      if (act.kind === "render") next.pages.set(path, sayAt(path, act.status));
    }
  }
  for (const [path, page] of Object.entries(own)) next.pages.set(path, page);
}

/** What Next says at a path where it has something of this status to say. */
export function sayAt(path: string, status: 200 | 404 | 410 | 503): Scripted {
  const type = typeOf(path);
  const said = `${path} ${"數字中國 digital ".repeat(20)}`;
  if (type === null) return status === 200 ? pageWith(said) : missingPage(said, status);
  const page = /^(\/[^/]+\/articles\/.+)\.(?:txt|md)$/.exec(path)?.[1];
  const link = page && status === 200 ? { link: `<${testSiteUrl}${page}>; rel="canonical"` } : {};
  return { status, type: `${type}; charset=utf-8`, body: said, ...link };
}

function typeOf(path: string): string | null {
  if (/\/(?:feed|facing)\.xml$/.test(path)) return "application/rss+xml";
  const types = { xml: "application/xml", txt: "text/plain", md: "text/markdown", png: "image/png" };
  return Object.entries(types).find(([ending]) => path.endsWith(`.${ending}`))?.[1] ?? null;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
