import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { saveDesk } from "#db/desk/desk.ts";
import { createArticle, createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import type { Actor } from "#domain/access.ts";
import { blockText } from "#domain/document/block-text.ts";
import { type Block, blockSchemas, type Document } from "#domain/document/document.ts";
import { mediaOf, renameMedia } from "#domain/document/media-of-document.ts";
import { createId } from "#domain/ids.ts";
import { type Language, languageOf, languages, type ReaderLocale } from "#domain/locale.ts";
import { readingOf } from "#domain/publication/reading.ts";
import { sampleRecords } from "#domain/records/testing/sample-records.ts";
import { ok } from "#domain/result.ts";
import { sampleBlocks } from "#editor/testing-samples.ts";
import { renderDocument } from "#render/render-document.tsx";
import { readArticle } from "#server/articles/read-article.ts";
import { exportDesk } from "#server/exporting/export-desk.ts";
import { importDesk } from "#server/importing/import-desk.ts";
import { operator } from "#server/importing/operator.ts";
import { readTrack } from "#server/media/read-track.ts";
import { saveCaptions } from "#server/media/save-captions.ts";
import { rewrite, storedPicture } from "#server/media/testing/pictures.ts";
import { captionsOf, storedRecording } from "#server/media/testing/recordings.ts";
import { previewArticle } from "#server/publications/preview-article.ts";
import { createRecord } from "#server/records/create-record.ts";

let scratch: string;
let articleId: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "duizhao-blocks-"));
});
afterAll(() => rm(scratch, { recursive: true }));

/** One of each block there can be, in a text of its own language, with what the library has for those that the samples name. */
function everyBlock(media: Record<string, string>): Document {
  const blocks: Block[] = Object.values(sampleBlocks);
  return renameMedia({ type: "doc", content: blocks }, (name) => media[name] ?? "");
}

async function textOf(actor: Actor, language: Language): Promise<Document> {
  const article = await readArticle(actor, { articleId });
  const copy = article.ok ? article.value.editions[language] : undefined;
  if (!copy) throw new Error(`no ${language} edition`);
  return copy.document;
}

/** The words of the text as readers would get it, with what is said of its pictures to whoever does not see them. */
async function pageOf(actor: Actor, locale: ReaderLocale): Promise<string> {
  const preview = await previewArticle(actor, { articleId });
  const snapshot = preview.ok ? preview.value.article.editions[languageOf(locale)]?.snapshot : undefined;
  const reading = snapshot && readingOf(snapshot, locale);
  if (!reading) throw new Error(`nothing to preview in ${locale}`);
  const { pictures } = snapshot;
  const page = renderToStaticMarkup(renderDocument(reading.document, { locale, pictures, records: reading.records }));
  return page.replace(/<img[^>]* alt="([^"]*)"[^>]*>/g, "$1").replace(/<(r[pt])>.*?<\/\1>|<[^>]+>/g, "");
}

describe("an article with every kind of block", () => {
  useTestDatabase();

  test("is saved as it was written, shows every word to readers, and is exported", async () => {
    const ann = await createUser({ roles: ["editor"] });
    const name = { "zh-Hans": "样本", "zh-Hant": "樣本", en: "Samples" };
    await transaction((tx) => saveDesk(tx, { name, tagline: name, timeZone: "Asia/Shanghai" }));
    articleId = (await createArticle({ createdBy: ann.id })).id;
    for (const [recordId, body] of Object.entries(sampleRecords))
      expect(await createRecord(ann, { commandId: createId(), articleId, recordId, body })).toMatchObject({ ok: true });
    const film = await storedRecording(ann);
    const captions = { zh: captionsOf("头发"), en: captionsOf("Hair") };
    await saveCaptions(ann, { commandId: createId(), mediaId: film, baseLockVersion: 1, captions });
    const written = everyBlock({
      "river-at-dawn": await storedPicture(ann),
      "river-film": film,
      "river-sound": await storedRecording(ann, "audio"),
    });
    for (const language of languages) {
      await rewrite(ann, articleId, language, () => written);
      const saved = await textOf(ann, language);
      expect(saved).toEqual(written);
      expect(new Set(saved.content.map(({ type }) => type))).toEqual(new Set(Object.keys(blockSchemas)));
      const page = await pageOf(ann, language === "zh" ? "zh-Hans" : "en");
      for (const line of saved.content.flatMap((block) => blockText(block).split("\n"))) expect(page).toContain(line);
    }
    expect(await exportDesk(operator, join(scratch, "first"))).toMatchObject({ ok: true });
  });
});

describe("the desk it is taken to", () => {
  useTestDatabase();

  test("has the same blocks, rows and words, and exports them byte for byte", async () => {
    await importDesk(join(scratch, "first"), { publish: false });
    const zh = await textOf(operator, "zh");
    const ids = ["river-at-dawn", "river-film", "river-sound"];
    const [picture = "", film = "", sound = ""] = mediaOf(zh);
    expect(zh).toEqual(everyBlock({ "river-at-dawn": picture, "river-film": film, "river-sound": sound }));
    expect(mediaOf({ type: "doc", content: Object.values(sampleBlocks) })).toEqual(ids);
    expect(await readTrack(operator, { mediaId: film, locale: "zh-Hant" })).toEqual(ok(captionsOf("頭髮")));
    expect(await textOf(operator, "en")).toEqual(zh);
    await exportDesk(operator, join(scratch, "second"));
    expect(await filesOf("second")).toEqual(await filesOf("first"));
  });
});

async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(join(scratch, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files
    .sort()
    .map(async (file) => [file.slice(join(scratch, folder).length), await readFile(file, "hex")]);
  return Object.fromEntries(await Promise.all(read));
}
