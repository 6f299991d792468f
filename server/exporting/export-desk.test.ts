import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createArticle, createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { createId } from "#domain/ids.ts";
import { cloneRoot } from "#server/boot/clone.ts";
import { exportDesk } from "#server/exporting/export-desk.ts";
import { importDesk } from "#server/importing/import-desk.ts";
import { importPage } from "#server/importing/import-page.ts";
import { operator } from "#server/importing/operator.ts";
import { savePicture } from "#server/media/save-picture.ts";
import { blockOf, contentOf, createEntry, putIn, revise, verify } from "#server/quotations/testing/entries.ts";

/** Invented; with everything that makes a page awkward to carry: a lone language, pairs that do not add up, a quotation. */
const page = `河边的风 | 一条街的六点半
发布时间：2024-05-06 08:30:00 | 来源：河边网-城市台 | 作者：林一舟 | 责任编辑：曾小满
六点半，街灯先醒过来，[方括号]与*星号*都在。
卖豆浆的人把桌子排成一行：五张，不多不少。
“街是大家的客厅，灯是客厅的钟。”
——林一舟，2023年4月5日，在街道座谈会上的发言
（监制：林一舟；灯光：何也；翻译：曾小满）
Half Past Six on One Street
At half past six the street lamps wake first, with [brackets] and *stars* and a_b@c.org.
`;

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "duizhao-export-"));
});
afterAll(() => rm(scratch, { recursive: true }));

describe("the first desk", () => {
  useTestDatabase();

  test("is exported with all it has, also what came in as a page", async () => {
    const content = join(scratch, "content");
    await cp(join(cloneRoot, "content"), content, { recursive: true });
    const cover = join(content, "articles", "one-bridge-two-names", "cover.png");
    // A photograph is kept as JPEG, which loses something each time it is written: the export must not.
    await writeFile(cover, await sharp(cover).resize(640).jpeg().withMetadata({ density: 300 }).toBuffer());
    const edition = join(content, "articles", "one-bridge-two-names", "en.md");
    const figure =
      ':::figure{#bank media="the-bank" alt="A river bank" credit="Photo: L."}\nThe **bank**, at dawn\n:::';
    await writeFile(edition, `${await readFile(edition, "utf8")}\n${figure}\n`);
    const picture = join(content, "articles", "one-bridge-two-names", "the-bank.jpg");
    await writeFile(picture, await sharp(cover).flip().jpeg().toBuffer());
    await importDesk(content);
    const bank = await appDb().media.findFirstOrThrow({ where: { originalName: "the-bank.jpg" } });
    const words = { alt: { zh: "", en: "A bank" }, caption: { zh: "", en: "" }, credit: { zh: "某人", en: "" } };
    const command = { commandId: createId(), mediaId: bank.id, baseLockVersion: 1, words, focal: { x: 10, y: 90 } };
    expect(await savePicture(operator, command)).toMatchObject({ ok: true });
    const imported = await importPage(operator, { commandId: createId(), text: page, acceptPeople: false });
    expect(imported).toMatchObject({ ok: true, value: { proposed: 1 } });
    await fillLibrary();
    const exported = await exportDesk(operator, join(scratch, "first"));
    expect(exported).toMatchObject({ ok: true, value: { articles: await appDb().article.count() } });
  }, 120_000);

  test("is not written over something else, nor for anybody", async () => {
    expect(await exportDesk(operator, join(scratch, "first"))).toMatchObject({
      ok: false,
      error: { code: "duplicate" },
    });
    const editor = { ...operator, roles: ["editor"] as const };
    expect(await exportDesk(editor, join(scratch, "no"))).toMatchObject({ ok: false, error: { code: "forbidden" } });
  });
});

/** An entry of two versions, vouched for, that an article embeds; what another article quotes without naming any. */
async function fillLibrary(): Promise<void> {
  const [ann, ben] = [await createUser({ roles: ["editor"] }), await createUser({ roles: ["reviewer"] })];
  const tag = await appDb().tag.findFirstOrThrow();
  const id = await createEntry(ann, contentOf({ zh: { text: "先把数字写对，\n再把句子写好。" } }), [tag.id]);
  await revise(ben, id, 1, contentOf({ zh: { text: "=先把数字写对，\n'再把句子写好。" }, rights: "By leave." }));
  await verify(ann, id, 2);
  const article = await createArticle({ createdBy: ann.id, slug: "quoting" });
  await putIn(ann, article.id, "zh", await blockOf(ann, article.id, id, "zh", { words: "把句子写好" }));
  await putIn(ann, article.id, "en", await blockOf(ann, article.id, id, "en"));
  const block = await blockOf(ann, article.id, id, "en", { blockId: "own" });
  const { entry: _entry, ...attrs } = block.attrs;
  const text = "A quotation that was typed, and that no entry is like.";
  const typed = {
    ...block,
    attrs,
    content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text }] }],
  };
  await putIn(ann, article.id, "en", typed);
  const gone = { ...block, attrs: { ...block.attrs, id: "gone", entry: { id: "gone", version: 1, partial: false } } };
  await putIn(ann, article.id, "en", gone);
}

describe("a second desk", () => {
  useTestDatabase();

  test("made from the export gives the same export, byte for byte", async () => {
    await importDesk(join(scratch, "first"), { publish: false });
    await exportDesk(operator, join(scratch, "second"));
    const [first, second] = await Promise.all([listFiles(join(scratch, "first")), listFiles(join(scratch, "second"))]);
    expect(second).toEqual(first);
    expect(first.length).toBeGreaterThan(20);
    const text = await readFile(join(scratch, "second", "articles", "one-bridge-two-names", "en.md"), "utf8");
    const [, media] = /:::figure\{#bank media="([0-9a-f]{16})" alt="A river bank"/.exec(text) ?? [];
    expect(first).toContain(`/articles/one-bridge-two-names/${media}.png`);
    const article = await readFile(join(scratch, "second", "articles", "one-bridge-two-names", "article.json"), "utf8");
    expect(JSON.parse(article).pictures).toEqual({
      [String(media)]: { alt: { zh: "", en: "A bank" }, credit: { zh: "某人", en: "" }, focal: { x: 10, y: 90 } },
    });
    const written = async (from: string, file: string) => JSON.parse(await readFile(join(from, file), "utf8"));
    const [content, exported] = [join(cloneRoot, "content"), join(scratch, "second")];
    expect(await written(exported, "front.json")).toEqual(await written(content, "front.json"));
    expect((await written(exported, "desk.json")).about).toEqual((await written(content, "desk.json")).about);
    expect(await written(exported, "columns.json")).toMatchObject([{ accent: "indigo" }, { accent: "pine" }, {}, {}]);
    const library = JSON.parse(await readFile(join(scratch, "second", "quotations.json"), "utf8"));
    const entry = library.find(({ versions }: { versions: unknown[] }) => versions.length === 2);
    expect(entry).toMatchObject({ origin: "desk", versions: [{ why: "" }, { content: { rights: "By leave." } }] });
    expect(library.length).toBe(await appDb().quotation.count());
    expect(await appDb().quotationVersion.count({ where: { verifiedAt: { not: null } } })).toBe(0);
    expect(await appDb().quotationUse.count({ where: { quotationId: entry.id, version: 2 } })).toBe(2);
    const quoting = await readFile(join(scratch, "second", "articles", "quoting", "en.md"), "utf8");
    expect(quoting).toContain(`entry="${entry.id}" version="2"`);
    expect(quoting).toMatch(/:::quotation\{#gone speaker/);
    for (const file of first) {
      const [a, b] = await Promise.all([
        readFile(join(scratch, "first", file)),
        readFile(join(scratch, "second", file)),
      ]);
      expect(b.equals(a), file).toBe(true);
    }
  }, 120_000);

  test("notices a file that was changed on the way", async () => {
    const people = join(scratch, "second", "people.json");
    await writeFile(people, (await readFile(people, "utf8")).replace("林", "李"));
    await expect(importDesk(join(scratch, "second"))).rejects.toThrow(/people\.json.*changed/);
  });
});

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .sort();
}
