import pg from "pg";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { appDb, readerDb } from "#db/client.ts";
import { listGathered } from "#db/published/read-gathered.ts";
import { createColumn, createPerson } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { createId } from "#domain/ids.ts";
import { publicationSnapshotSchema } from "#domain/publication/snapshot.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { saveArticleDetails } from "#server/articles/save-article-details.ts";
import { uploadImage } from "#server/media/upload-image.ts";
import { submitArticle } from "#server/reviews/submit-article.ts";
import {
  approvedArticle,
  codeOf,
  createDesk,
  type Desk,
  publish,
  sign,
  viewOf,
  write,
} from "#server/reviews/testing/desk.ts";

useTestDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
  await appDb().desk.create({
    data: {
      id: 1,
      name: { "zh-Hans": "对照", "zh-Hant": "對照", en: "Duizhao" },
      tagline: { "zh-Hans": "", "zh-Hant": "", en: "" },
      timeZone: "Asia/Shanghai",
    },
  });
});

const publicationsOf = (articleId: string) =>
  appDb().publication.findMany({ where: { articleId }, orderBy: [{ language: "asc" }, { number: "asc" }] });

async function snapshotOf(articleId: string, language: "zh" | "en") {
  const live = await readerDb().publishedEdition.findUniqueOrThrow({
    where: { articleId_language: { articleId, language } },
    include: { publication: true },
  });
  return publicationSnapshotSchema.parse(live.publication.snapshot);
}

async function giveDetails(articleId: string) {
  const article = await readArticle(desk.editor, { articleId });
  if (!article.ok) throw new Error(article.error.code);
  const column = await createColumn();
  const author = await createPerson({ hans: "卫钟", hant: "衞鍾", en: "Wei Zhong" });
  const translator = await createPerson({ en: "Lin Fa" });
  const tag = createId();
  const name = { "zh-Hans": "标签", "zh-Hant": "標籤", en: "A tag" };
  await appDb().tag.create({ data: { id: tag, slug: tag, name } });
  const png = await sharp({ create: { width: 1000, height: 500, channels: 3, background: "#a8321f" } })
    .png()
    .toBuffer();
  const image = await uploadImage(desk.editor, { name: "cover.png", bytes: png });
  if (!image.ok) throw new Error(image.error.code);
  const saved = await saveArticleDetails(desk.editor, {
    commandId: createId(),
    articleId,
    baseLockVersion: article.value.lockVersion,
    details: {
      ...article.value.details,
      columnId: column.id,
      tagIds: [tag],
      cover: { mediaId: image.value.mediaId, alt: { zh: "头发", en: "Hair" }, caption: { zh: "", en: "" } },
      credits: [
        { roles: ["author", "photographer"], personIds: [author.id] },
        { roles: ["designer"], personIds: [author.id] },
        { roles: ["translator"], personIds: [translator.id], language: "en" },
      ],
    },
  });
  if (!saved.ok) throw new Error(saved.error.code);
  return { column, author, translator, tag };
}

describe("a publication", () => {
  test("brings readers everything their page needs, and the press its job, at once", async () => {
    const id = await approvedArticle(desk);
    const { column, author, translator, tag } = await giveDetails(id);
    expect(codeOf(await publish(desk.publisher, id))).toBe("notApproved");
    await sign(desk.reviewer, id);
    expect(codeOf(await publish(desk.publisher, id))).toBe("done");

    const snapshot = await snapshotOf(id, "zh");
    expect(snapshot.cover?.alt["zh-Hant"]).toBe("頭髮");
    expect(snapshot.datePublished).toMatch(/\+08:00$/);
    expect((await snapshotOf(id, "en")).datePublished).toBe(snapshot.datePublished);
    const hashes = snapshot.cover?.image.variants.map(({ hash }) => hash) ?? [];
    expect(hashes.length).toBeGreaterThan(0);
    expect(await readerDb().publishedMedia.count({ where: { hash: { in: hashes } } })).toBe(hashes.length);
    expect(await readerDb().publishedColumn.count({ where: { id: column.id } })).toBe(1);
    expect(await readerDb().publishedDesk.count()).toBe(1);
    const credits = await readerDb().publishedCredit.findMany({
      where: { articleId: id },
      orderBy: { language: "asc" },
    });
    const held = credits.map(({ language, personId, roles }) => ({ language, personId, roles }));
    expect(held).toHaveLength(3);
    expect(held).toEqual(
      expect.arrayContaining([
        { language: "zh", personId: author.id, roles: ["author", "photographer", "designer"] },
        { language: "en", personId: author.id, roles: ["author", "photographer", "designer"] },
        { language: "en", personId: translator.id, roles: ["translator"] },
      ]),
    );
    expect(await listGathered("en", { by: "tag", name: tag }, null)).toMatchObject({ total: 1, cards: [{ id }] });
    const jobs = await appDb().$queryRaw<{ n: bigint }[]>`
      SELECT count(*) AS n FROM graphile_worker.jobs WHERE task_identifier = 'press' AND key = ${`press:${id}`}`;
    expect(jobs[0]?.n).toBe(1n);
  });

  test("stays what it was while the text moves on; a correction is the next number", async () => {
    const id = await approvedArticle(desk);
    await publish(desk.publisher, id);
    const first = await publicationsOf(id);
    await write(desk.editor, id, "en", "A better morning.");
    expect((await viewOf(desk.editor, id)).status).toEqual({ zh: "published", en: "changedSincePublished" });
    expect(codeOf(await publish(desk.publisher, id, "en"))).toBe("notApproved");
    await submitArticle(desk.editor, { commandId: createId(), articleId: id, languages: ["en"] });
    await sign(desk.reviewer, id, "en");
    expect(await publish(desk.publisher, id, "en")).toEqual({
      ok: true,
      value: { publications: [{ language: "en", number: 2 }] },
    });
    const now = await publicationsOf(id);
    expect(now.map(({ language, number }) => `${language} ${number}`)).toEqual(["en 1", "en 2", "zh 1"]);
    expect(now.filter(({ number, language }) => number === 1 || language === "zh")).toEqual(first);
    expect((await snapshotOf(id, "en")).datePublished).toBe((await snapshotOf(id, "zh")).datePublished);
  });

  test("can't be changed by anybody, not even by the database's owner", async () => {
    const id = await approvedArticle(desk);
    await publish(desk.publisher, id);
    const where = { articleId: id };
    await expect(appDb().publication.updateMany({ where, data: { number: 9 } })).rejects.toThrow(/permission denied/);
    await expect(appDb().publication.deleteMany({ where })).rejects.toThrow(/permission denied/);
    const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
    await owner.connect();
    try {
      const change = owner.query("UPDATE published_publications SET snapshot = '{}' WHERE article_id = $1", [id]);
      await expect(change).rejects.toThrow(/never changed/);
    } finally {
      await owner.end();
    }
  });

  test("is made once, however many publishers press the button", async () => {
    const id = await approvedArticle(desk);
    const { publisher: other } = await createDesk();
    const answers = await Promise.all([
      publish(desk.publisher, id),
      publish(other, id),
      publish(desk.publisher, id, "zh"),
      publish(other, id, "en"),
    ]);
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    const made = await publicationsOf(id);
    expect(made.map(({ language, number }) => `${language} ${number}`)).toEqual(["en 1", "zh 1"]);
  });

  test("needs a reviewer who still is one", async () => {
    const { reviewer, ...others } = await createDesk();
    const id = await approvedArticle({ ...others, reviewer });
    await appDb().user.update({ where: { id: reviewer.id }, data: { role: "editor" } });
    expect(codeOf(await publish(desk.publisher, id))).toBe("decisionLapsed");
    expect((await viewOf(desk.publisher, id)).status.zh).toBe("inReview");
    await appDb().user.update({ where: { id: reviewer.id }, data: { role: "reviewer", banned: true } });
    expect(codeOf(await publish(desk.publisher, id))).toBe("decisionLapsed");
    await appDb().user.update({ where: { id: reviewer.id }, data: { banExpires: new Date(0) } });
    expect(codeOf(await publish(desk.publisher, id))).toBe("done");
  });
});

test("two articles with the same people and column can be published at the same moment", async () => {
  const ids = await Promise.all(Array.from({ length: 4 }, () => approvedArticle(desk)));
  const { column, author, translator } = await giveDetails(ids[0] ?? "");
  for (const articleId of ids.slice(1)) {
    const article = await readArticle(desk.editor, { articleId });
    if (!article.ok) throw new Error(article.error.code);
    await saveArticleDetails(desk.editor, {
      commandId: createId(),
      articleId,
      baseLockVersion: article.value.lockVersion,
      details: {
        ...article.value.details,
        columnId: column.id,
        credits: [{ roles: ["author"], personIds: [translator.id, author.id] }],
      },
    });
  }
  await Promise.all(ids.map((id) => sign(desk.reviewer, id)));
  const answers = await Promise.all(ids.map((id) => publish(desk.publisher, id)));
  expect(answers.map(codeOf)).toEqual(["done", "done", "done", "done"]);
});
