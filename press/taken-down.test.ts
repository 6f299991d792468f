import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { createUser } from "#db/testing/factories.ts";
import { createId } from "#domain/ids.ts";
import { PagesRefused } from "#press/refusal.ts";
import { locales, read, writeMissing, writePages } from "#press/testing/pages.ts";
import { publish, takeDown } from "#press/testing/publish.ts";
import { missingPage, pageWith, startInstance } from "#press/testing/scripted-next.ts";
import { type Site, startSite } from "#press/testing/site.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";
import { inPieces, soundBytes } from "#server/media/testing/recordings.ts";
import { uploadRecording } from "#server/media/upload-recording.ts";

usePress();

let site: Site;
beforeAll(async () => {
  site = await startSite(next, here);
});
afterAll(() => site.stop());

const addressesOf = (id: string, slug: string) =>
  locales.flatMap((locale) => {
    const page = `/${locale}/articles/${slug}-${id}`;
    return [page, `${page}/facing`, `${page}.txt`, `${page}.md`];
  });

const writeNotices = (paths: readonly string[]) => writeMissing(next, paths, "why it is gone", 410);

/** An article that readers had, and have no more. */
async function takenDown(slug: string): Promise<string[]> {
  const id = await publish({ slug });
  writePages(next, id, slug, "there");
  await here.press.pressArticle(id);
  await takeDown(id);
  const paths = addressesOf(id, slug);
  writeNotices(paths);
  await here.press.pressArticle(id);
  return paths;
}

async function storedPicture(of: string): Promise<string> {
  const bytes = Buffer.from(`RIFF not really a picture of ${of}`);
  const hash = createHash("sha256").update(bytes).digest("hex");
  await appDb().publishedMedia.create({ data: { hash, format: "webp", bytes } });
  return hash;
}

async function storedSound(name: string): Promise<string> {
  const bytes = Buffer.from(soundBytes(1));
  const hash = createHash("sha256").update(bytes).digest("hex");
  await uploadRecording(await createUser({ roles: ["editor"] }), { name: `${name}.wav`, body: inPieces(bytes) });
  await appDb().publishedRecording.create({ data: { hash, mime: "audio/wav", bytes: bytes.length } });
  return hash;
}

describe("an article that was taken down", () => {
  it("answers 410 with its notice wherever it was, also to whoever has the page still", async () => {
    const id = await publish({ slug: "ebb" });
    writePages(next, id, "ebb", "there");
    await here.press.pressArticle(id);
    const path = `/en/articles/ebb-${id}`;
    const had = await site.ask(path);
    expect(had.status).toBe(200);
    await takeDown(id);
    writeNotices(addressesOf(id, "ebb"));
    await here.press.pressArticle(id);
    for (const one of addressesOf(id, "ebb")) {
      const reply = await site.ask(one, { headers: { "if-none-match": had.headers.etag ?? "" } });
      expect(reply.status, one).toBe(410);
      expect(reply.body.toString()).toContain("why it is gone");
      expect(reply.headers["cache-control"]).toBe("no-cache");
    }
    // Nobody is told that a page they have is still good, whatever they ask for.
    expect((await site.ask(path, { headers: { "if-none-match": "*" } })).status).toBe(410);
    expect((await site.ask(`/en/articles/another-name-${id}`)).headers.location).toBe(path);
  });

  it("is gone from the disk of every instance, and stays gone when everything is pressed again", async () => {
    const there = await startInstance(next);
    const paths = await takenDown("low-water");
    await there.store.catchUp();
    const restarted = await startInstance(next, { folder: there.folder });
    for (const path of paths) {
      expect(await read(restarted, path), path).toContain("why it is gone");
      expect((await restarted.store.load(path))?.status).toBe(410);
    }
    await here.press.pressAll().catch(() => undefined); // other tests' pages are not written any more
    for (const path of paths) expect((await here.store.load(path))?.status, path).toBe(410);
    await there.remove();
  });

  it("takes its pictures and recordings along from memory and disk, unless another text shows them", async () => {
    const [own, shared] = [await storedPicture("own"), await storedPicture("shared")];
    const sound = await storedSound("rain");
    const id = await publish({ slug: "flood", media: [own, shared, sound] });
    await publish({ slug: "tide", media: [shared] });
    writePages(next, id, "flood", "there");
    await here.press.pressArticle(id);
    const there = await startInstance(next);
    const second = await startSite(next, there);
    const [picture, kept, played] = [`/media/${own}.webp`, `/media/${shared}.webp`, `/media/${sound}.wav`];
    const statuses = async (one: Site) => [
      (await one.ask(picture)).status,
      (await one.ask(kept)).status,
      (await one.ask(played)).status,
    ];
    for (const one of [site, second]) expect(await statuses(one)).toEqual([200, 200, 200]);
    await takeDown(id);
    writeNotices(addressesOf(id, "flood"));
    await here.press.pressArticle(id);
    await there.store.catchUp();
    for (const one of [site, second]) expect(await statuses(one)).toEqual([404, 200, 404]);
    const restarted = await startInstance(next, { folder: there.folder });
    expect(await restarted.store.load(picture)).toBeUndefined();
    // Readers get it back with the text.
    await publish({ articleId: id, slug: "flood", media: [own] });
    expect((await site.ask(picture)).status).toBe(200);
    expect(here.store.hit(picture)).toBeUndefined();
    // And from copies, once its page is there again.
    writePages(next, id, "flood", "there again");
    await here.press.pressArticle(id);
    expect((await site.ask(picture)).status).toBe(200);
    expect(here.store.hit(picture)).toBeDefined();
    await second.stop();
    await there.remove();
  });

  it("leaves its neighbours, its people, its column, the home pages, feeds and the sitemap", async () => {
    const column = { id: createId(), slug: `row-${createId()}` };
    const person = { id: createId(), en: "Chen Yi" };
    const put = (day: number) =>
      publish({ slug: `day-${day}`, column, people: [person], datePublished: `2026-01-0${day}T08:00:00+08:00` });
    const [before, gone, after] = [await put(1), await put(2), await put(3)];
    await here.press.pressAll().catch(() => undefined);
    await takeDown(gone);
    next.asked.length = 0;
    await here.press.pressArticle(gone).catch(() => undefined);
    expect(next.asked).toEqual(
      expect.arrayContaining([
        "/en",
        "/zh-Hans/feed.xml",
        "/zh-Hant/facing.xml",
        `/en/columns/${column.slug}/feed.xml`,
        "/sitemap.xml",
        "/news-sitemap.xml",
        `/zh-Hant/columns/${column.slug}`,
        `/en/people/chen-yi-${person.id}`,
        `/en/articles/day-1-${before}`,
        `/en/articles/day-3-${after}`,
      ]),
    );
  });

  it("lets the other language stand, which has to lose its ways there", async () => {
    const id = await publish({ slug: "half-tide" });
    writePages(next, id, "half-tide", "both");
    await here.press.pressArticle(id);
    await takeDown(id, ["zh"]);
    const page = `/en/articles/half-tide-${id}`;
    const gone = addressesOf(id, "half-tide").filter((path) => ![page, `${page}.txt`, `${page}.md`].includes(path));
    writeNotices(gone);
    next.pages.set(`/en/articles/half-tide-${id}`, pageWith("English alone"));
    await here.press.pressArticle(id);
    expect(await read(here, `/en/articles/half-tide-${id}`)).toContain("English alone");
    for (const path of gone) expect((await here.store.load(path))?.status, path).toBe(410);
  });

  it("is not shown on when the page that says so can't be made", async () => {
    const id = await publish({ slug: "stuck" });
    writePages(next, id, "stuck", "there");
    await here.press.pressArticle(id);
    await takeDown(id);
    const path = `/en/articles/stuck-${id}`;
    // Next still says 200: as for any page that is not what was asked for, it is refused.
    await expect(here.press.pressArticle(id)).rejects.toThrow(PagesRefused);
    expect(await here.store.load(path)).toBeUndefined();
    expect((await site.ask(path)).status).toBe(503);
    next.pages.set(path, missingPage("why it is gone", 410));
    expect((await site.ask(path)).status).toBe(410);
  });
});
