import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { appDb, readerDb } from "#db/client.ts";
import { readNotices } from "#db/published/read-notices.ts";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { createId } from "#domain/ids.ts";
import { type ScopeKey, scopeOf } from "#domain/workflow/state.ts";
import { listArticles, listArticlesInput } from "#server/articles/list-articles.ts";
import { schedulePublication } from "#server/publications/schedule-publication.ts";
import { takeDown } from "#server/publications/take-down.ts";
import { readSlip } from "#server/reviews/read-slip.ts";
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
import { trashArticle } from "#server/trash/trash-article.ts";

useTestDatabase();

let desk: Desk;
let articleId: string;
beforeAll(async () => {
  desk = await createDesk();
});
beforeEach(async () => {
  articleId = await approvedArticle(desk);
  await publish(desk.publisher, articleId);
});

const notice = { zh: "文中头发一词有误。", en: "A word was wrong." };
const down = (key: ScopeKey, changes: { by?: Desk["editor"]; titleShown?: boolean; commandId?: string } = {}) =>
  takeDown(changes.by ?? desk.publisher, {
    commandId: changes.commandId ?? createId(),
    articleId,
    languages: scopeOf(key),
    notice,
    titleShown: changes.titleShown ?? true,
  });
const again = async (key: ScopeKey) => {
  await submitArticle(desk.editor, { commandId: createId(), articleId, languages: scopeOf(key) });
  await sign(desk.reviewer, articleId, key);
  return publish(desk.publisher, articleId, key);
};

describe("taking down", () => {
  test("takes the page from readers and leaves the notice in every locale; the record stays", async () => {
    const before = await appDb().publication.findMany({ where: { articleId }, orderBy: { id: "asc" } });
    await appDb().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    expect(await down("zh")).toEqual({ ok: true, value: { publications: [{ language: "zh", number: 1 }] } });

    const live = await readerDb().publishedEdition.findMany({ where: { articleId } });
    expect(live.map(({ language }) => language)).toEqual(["en"]);
    expect(await readerDb().publishedNotice.findMany({ where: { articleId } })).toMatchObject([
      {
        language: "zh",
        slug: live[0]?.slug,
        title: { "zh-Hans": expect.any(String), "zh-Hant": expect.any(String), en: "" },
        notice: { "zh-Hans": "文中头发一词有误。", "zh-Hant": "文中頭髮一詞有誤。", en: "A word was wrong." },
      },
    ]);
    expect(await appDb().publication.findMany({ where: { articleId }, orderBy: { id: "asc" } })).toEqual(before);
    const jobs = await appDb().$queryRaw<{ n: bigint }[]>`
      SELECT count(*) AS n FROM graphile_worker.jobs WHERE task_identifier = 'press' AND key = ${`press:${articleId}`}`;
    expect(jobs[0]?.n).toBe(1n);
    expect((await viewOf(desk.editor, articleId)).status).toEqual({ zh: "takenDown", en: "published" });
  });

  test("names the article only where the desk wants it named", async () => {
    await down("pair", { titleShown: false });
    const notices = await readNotices([`slug-${articleId}`, articleId]);
    expect(notices.map(({ language, title }) => [language, title])).toEqual([
      ["zh", null],
      ["en", null],
    ]);
  });

  test("is decided once, by a publisher", async () => {
    const admin = await createUser({ roles: ["admin"] });
    for (const by of [desk.editor, desk.translator, desk.reviewer, admin])
      expect(codeOf(await down("zh", { by }))).toBe("forbidden");
    const commandId = createId();
    const answers = await Promise.all([down("pair", { commandId }), down("pair", { commandId })]);
    expect(answers[0]).toEqual(answers[1]);
    expect(codeOf(answers[0])).toBe("done");
    expect(codeOf(await down("pair"))).toBe("notPublished");
  });

  test("is undone by a new approval: the next number, with the day of the first", async () => {
    const { firstMadeAt } = await readerDb().publishedEdition.findFirstOrThrow({
      where: { articleId, language: "zh" },
    });
    await down("pair");
    expect(codeOf(await publish(desk.publisher, articleId))).toBe("notApproved");
    expect(await again("pair")).toMatchObject({
      value: {
        publications: [
          { language: "zh", number: 2 },
          { language: "en", number: 2 },
        ],
      },
    });
    expect(await readerDb().publishedNotice.count({ where: { articleId } })).toBe(0);
    const live = await readerDb().publishedEdition.findFirstOrThrow({ where: { articleId, language: "zh" } });
    expect(live.firstMadeAt).toEqual(firstMadeAt);
  });

  test("ends a schedule of what was approved meanwhile", async () => {
    await write(desk.editor, articleId, "en", "A better morning.");
    await submitArticle(desk.editor, { commandId: createId(), articleId, languages: ["en"] });
    await sign(desk.reviewer, articleId, "en");
    const publishAt = "2999-01-01T00:00:00Z";
    await schedulePublication(desk.publisher, { commandId: createId(), articleId, languages: ["en"], publishAt });
    expect(codeOf(await down("en"))).toBe("done");
    const schedules = await appDb().schedule.findMany({ where: { articleId }, select: { status: true } });
    expect(schedules).toEqual([{ status: "cancelled" }]);
    expect(codeOf(await publish(desk.publisher, articleId, "en"))).toBe("notApproved");
  });

  test("keeps the article out of the trash, which deletes", async () => {
    await down("pair");
    expect(codeOf(await trashArticle(desk.publisher, { commandId: createId(), articleId }))).toBe("wasPublished");
  });

  test("shows in the desk's list and on the slip", async () => {
    await down("en");
    const list = await listArticles(desk.editor, listArticlesInput.parse({ status: "takenDown" }));
    if (!list.ok) throw new Error(list.error.code);
    expect(list.value.items.find(({ id }) => id === articleId)).toMatchObject({
      published: { zh: true, en: false },
      takenDown: { zh: false, en: true },
    });
    const slip = await readSlip(desk.editor, { articleId });
    if (!slip.ok) throw new Error(slip.error.code);
    expect(slip.value.entries.at(-1)).toMatchObject({
      type: "takenDown",
      role: "publisher",
      rounds: [1],
      publications: [{ language: "en", number: 1 }],
      notice,
    });
  });
});
