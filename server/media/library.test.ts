import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createArticle } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { createId } from "#domain/ids.ts";
import { deletePicture } from "#server/media/delete-picture.ts";
import { listPictures } from "#server/media/list-pictures.ts";
import { makeAvif } from "#server/media/make-avif.ts";
import { readPicture } from "#server/media/read-picture.ts";
import { replaceImage } from "#server/media/replace-image.ts";
import { savePicture } from "#server/media/save-picture.ts";
import { append, figureOf, pictureBytes, rewrite, storedPicture } from "#server/media/testing/pictures.ts";
import { submitArticle } from "#server/reviews/submit-article.ts";
import { approvedArticle, codeOf, createDesk, type Desk, publish, sign, viewOf } from "#server/reviews/testing/desk.ts";

useTestDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});

const none = { zh: "", en: "" };
const said = (alt: { zh: string; en: string }) => ({ alt, caption: none, credit: none });
const remove = (mediaId: string) => deletePicture(desk.editor, { commandId: createId(), mediaId });
const save = (mediaId: string, alt = { zh: "河岸", en: "A bank" }, baseLockVersion = 1) =>
  savePicture(desk.editor, {
    ...{ commandId: createId(), mediaId, baseLockVersion, words: said(alt), focal: { x: 20, y: 80 } },
  });
async function read(mediaId: string) {
  const found = await readPicture(desk.reviewer, { mediaId });
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
}
const find = async (query: string) => {
  const found = await listPictures(desk.editor, { query, page: 1, pageSize: 2 });
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};

describe("the library", () => {
  test("finds a picture by its name and by what is said of it, in either script", async () => {
    const mediaId = await storedPicture(desk.editor, "Harbour 100%.PNG");
    await storedPicture(desk.editor, "Harbour 1000.png");
    await save(mediaId, { zh: "渡口的灯塔", en: "A lighthouse" });
    for (const query of ["100%.p", "燈塔", "light HOUSE".replace(" ", "")])
      expect((await find(query)).items.map((item) => item.mediaId)).toEqual([mediaId]);
    expect((await find("渡口")).items[0]?.words.alt).toEqual({
      "zh-Hans": "渡口的灯塔",
      "zh-Hant": "渡口的燈塔",
      en: "A lighthouse",
    });
    expect((await find("no such picture")).total).toBe(0);
  });

  test("is read page by page, the newest first", async () => {
    const ids = [];
    for (const number of [1, 2, 3]) ids.unshift(await storedPicture(desk.editor, `paged-${number}.png`));
    const first = await listPictures(desk.editor, { query: "paged-", page: 1, pageSize: 2 });
    const second = await listPictures(desk.editor, { query: "paged-", page: 2, pageSize: 2 });
    if (!first.ok || !second.ok) throw new Error("refused");
    expect([...first.value.items, ...second.value.items].map(({ mediaId }) => mediaId)).toEqual(ids);
    expect(second.value).toMatchObject({ total: 3, page: 2 });
  });

  test("keeps what somebody else wrote meanwhile", async () => {
    const mediaId = await storedPicture(desk.editor);
    expect(codeOf(await save(mediaId))).toBe("done");
    const late = await save(mediaId, { zh: "晚", en: "late" });
    expect(late).toMatchObject({
      error: { code: "conflict", detail: { current: { lockVersion: 2, written: { alt: { en: "A bank" } } } } },
    });
    expect(await read(mediaId)).toMatchObject({ focal: { x: 20, y: 80 }, written: { alt: { zh: "河岸" } } });
  });
});

describe("a picture that is used", () => {
  test("is kept, and the refusal says where it stands", async () => {
    const mediaId = await storedPicture(desk.editor);
    const { id } = await createArticle({ createdBy: desk.editor.id, en: { title: "By the river" } });
    await append(desk.editor, id, "en", figureOf(mediaId, "Bank"));
    expect(await remove(mediaId)).toMatchObject({
      error: { code: "pictureUsed", params: { where: "By the river", count: 1 } },
    });
    expect((await read(mediaId)).uses).toMatchObject([{ articleId: id, drafts: ["en"], published: [], cover: false }]);
    await rewrite(desk.editor, id, "en", ({ content }) => ({ type: "doc", content: content.slice(0, -1) }));
    expect(codeOf(await remove(mediaId))).toBe("done");
    expect(codeOf(await readPicture(desk.editor, { mediaId }))).toBe("notFound");
    expect(await appDb().mediaVariant.count({ where: { mediaId } })).toBe(0);
  });

  test("is kept for good once readers got it, also when no draft shows it any more", async () => {
    const mediaId = await storedPicture(desk.editor);
    const articleId = await approvedArticle(desk);
    await append(desk.editor, articleId, "zh", figureOf(mediaId, "桥"));
    await sign(desk.reviewer, articleId);
    expect(codeOf(await publish(desk.publisher, articleId))).toBe("done");
    await rewrite(desk.editor, articleId, "zh", ({ content }) => ({ type: "doc", content: content.slice(0, -1) }));
    expect((await read(mediaId)).uses).toMatchObject([{ drafts: [], published: ["zh"] }]);
    expect(codeOf(await remove(mediaId))).toBe("pictureUsed");
  });

  test("gets another file in drafts, where approvals fall; readers keep what they have", async () => {
    const mediaId = await storedPicture(desk.editor);
    const articleId = await approvedArticle(desk);
    await append(desk.editor, articleId, "zh", figureOf(mediaId, "桥"));
    await sign(desk.reviewer, articleId);
    await publish(desk.publisher, articleId);
    const before = await appDb().publishedMedia.findMany({ select: { hash: true } });
    await append(desk.editor, articleId, "zh", { type: "divider", attrs: { id: "more" } });
    const submitting = submitArticle(desk.editor, { commandId: createId(), articleId, languages: ["zh", "en"] });
    expect(codeOf(await submitting)).toBe("done");
    await sign(desk.reviewer, articleId);
    const hash = (await viewOf(desk.editor, articleId)).manifestHash.zh;

    const bytes = await pictureBytes(60, 30);
    const replaced = await replaceImage(desk.editor, { mediaId, name: "new.png", bytes });
    expect(replaced).toMatchObject({ ok: true, value: { mediaId, width: 60, height: 30, name: "new.png" } });
    expect((await viewOf(desk.editor, articleId)).manifestHash.zh).not.toBe(hash);
    expect(codeOf(await publish(desk.publisher, articleId))).toBe("notApproved");
    expect(await appDb().publishedMedia.findMany({ select: { hash: true } })).toEqual(before);
    expect(await replaceImage(desk.editor, { mediaId, name: "again.png", bytes })).toMatchObject({ ok: true });
    expect((await read(mediaId)).name).toBe("new.png");
  });
});

test("a file that is another picture's already does not replace one", async () => {
  const bytes = await pictureBytes(61, 30);
  const [one, two] = [await storedPicture(desk.editor), await storedPicture(desk.editor)];
  await replaceImage(desk.editor, { mediaId: one, name: "one.png", bytes });
  expect(await replaceImage(desk.editor, { mediaId: two, name: "two.png", bytes })).toMatchObject({
    error: { code: "pictureKnown", params: { name: "one.png" }, detail: { mediaId: one } },
  });
});

test("AVIF is made after the upload at the widths of the WebP, once, and never of a file that was replaced", async () => {
  const mediaId = await storedPicture(desk.editor);
  await replaceImage(desk.editor, { mediaId, name: "wide.png", bytes: await pictureBytes(1000, 500) });
  await makeAvif({ mediaId });
  await makeAvif({ mediaId });
  const variants = await appDb().mediaVariant.findMany({
    where: { mediaId, format: "avif" },
    orderBy: { width: "asc" },
  });
  expect(variants.map(({ width, height }) => [width, height])).toEqual([
    [480, 240],
    [960, 480],
    [1000, 500],
  ]);
  for (const { bytes } of variants) expect((await sharp(bytes).metadata()).format).toBe("heif");
  await makeAvif({ mediaId: createId() });
});
