import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { appDb, readerDb } from "#db/client.ts";
import { createArticle } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { createId } from "#domain/ids.ts";
import { pieceBytes } from "#domain/media/recording.ts";
import { publicationSnapshotSchema } from "#domain/publication/snapshot.ts";
import { deleteRecording } from "#server/media/delete-recording.ts";
import { listRecordings } from "#server/media/list-recordings.ts";
import { openRecording } from "#server/media/open-recording.ts";
import { readRecording } from "#server/media/read-recording.ts";
import { readTrack } from "#server/media/read-track.ts";
import { saveCaptions } from "#server/media/save-captions.ts";
import { append, rewrite, storedPicture } from "#server/media/testing/pictures.ts";
import {
  captionsOf,
  inPieces,
  soundBytes,
  storedRecording,
  videoBytes,
  videoOf,
} from "#server/media/testing/recordings.ts";
import { uploadRecording } from "#server/media/upload-recording.ts";
import { submitArticle } from "#server/reviews/submit-article.ts";
import { approvedArticle, codeOf, createDesk, type Desk, publish, sign, viewOf } from "#server/reviews/testing/desk.ts";

useTestDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});

const send = (bytes: Uint8Array, name = "film.webm") => uploadRecording(desk.editor, { name, body: inPieces(bytes) });
const write = (mediaId: string, captions: { zh: string; en: string }, baseLockVersion = 1) =>
  saveCaptions(desk.editor, { commandId: createId(), mediaId, baseLockVersion, captions });

describe("an upload", () => {
  test("is known by what it is, kept byte for byte in pieces, and once", async () => {
    const bytes = soundBytes(150);
    const stored = await send(bytes, "雨声.mp4");
    expect(stored).toMatchObject({
      ok: true,
      value: { kind: "audio", mime: "audio/wav", bytes: bytes.length, seconds: 150, width: 0, known: false },
    });
    if (!stored.ok) throw new Error(stored.error.code);
    const { mediaId } = stored.value;
    const opened = await openRecording(desk.reviewer, { mediaId });
    if (!opened.ok) throw new Error(opened.error.code);
    const pieces = await Promise.all([0, 1].map(opened.value.piece));
    expect(pieces.map((piece) => piece.length)).toEqual([pieceBytes, bytes.length - pieceBytes]);
    expect(createHash("sha256").update(Buffer.concat(pieces)).digest("hex")).toBe(opened.value.hash);
    expect(await send(bytes, "again.wav")).toMatchObject({ ok: true, value: { mediaId, known: true } });
    const found = await listRecordings(desk.editor, { query: "雨聲", kind: "audio", page: 1, pageSize: 9 });
    expect(found).toMatchObject({ ok: true, value: { total: 1, items: [{ mediaId, name: "雨声.mp4" }] } });
  });

  test("tells how large a video is shown", async () => {
    for (const form of ["webm", "mp4"] as const)
      expect(await send(await videoBytes(form))).toMatchObject({
        ok: true,
        value: { kind: "video", mime: `video/${form}`, width: 320, height: 180, seconds: 2 },
      });
  });

  test("of anything that browsers do not play is refused, and leaves nothing behind", async () => {
    const before = await appDb().recordingPiece.count();
    expect(codeOf(await send(Buffer.from("<html><video>".repeat(9000)), "film.mp4"))).toBe("recordingUnsupported");
    expect(codeOf(await send(new Uint8Array(0)))).toBe("recordingUnsupported");
    expect(codeOf(await send(await videoBytes("mp4", "hevc")))).toBe("recordingUnsupported");
    expect(codeOf(await send((await videoBytes()).subarray(0, 200)))).toBe("recordingDamaged");
    expect(await appDb().recordingPiece.count()).toBe(before);
  });

  test("that is too large is refused while it comes in", async () => {
    let sent = 0;
    async function* endless() {
      yield soundBytes().subarray(0, 4000);
      for (; sent < 200; sent++) yield new Uint8Array(1_000_000);
    }
    const refused = await uploadRecording(desk.editor, { name: "long.wav", body: endless() });
    expect(refused).toMatchObject({ error: { code: "recordingTooLarge", params: { megabytes: 100 } } });
  });
});

describe("captions", () => {
  test("are refused with their line, kept in both scripts, and never written over", async () => {
    const mediaId = await storedRecording(desk.editor);
    expect(await write(mediaId, { zh: "", en: `${captionsOf("One")}\n00:03,000 --> 00:04.000\nTwo` })).toMatchObject({
      error: { code: "captionsInvalid", params: { language: "en", line: 6, problem: "time" } },
    });
    expect(codeOf(await write(mediaId, { zh: captionsOf("头发").replaceAll("\n", "\r\n"), en: "" }))).toBe("done");
    expect(await readTrack(desk.reviewer, { mediaId, locale: "zh-Hant" })).toEqual({
      ok: true,
      value: captionsOf("頭髮"),
    });
    expect(codeOf(await readTrack(desk.reviewer, { mediaId, locale: "en" }))).toBe("notFound");
    expect(await write(mediaId, { zh: "", en: "" })).toMatchObject({
      error: { code: "conflict", detail: { current: { captions: { zh: captionsOf("头发") }, lockVersion: 2 } } },
    });
  });
});

describe("a recording in a text", () => {
  test("goes to readers with the text and its captions, and not before", async () => {
    const articleId = await approvedArticle(desk);
    const mediaId = await storedRecording(desk.editor);
    const poster = await storedPicture(desk.editor);
    await write(mediaId, { zh: captionsOf("头发"), en: captionsOf("Hair") });
    expect((await append(desk.editor, articleId, "zh", videoOf(mediaId, "河", poster))).voided).toBe(true);
    await sign(desk.reviewer, articleId);
    expect(await readerDb().publishedRecording.count()).toBe(0);
    expect(codeOf(await publish(desk.publisher, articleId))).toBe("done");
    const { hash } = await appDb().media.findUniqueOrThrow({ where: { id: mediaId } });
    expect(await readerDb().publishedRecording.findMany()).toMatchObject([{ hash, mime: "video/webm" }]);

    const live = await readerDb().publishedEdition.findUniqueOrThrow({
      where: { articleId_language: { articleId, language: "zh" } },
      include: { publication: true },
    });
    const { recordings = {}, pictures = {} } = publicationSnapshotSchema.parse(live.publication.snapshot);
    expect(Object.keys(pictures)).toEqual([poster]);
    expect(recordings[mediaId]).toMatchObject({ hash, width: 320, height: 180, seconds: 2 });
    const tracks = recordings[mediaId]?.tracks ?? [];
    expect(tracks.map(({ locale, text }) => [locale, text])).toEqual([
      ["zh-Hans", captionsOf("头发")],
      ["zh-Hant", captionsOf("頭髮")],
      ["en", captionsOf("Hair")],
    ]);
    for (const track of tracks) {
      const kept = await readerDb().publishedMedia.findUniqueOrThrow({ where: { hash: track.hash } });
      expect([kept.format, Buffer.from(kept.bytes).toString()]).toEqual(["vtt", track.text]);
    }

    await rewrite(desk.editor, articleId, "zh", ({ content }) => ({ type: "doc", content: content.slice(0, -1) }));
    const used = await readRecording(desk.editor, { mediaId });
    expect(used).toMatchObject({ ok: true, value: { uses: [{ articleId, drafts: [], published: ["zh"] }] } });
    const removed = await deleteRecording(desk.editor, { commandId: createId(), mediaId });
    expect(codeOf(removed)).toBe("recordingUsed");
  });

  test("holds approvals to its captions: other words, and they fall", async () => {
    const articleId = await approvedArticle(desk);
    const mediaId = await storedRecording(desk.editor);
    await append(desk.editor, articleId, "en", videoOf(mediaId, "River"));
    await sign(desk.reviewer, articleId);
    const before = (await viewOf(desk.editor, articleId)).manifestHash;
    await write(mediaId, { zh: "", en: captionsOf("Water") });
    const after = (await viewOf(desk.editor, articleId)).manifestHash;
    expect(after.en).not.toBe(before.en);
    expect(after.zh).toBe(before.zh);
    expect(codeOf(await publish(desk.publisher, articleId))).toBe("notApproved");
  });

  test("that has none yet, or a picture's id, is kept in the text, and nobody submits it", async () => {
    for (const mediaId of ["", await storedPicture(desk.editor)]) {
      const { id: articleId } = await createArticle({ createdBy: desk.editor.id });
      await append(desk.editor, articleId, "en", videoOf(mediaId, "River"));
      const submitted = submitArticle(desk.editor, { commandId: createId(), articleId, languages: ["zh", "en"] });
      expect(codeOf(await submitted)).toBe("recordingMissing");
    }
  });

  test("that nobody uses goes for good, with its pieces", async () => {
    const mediaId = await storedRecording(desk.editor, "audio");
    expect(codeOf(await deleteRecording(desk.editor, { commandId: createId(), mediaId }))).toBe("done");
    expect(await appDb().recordingPiece.count({ where: { mediaId } })).toBe(0);
  });
});
