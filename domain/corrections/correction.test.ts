import { describe, expect, test } from "vitest";
import {
  type Correction,
  correctionNoteSchema,
  correctionsIn,
  decideChange,
  decideNote,
} from "#domain/corrections/correction.ts";
import { buildSnapshot } from "#domain/publication/build-snapshot.ts";
import { contributorsOf, manifestsOf } from "#domain/publication/manifest.ts";
import { sampleContent } from "#domain/publication/testing/article-content.ts";
import { scopeKeys } from "#domain/workflow/state.ts";

const note = { zh: "此前误作头发三尺。", en: "An earlier version gave another length." };
const correction = (changes: Partial<Correction> = {}): Correction => ({
  id: "cor-1",
  note,
  contributions: ["ida"],
  publishedIn: [],
  ...changes,
});
const withNotes = (...corrections: Correction[]) =>
  sampleContent((content) => {
    content.corrections = corrections;
  });
const first = { language: "zh" as const, number: 2, at: "2026-03-01T00:00:00.000Z" };
const given = { manifestHash: "v1:0", datePublished: "2026-03-02T10:00:00+08:00", madeAt: "2026-04-01T00:00:00.000Z" };

describe("a note", () => {
  test("says something in one language at least, and only to readers who had something", () => {
    expect(correctionNoteSchema.safeParse({ zh: " ", en: "\n" }).success).toBe(false);
    expect(decideNote(note, { zh: true, en: false })).toMatchObject({ error: { code: "nothingToCorrect" } });
    expect(decideNote({ zh: " 误。 ", en: " " }, { zh: true, en: false })).toEqual({
      ok: true,
      value: { zh: "误。", en: "" },
    });
  });

  test("stays as readers had it", () => {
    expect(decideChange(correction()).ok).toBe(true);
    expect(decideChange(correction({ publishedIn: [first] }))).toMatchObject({
      error: { code: "correctionPublished" },
    });
  });

  test("concerns the languages it is written in", () => {
    const notes = [correction(), correction({ id: "cor-2", note: { zh: "", en: "Only here." } })];
    expect(correctionsIn(notes, "zh").map(({ id }) => id)).toEqual(["cor-1"]);
    expect(correctionsIn(notes, "en").map(({ id }) => id)).toEqual(["cor-1", "cor-2"]);
  });
});

describe("what is signed", () => {
  const hashes = (...corrections: Correction[]) => {
    const manifests = manifestsOf(withNotes(...corrections));
    return scopeKeys.map((key) => manifests[key]?.hash);
  };

  test("has the notes of its language, and is what it was where there are none", () => {
    const [zh, en, pair] = hashes();
    expect(hashes(correction({ note: { zh: "", en: "x" } }))[0]).toBe(zh);
    const both = hashes(correction());
    expect(both[0]).not.toBe(zh);
    expect(both[1]).not.toBe(en);
    expect(both[2]).not.toBe(pair);
  });

  test("is not what it was when a note says something else, and is when one was published", () => {
    expect(hashes(correction({ note: { ...note, en: "Otherwise." } }))[1]).not.toBe(hashes(correction())[1]);
    expect(hashes(correction({ publishedIn: [first] }))).toEqual(hashes(correction()));
  });

  test("is not for whoever wrote a note to sign", () => {
    const of = contributorsOf(withNotes(correction({ note: { zh: "误。", en: "" } })));
    expect([of.zh.includes("ida"), of.en.includes("ida"), of.pair.includes("ida")]).toEqual([true, false, true]);
  });
});

describe("a publication", () => {
  test("carries every note of its language, in both scripts, with when readers first had it", () => {
    const old = correction({ publishedIn: [first] });
    const content = withNotes(old, correction({ id: "cor-2", note: { zh: "", en: "Only here." } }));
    expect(buildSnapshot(content, "zh", given).corrections).toEqual([
      {
        id: "cor-1",
        note: { "zh-Hans": "此前误作头发三尺。", "zh-Hant": "此前誤作頭髮三尺。", en: "" },
        at: first.at,
      },
    ]);
    // English readers get both now: of the first, only Chinese readers knew.
    expect(buildSnapshot(content, "en", given).corrections?.map(({ at }) => at)).toEqual([given.madeAt, given.madeAt]);
  });

  test("says nothing of notes where there are none", () => {
    expect(buildSnapshot(sampleContent(), "zh", given)).not.toHaveProperty("corrections");
  });
});
