import { beforeAll, describe, expect, test } from "vitest";
import { appDb, readerDb } from "#db/client.ts";
import { createArticle } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Block } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { publicationSnapshotSchema } from "#domain/publication/snapshot.ts";
import { deletePicture } from "#server/media/delete-picture.ts";
import { append, figureOf, rewrite, storedPicture } from "#server/media/testing/pictures.ts";
import { takeDown } from "#server/publications/take-down.ts";
import { submitArticle } from "#server/reviews/submit-article.ts";
import { approvedArticle, codeOf, createDesk, type Desk, publish, sign } from "#server/reviews/testing/desk.ts";

useTestDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});

async function published(articleId: string, language: "zh" | "en") {
  const live = await readerDb().publishedEdition.findUniqueOrThrow({
    where: { articleId_language: { articleId, language } },
    include: { publication: true },
  });
  return publicationSnapshotSchema.parse(live.publication.snapshot);
}
const usesOf = (articleId: string) =>
  appDb().mediaUse.findMany({
    where: { articleId },
    orderBy: [{ language: "asc" }, { publication: "asc" }],
    select: { mediaId: true, language: true, publication: true },
  });

describe("a picture in a text", () => {
  test("goes to readers with the text, and not before", async () => {
    const articleId = await approvedArticle(desk);
    const mediaId = await storedPicture(desk.editor);
    const { voided } = await append(desk.editor, articleId, "zh", figureOf(mediaId, "头发"));
    expect(voided).toBe(true);
    const variants = await appDb().mediaVariant.findMany({ where: { mediaId }, select: { hash: true } });
    const hashes = variants.map(({ hash }) => hash);
    const reachable = () => readerDb().publishedMediaUse.count({ where: { hash: { in: hashes } } });
    await sign(desk.reviewer, articleId);
    expect(await reachable()).toBe(0);
    expect(codeOf(await publish(desk.publisher, articleId))).toBe("done");
    expect(await reachable()).toBe(hashes.length);

    const zh = await published(articleId, "zh");
    expect(zh.pictures).toMatchObject({ [mediaId]: { width: 40, height: 20 } });
    if ("en" in zh.readings) throw new Error("Chinese was asked for");
    expect(zh.readings.Hant.document.content.at(-1)).toMatchObject({ attrs: { mediaId, alt: "頭髮, seen" } });
    expect(await published(articleId, "en")).not.toHaveProperty("pictures");
    expect(await usesOf(articleId)).toEqual([
      { mediaId, language: "zh", publication: 0 },
      { mediaId, language: "zh", publication: 1 },
    ]);
  });

  test("goes from readers with the text, and with its place in it; the record keeps it", async () => {
    const articleId = await approvedArticle(desk);
    const mediaId = await storedPicture(desk.editor);
    await append(desk.editor, articleId, "zh", figureOf(mediaId, "头发"));
    await sign(desk.reviewer, articleId);
    await publish(desk.publisher, articleId);
    const variants = await appDb().mediaVariant.findMany({ where: { mediaId }, select: { hash: true } });
    const hashes = variants.map(({ hash }) => hash);
    const reachable = () => readerDb().publishedMediaUse.count({ where: { hash: { in: hashes } } });
    expect(await reachable()).toBe(hashes.length);

    await takeDown(desk.publisher, {
      ...{ commandId: createId(), articleId, languages: ["zh"], titleShown: true },
      notice: { zh: "误。", en: "" },
    });
    expect(await reachable()).toBe(0);
    expect(await appDb().publishedMedia.count({ where: { hash: { in: hashes } } })).toBe(hashes.length);
    await submitArticle(desk.editor, { commandId: createId(), articleId, languages: ["zh"] });
    await sign(desk.reviewer, articleId, "zh");
    expect(codeOf(await publish(desk.publisher, articleId, "zh"))).toBe("done");
    expect(await reachable()).toBe(hashes.length);
    await append(desk.editor, articleId, "zh", { type: "divider", attrs: { id: "end" } });
    await rewrite(desk.editor, articleId, "zh", ({ content }) => ({
      type: "doc",
      content: content.filter(({ type }) => type !== "figure"),
    }));
    await submitArticle(desk.editor, { commandId: createId(), articleId, languages: ["zh"] });
    await sign(desk.reviewer, articleId, "zh");
    expect(codeOf(await publish(desk.publisher, articleId, "zh"))).toBe("done");
    expect(await reachable()).toBe(0);
  }, 60_000);

  test("of a gallery goes to readers as one by itself does, and one that is missing there keeps the text", async () => {
    const articleId = await approvedArticle(desk);
    const mediaIds = [await storedPicture(desk.editor), await storedPicture(desk.editor)];
    const gallery = (...ids: string[]): Block => ({
      type: "gallery",
      attrs: { id: "g1" },
      content: ids.map((mediaId) => ({ type: "figure", attrs: { mediaId, alt: "头发", credit: "" } })),
    });
    await append(desk.editor, articleId, "zh", gallery(...mediaIds));
    await sign(desk.reviewer, articleId);
    expect(codeOf(await publish(desk.publisher, articleId))).toBe("done");
    const zh = await published(articleId, "zh");
    expect(Object.keys(zh.pictures ?? {}).sort()).toEqual([...mediaIds].sort());
    if ("en" in zh.readings) throw new Error("Chinese was asked for");
    const attrs = mediaIds.map((mediaId) => ({ attrs: { mediaId, alt: "頭髮" } }));
    expect(zh.readings.Hant.document.content.at(-1)).toMatchObject({ type: "gallery", content: attrs });
    for (const mediaId of mediaIds)
      expect(await deletePicture(desk.editor, { commandId: createId(), mediaId })).toMatchObject({
        ok: false,
        error: { code: "pictureUsed" },
      });

    const { id } = await createArticle({ createdBy: desk.editor.id });
    await append(desk.editor, id, "zh", gallery(mediaIds[0] ?? "", ""));
    const submitted = await submitArticle(desk.editor, { commandId: createId(), articleId: id, languages: ["zh"] });
    expect(codeOf(submitted)).toBe("pictureMissing");
    expect(await usesOf(id)).toEqual([{ mediaId: mediaIds[0], language: "zh", publication: 0 }]);
  });

  test("is known to stand there until it is taken out", async () => {
    const { id } = await createArticle({ createdBy: desk.editor.id });
    const [one, two] = [await storedPicture(desk.editor), await storedPicture(desk.editor)];
    await append(desk.editor, id, "en", figureOf(one, "One", "f1"), figureOf(two, "Two", "f2"));
    expect(await usesOf(id)).toHaveLength(2);
    await rewrite(desk.editor, id, "en", ({ content }) => ({ type: "doc", content: content.slice(0, -1) }));
    expect(await usesOf(id)).toEqual([{ mediaId: one, language: "en", publication: 0 }]);
  });

  test.each([
    ["has none yet", ""],
    ["is not the library's", "nobody-has-this"],
  ])("that %s is kept in the text, and nobody submits or signs it", async (_, mediaId) => {
    const { id } = await createArticle({ createdBy: desk.editor.id });
    const submit = () =>
      submitArticle(desk.editor, { commandId: createId(), articleId: id, languages: ["zh", "en"] }).then(codeOf);
    await append(desk.editor, id, "en", figureOf(mediaId, "One"));
    expect(await submit()).toBe("pictureMissing");
    const without = ({ content }: Parameters<Parameters<typeof rewrite>[3]>[0]) => ({
      type: "doc" as const,
      content: content.slice(0, 2),
    });
    await rewrite(desk.editor, id, "en", without);
    expect(await submit()).toBe("done");
    await append(desk.editor, id, "en", figureOf(mediaId, "One"));
    expect(codeOf(await sign(desk.reviewer, id))).toBe("pictureMissing");
    await rewrite(desk.editor, id, "en", without);
    expect(codeOf(await sign(desk.reviewer, id))).toBe("done");
  });
});
